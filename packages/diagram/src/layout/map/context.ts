import {
  type Contacts,
  consumerSide,
  contactsOf,
  type ExperienceCurve,
  experienceCurve,
  type Flow,
  feelerOf,
  fillIn,
  flowOf,
  type Id,
  type Journey,
  type JourneyModel,
  type JourneyTime,
  journeyTime,
  type Lang,
  type Lookup,
  lookup,
  type PartyLedger,
  type Persona,
  titleOf,
  valueLedger,
} from '@waymark/model';
import type { Lane, MapOptions } from '../../options.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Grid, makeGrid } from './grid.ts';
import { commonTo, knownColumns, knownCurves, knownSums } from './known.ts';
import type { Memory } from './memory.ts';
import type { Setting } from './text.ts';
import { mapWords, type Words } from './words/index.ts';

/** All that a lane reads: the journey, what follows from it, and the grid that it is drawn on. */
export interface MapContext extends Setting {
  model: JourneyModel;
  journey: Journey;
  find: Lookup;
  lang: Lang;
  words: Words;
  lanes: readonly Lane[];
  /** Whoever recalls something names what it is made of, but for what all rest on: options, `commonTo`, the grid. */
  memory: Memory;
  grid: Grid;
  columns: Columns;
  flow: Flow;
  personas: readonly Persona[];
  /** One a persona that feels; machines have none. */
  curves: readonly ExperienceCurve[];
  ledgers: readonly PartyLedger[];
  time: JourneyTime;
  contacts: Contacts;
  /** What the consumer and the provider are called in a sentence. */
  consumer: string;
  provider: string;
}

export function makeContext(
  model: JourneyModel,
  journey: Journey,
  options: MapOptions,
  lanes: readonly Lane[],
  memory: Memory,
) {
  const find = lookup(model);
  const words = options.words ?? mapWords(options.lang);
  const flow = flowOf(journey);
  const written = columnsOf(journey, flow);
  const grid = makeGrid(written.list.length);
  memory.within([options.lang, words, grid.count, ...lanes, ...commonTo(model, journey)]);
  const columns = knownColumns(written, memory);
  // One who is named twice is still one.
  const personas = [...new Set(journey.personas.flatMap((ref) => find.persona(ref.target) ?? []))];
  const context: MapContext = {
    model,
    journey,
    find,
    lang: options.lang,
    words,
    lanes,
    memory,
    keep: namesToKeep(model),
    grid,
    columns,
    flow,
    personas,
    curves: knownCurves(journey, flow, memory, () => curvesOf(model, journey, find)),
    ...knownSums(journey, flow, memory, () => ({
      ledgers: valueLedger(model, journey),
      time: journeyTime(journey),
      contacts: contactsOf(model, journey),
    })),
    consumer: nameAll(personas.map(shortName), words) ?? words.theConsumer,
    provider: providerName(model, journey, find) ?? words.theProvider,
  };
  return context;
}

/** What a persona is called in passing: its title up to the first comma, bracket or dash. */
export function shortName(persona: Pick<Persona, 'name' | 'title'>): string {
  return (
    titleOf(persona)
      .split(/[,，、;；:：(（]|\s[–—-]+\s|——/)[0]
      ?.trim() || titleOf(persona)
  );
}

/** What else the title of a persona says, after its short name; empty where that is all. */
export function restOfName(persona: Pick<Persona, 'name' | 'title'>): string {
  const rest = titleOf(persona)
    .slice(shortName(persona).length)
    .replace(/^[\s,，、;；:：–—-]+/, '')
    .trim();
  return /^[(（].*[)）]$/.test(rest) ? rest.slice(1, -1) : rest;
}

function nameAll(names: readonly string[], words: Words): string | undefined {
  const [first, second, third] = names;
  if (first === undefined || third !== undefined) return undefined;
  return second === undefined ? first : fillIn(words.pair, first, second);
}

/** The provider of the service; where none is named, the first on the provider's side that does something. */
function providerName(model: JourneyModel, journey: Journey, find: Lookup): string | undefined {
  const service = find.service(journey.service?.target);
  const provider = service?.providers[0];
  if (provider) {
    const declared = find.get(provider.target);
    return declared ? titleOf(declared) : provider.name;
  }
  const consumers = consumerSide(model, journey);
  for (const step of journey.steps) {
    for (const { actor } of step.activities) {
      const stakeholder = find.stakeholder(actor?.target);
      if (stakeholder && !consumers.has(stakeholder.id)) return titleOf(stakeholder);
    }
  }
  return undefined;
}

/** The personas of the journey that are no machines and feel something, and others that a step says feelings of. */
function curvesOf(model: JourneyModel, journey: Journey, find: Lookup): ExperienceCurve[] {
  const feelers = new Set<Id | null>(journey.personas.flatMap((ref) => ref.target ?? []));
  for (const step of journey.steps) for (const feeling of step.feelings) feelers.add(feelerOf(journey, feeling));
  return [...feelers]
    .filter((id) => !find.persona(id)?.machine)
    .map((id) => experienceCurve(model, journey, id))
    .filter((curve) => curve.points.length > 0);
}

const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** So many names at most: each text in such a script is searched for each of them. */
const MOST_KEPT = 200;
let lastKept: readonly string[] = [];

/**
 * Names in scripts without spaces, so that lines are not broken within them. Where they are those of the last picture,
 * it is the same list, which lets wrapping use what it remembers.
 */
function namesToKeep(model: JourneyModel): readonly string[] {
  const parties = [...model.stakeholders, ...model.teams, ...model.services, ...model.channels, ...model.touchpoints];
  const names = new Set<string>();
  for (const title of [...model.personas.map(shortName), ...parties.map(titleOf)]) {
    if (title.length > 1 && title.length <= 6 && UNSPACED.test(title)) names.add(title);
    if (names.size >= MOST_KEPT) break;
  }
  const list = [...names];
  const same = list.length === lastKept.length && list.every((name, i) => name === lastKept[i]);
  if (!same) lastKept = list;
  return lastKept;
}

/** A project as JSON: the model as its schema says, and the derived facts beside it. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  contactsOf,
  engagementOf,
  experienceCurve,
  flowOf,
  type Journey,
  type JourneyModel,
  journeyTime,
  valueLedger,
} from '@waymark/model';
import { NAME, VERSION } from '../about.ts';
import type { Built } from '../project/build.ts';

/** Addresses in it are relative to the project's folder, so that it is the same on every machine. */
export function exportProject({ model, project }: Built): object {
  const value = {
    generator: { name: NAME, version: VERSION },
    model,
    derived: {
      journeys: Object.fromEntries(model.journeys.map((journey) => [journey.id, derivedOf(model, journey)])),
      engagement: [...engagementOf(model).values()],
    },
  };
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'uri' ? shorten(part, project.root) : plain(part))));
}

function derivedOf(model: JourneyModel, journey: Journey): object {
  const personas = journey.personas.map(({ target }) => target);
  return {
    flow: flowOf(journey),
    experience: personas.map((persona) => experienceCurve(model, journey, persona)),
    value: valueLedger(model, journey).map(({ cells, ...party }) => ({
      ...party,
      cells: cells.map(({ entries, ...cell }) => ({ ...cell, entries: entries.map(({ id }) => id) })),
    })),
    time: journeyTime(journey),
    contacts: withoutCopies(model, journey),
  };
}

/** Touchpoints by their ids; they stand in the model in full. */
function withoutCopies(model: JourneyModel, journey: Journey): object {
  const contacts = contactsOf(model, journey);
  return {
    ...contacts,
    perStep: contacts.perStep.map(({ step, touchpoints }) => ({ step, touchpoints: touchpoints.map(({ id }) => id) })),
  };
}

/** Sets and maps would become empty objects. */
function plain(part: unknown): unknown {
  return part instanceof Set ? [...part] : part;
}

function shorten(uri: string, root: string): string {
  if (!uri.startsWith('file:')) return uri;
  return relative(root, fileURLToPath(uri)).split(sep).join('/');
}

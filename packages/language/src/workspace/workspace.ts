import type { Contribution, Finding, Id, JourneyModel, Lookup, ProjectConfig } from '@waymark/model';
import { contributionOf, ruleOf, runChecks, useLookup } from '@waymark/model';
import { declaredIn, stageModelsIn } from '../build/declare.ts';
import { emptyModel } from '../build/model.ts';
import { type StageOrder, stageOrderOf } from '../build/stage-order.ts';
import type * as ast from '../generated/langium/ast.ts';
import { LIBRARY } from '../generated/library.ts';
import { parseText } from '../parser/parse.ts';
import { Elements } from './elements.ts';
import { Facts } from './facts.ts';
import { type DataReader, link, STAGE_ORDER } from './link.ts';
import { ProjectNames } from './names.ts';
import { equal } from './same.ts';
import type { Key } from './tracker.ts';
import { Tracker } from './tracker.ts';
import type { Unit } from './unit.ts';

export interface WorkspaceOptions {
  /** The text of a data file that a metric names: see `ProjectHost`. Null: it is on its way, and `dataChanged` will tell. */
  readData?: DataReader;
  config?: ProjectConfig;
  /** The folder that the patterns of `exclude` are relative to. */
  root?: string;
}

/**
 * A project whose files change: the model, and everything that is wrong, as `buildProject` and `runChecks` give them for
 * all of its files (in the order of their uris), worked out anew only where a change reaches.
 *
 * Work is done in three phases, each noting what it read beyond its own file: names are resolved (`link`), what a file
 * adds to the facts of the project is gathered, and the checks are run over the file's part of the model. A change makes
 * dirty what read what changed, nothing else. `settle` brings one file up to date at once; `work` does the rest in small
 * pieces, so that its owner can turn to something more urgent between them. Never throws.
 */
export class Workspace {
  private readonly units = new Map<string, Unit>();
  private readonly names: ProjectNames;
  private readonly elements = new Elements();
  private readonly facts: Facts;
  private order: Unit[] | undefined;
  private stages: StageOrder | undefined;
  private stageSignature = '';
  private options: WorkspaceOptions;

  private readonly links = new Tracker<Unit>();
  private readonly sums = new Tracker<Unit>();
  private readonly checks = new Tracker<Unit>();
  /** Who mentions places of a file: those of its declarations that are doubled, and those that findings relate to. */
  private readonly linkPlaces = new Tracker<Unit>();
  private readonly checkPlaces = new Tracker<Unit>();
  private readonly occurrences = new Tracker<Unit>();

  private readonly toLink = new Set<Unit>();
  private readonly toSum = new Set<Unit>();
  private readonly toCheck = new Set<Unit>();
  /** Files whose text is another since they were linked: whatever mentions places in them finds them anew. */
  private readonly moved = new Set<Unit>();
  /** Files to do first: those that somebody looks at. */
  private first: Pick<ReadonlyMap<string, unknown>, 'keys'> = new Map();
  private readonly changed = new Set<string>();
  private whole: JourneyModel | undefined;
  private builds = 0;
  private journeys = 0;

  constructor(options: WorkspaceOptions = {}) {
    this.options = options;
    this.names = new ProjectNames(() => this.inOrder());
    this.facts = new Facts(() => this.inOrder());
    for (const { uri, text } of LIBRARY) this.put(uri, text, true);
    while (this.work());
    this.changed.clear();
  }

  // What there is -----------------------------------------------------------------------------------------------------

  /** Adds a file, or gives it another text. */
  setFile(uri: string, text: string): void {
    if (this.units.get(uri)?.text !== text) this.put(uri, text, false);
  }

  removeFile(uri: string): void {
    const unit = this.units.get(uri);
    if (!unit || unit.library) return;
    this.order = undefined;
    this.units.delete(uri);
    this.rename(unit, []);
    this.elementsChanged(this.replacePart(unit, emptyModel()));
    this.factsChanged(this.facts.replace(unit, unit.contribution, undefined));
    this.mark([unit.uri], this.linkPlaces, this.toLink);
    this.mark([unit.uri], this.checkPlaces, this.toCheck);
    this.moved.delete(unit);
    for (const tracker of [this.links, this.sums, this.checks, this.linkPlaces, this.checkPlaces, this.occurrences]) {
      tracker.forget(unit);
    }
    for (const queue of [this.toLink, this.toSum, this.toCheck]) queue.delete(unit);
    this.changed.add(uri);
    this.whole = undefined;
  }

  /** Other severities, options or exclusions: all checks are run anew. */
  configure(config: ProjectConfig, root?: string): void {
    this.options = { ...this.options, config, root };
    for (const unit of this.units.values()) if (!unit.library) this.toCheck.add(unit);
  }

  /** A data file is another one than before: the files that may name it are linked anew. */
  dataChanged(): void {
    for (const unit of this.units.values()) if (unit.part.metrics.some((metric) => metric.data)) this.toLink.add(unit);
  }

  /** Which files come first, among those that are to be worked off: by their uris. */
  prefer(uris: Pick<ReadonlyMap<string, unknown>, 'keys'>): void {
    this.first = uris;
  }

  has(uri: string): boolean {
    return this.units.has(uri);
  }

  /** The file of that name, as far as it is known now. */
  unit(uri: string): Unit | undefined {
    return this.units.get(uri);
  }

  /** All files in the order of the project: the library's, then the others by uri. */
  inOrder(): readonly Unit[] {
    this.order ??= [...this.units.values()].sort(
      (a, b) => Number(b.library) - Number(a.library) || (a.uri < b.uri ? -1 : Number(a.uri > b.uri)),
    );
    return this.order;
  }

  // What is known of it -----------------------------------------------------------------------------------------------

  /** Everything by id. Whole when nothing is left to be done. */
  readonly find: Lookup = this.elements.lookup(undefined, () => {});

  declaredNames(): ProjectNames {
    return this.names;
  }

  /** What is wrong with one file, in order of position. */
  findings(uri: string): Finding[] {
    const unit = this.units.get(uri);
    return unit ? [...unit.issues.filter(({ rule }) => !ruleOf(rule)), ...unit.findings] : [];
  }

  /** The files in which a declaration is referred to. */
  unitsReferringTo(id: Id): Iterable<Unit> {
    return this.occurrences.readersOf(id) ?? [];
  }

  /** The file that declares it. */
  unitOf(id: Id): Unit | undefined {
    return this.elements.unitOf(id);
  }

  /** In how many steps a stakeholder takes part. */
  engagedIn(stakeholder: Id): number {
    let steps = 0;
    for (const { contribution } of this.units.values()) steps += contribution?.engaged.get(stakeholder)?.length ?? 0;
    return steps;
  }

  /** How large it is, the library not counted. */
  get size(): { files: number; journeys: number } {
    return { files: this.units.size - LIBRARY.length, journeys: this.journeys };
  }

  /** Grows with every change of the model. */
  get version(): number {
    return this.builds;
  }

  /** The whole model; of files that wait to be linked, what they said before. */
  model(): JourneyModel {
    if (!this.whole) {
      this.whole = joined(this.inOrder().map((unit) => unit.part));
      useLookup(this.whole, this.find);
    }
    return this.whole;
  }

  /** The files whose findings may be others than when this was last asked; not those that wait to be worked off. */
  takeChanged(): string[] {
    const uris = [...this.changed].filter((uri) => !this.isPending(uri));
    for (const uri of uris) this.changed.delete(uri);
    return uris;
  }

  // Work --------------------------------------------------------------------------------------------------------------

  /** Brings one file up to date, as far as its own text goes. */
  settle(uri: string): void {
    const unit = this.units.get(uri);
    if (!unit) return;
    this.checkStageOrder();
    if (this.toLink.has(unit)) this.link(unit);
    if (this.toSum.has(unit)) this.sum(unit);
    if (this.toCheck.has(unit)) this.check(unit);
  }

  /** Brings the model up to date, though not what the checks say of it. */
  settleModel(): void {
    this.checkStageOrder();
    for (const unit of this.toLink) this.link(unit);
  }

  get isSettled(): boolean {
    return this.toLink.size + this.toSum.size + this.toCheck.size === 0;
  }

  /** How much is left to be done, in steps of `work`. */
  get left(): number {
    return this.toLink.size + this.toSum.size + this.toCheck.size;
  }

  /** Does one piece of what is left; false where nothing was. All names first, then all facts, then the checks. */
  work(): boolean {
    this.checkStageOrder();
    const link = this.next(this.toLink);
    if (link) this.link(link);
    const sum = link ? undefined : this.next(this.toSum);
    if (sum) this.sum(sum);
    const check = link || sum ? undefined : this.next(this.toCheck);
    if (check) this.check(check);
    return Boolean(link ?? sum ?? check);
  }

  private isPending(uri: string): boolean {
    const unit = this.units.get(uri);
    return unit !== undefined && [this.toLink, this.toSum, this.toCheck].some((queue) => queue.has(unit));
  }

  private next(queue: ReadonlySet<Unit>): Unit | undefined {
    if (queue.size === 0) return undefined;
    for (const uri of this.first.keys()) {
      const unit = this.units.get(uri);
      if (unit && queue.has(unit)) return unit;
    }
    return queue.values().next().value;
  }

  private put(uri: string, text: string, library: boolean): void {
    const parsed = parseText(text);
    const document = parsed.root as ast.Document;
    let unit = this.units.get(uri);
    if (unit) Object.assign(unit, { text, parsed });
    else {
      unit = emptyUnit(uri, text, library, parsed);
      this.units.set(uri, unit);
      this.order = undefined;
    }
    const models = stageModelsIn(document);
    if (models.join() !== unit.stageModels.join()) this.stages = undefined;
    unit.stageModels = models;
    this.rename(unit, declaredIn(uri, document, library));
    this.mark([uri], this.linkPlaces, this.toLink);
    this.moved.add(unit);
    this.toLink.add(unit);
    this.toSum.add(unit);
    this.toCheck.add(unit);
  }

  private rename(unit: Unit, declared: Unit['declared']): void {
    if ([...unit.declared, ...declared].some(({ kind }) => kind === 'stages')) this.stages = undefined;
    const { keys, renumbered } = this.names.update(unit, declared);
    // A name may hide a stage model now, or no longer.
    if (keys.size > 0) this.stages = undefined;
    this.mark(keys, this.links, this.toLink);
    for (const other of renumbered) this.toLink.add(other);
  }

  /** Before anything is linked, so that many files can be added at once. */
  private checkStageOrder(): void {
    if (this.stages) return;
    const { signature } = this.stageOrder();
    if (signature !== this.stageSignature) this.mark([STAGE_ORDER], this.links, this.toLink);
    this.stageSignature = signature;
  }

  private stageOrder(): StageOrder {
    this.stages ??= stageOrderOf(this.inOrder(), (name) => this.names.of(name).find(name, ['stages']));
    return this.stages;
  }

  private link(unit: Unit): void {
    this.toLink.delete(unit);
    const { readData } = this.options;
    const linked = this.links.track(unit, (read) =>
      link(unit, { names: this.names, stageOrder: () => this.stageOrder(), read, readData }),
    );
    const keys = this.replacePart(unit, linked.part);
    Object.assign(unit, linked);
    this.occurrences.track(unit, (read) => {
      for (const { target } of unit.occurrences) if (target !== null) read(target);
    });
    notePlaces(this.linkPlaces, unit, unit.issues);
    this.elementsChanged(keys);
    if (this.moved.delete(unit)) this.mark([unit.uri], this.checkPlaces, this.toCheck);
    this.changed.add(unit.uri);
    this.toSum.add(unit);
    if (!unit.library) this.toCheck.add(unit);
  }

  private replacePart(unit: Unit, part: JourneyModel): Key[] {
    const isRead = (key: Key) => isReadByOthers(this.sums, key, unit) || isReadByOthers(this.checks, key, unit);
    const keys = this.elements.replace(unit, unit.part, part, isRead);
    this.journeys += part.journeys.length - unit.part.journeys.length;
    unit.part = part;
    this.whole = undefined;
    this.builds++;
    return keys;
  }

  private elementsChanged(keys: readonly Key[]): void {
    this.mark(keys, this.sums, this.toSum);
    this.mark(keys, this.checks, this.toCheck);
  }

  private sum(unit: Unit): void {
    this.toSum.delete(unit);
    const contribution = this.sums.track(unit, (read): Contribution => contributionOf(this.view(unit, read)));
    this.factsChanged(this.facts.replace(unit, unit.contribution, contribution));
  }

  private factsChanged(keys: readonly Key[]): void {
    this.mark(keys, this.checks, this.toCheck);
  }

  private check(unit: Unit): void {
    this.toCheck.delete(unit);
    if (unit.library) return;
    const { config, root } = this.options;
    const issues = unit.issues.filter(({ rule }) => ruleOf(rule));
    const findings = this.checks.track(unit, (read) =>
      runChecks(this.view(unit, read), config, { root, project: this.facts.read(read), issues }),
    );
    if (!equal(findings, unit.findings)) this.changed.add(unit.uri);
    unit.findings = findings;
    notePlaces(this.checkPlaces, unit, findings);
  }

  /** A file's part of the model, from which the whole project can be looked up. */
  private view(unit: Unit, read: (key: Key) => void): JourneyModel {
    const view = { ...unit.part };
    useLookup(view, this.elements.lookup(unit, read));
    return view;
  }

  private mark(keys: Iterable<Key>, readers: Tracker<Unit>, queue: Set<Unit>): void {
    for (const key of keys) {
      for (const unit of readers.readersOf(key) ?? []) queue.add(unit);
    }
  }
}

function isReadByOthers(tracker: Tracker<Unit>, key: Key, unit: Unit): boolean {
  const readers = tracker.readersOf(key);
  return readers !== undefined && (readers.size > 1 || !readers.has(unit));
}

function notePlaces(tracker: Tracker<Unit>, unit: Unit, findings: readonly Finding[]): void {
  tracker.track(unit, (read) => {
    for (const { related } of findings) {
      for (const { source } of related ?? []) if (source.uri !== unit.uri) read(source.uri);
    }
  });
}

function emptyUnit(uri: string, text: string, library: boolean, parsed: Unit['parsed']): Unit {
  return {
    uri,
    library,
    text,
    parsed,
    declared: [],
    stageModels: [],
    ids: new Map(),
    part: emptyModel(),
    issues: [],
    occurrences: [],
    contribution: undefined,
    findings: [],
  };
}

function joined(parts: readonly JourneyModel[]): JourneyModel {
  return {
    ...emptyModel(),
    services: parts.flatMap((part) => part.services),
    stakeholders: parts.flatMap((part) => part.stakeholders),
    teams: parts.flatMap((part) => part.teams),
    personas: parts.flatMap((part) => part.personas),
    channels: parts.flatMap((part) => part.channels),
    touchpoints: parts.flatMap((part) => part.touchpoints),
    metrics: parts.flatMap((part) => part.metrics),
    stageModels: parts.flatMap((part) => part.stageModels),
    journeys: parts.flatMap((part) => part.journeys),
    suppressions: parts.flatMap((part) => part.suppressions).map((one, i) => ({ ...one, id: `suppression:${i}` })),
  };
}

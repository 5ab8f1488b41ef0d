import type { Finding, Id, JourneyModel, Ref } from '@waymark/model';
import type { AstNode, Reference } from 'langium';
import { hiddenInComments } from '../build/comments.ts';
import { idsOf } from '../build/declare.ts';
import { createDocs } from '../build/docs.ts';
import { writtenWrong } from '../build/encoding.ts';
import { add, emptyModel } from '../build/model.ts';
import { ownerOfStage, type StageOrder } from '../build/stage-order.ts';
import { suppressionsOf } from '../build/suppressions.ts';
import type { FileContext, ReadData } from '../build/writer.ts';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration, InnerKind, Kind } from '../names/names.ts';
import { Namespace, nameKey } from '../names/names.ts';
import { doubleNames, Resolver } from '../names/resolver.ts';
import { referenceToken } from '../parser/cst.ts';
import type { ProjectNames } from './names.ts';
import { nameKeys } from './names.ts';
import type { Key } from './tracker.ts';
import type { Occurrence, Unit } from './unit.ts';

export interface LinkContext {
  names: ProjectNames;
  stageOrder(): StageOrder;
  /** Told everything beyond the file that the result rests on. */
  read(key: Key): void;
  readData?: DataReader;
}

/** As `ReadData`; null while the file is on its way. */
export type DataReader = (...args: Parameters<ReadData>) => ReturnType<ReadData> | null;

/** Under it a link notes that it asked for the order of the project's stage models. */
export const STAGE_ORDER: Key = 'stage order';

export interface Linked {
  ids: Map<AstNode, Id>;
  part: JourneyModel;
  issues: Finding[];
  occurrences: Occurrence[];
}

/** One file's part of the model, as `buildModel` would make it with all the others. */
export function link(unit: Unit, context: LinkContext): Linked {
  const { uri, text, parsed, library } = unit;
  const resolver = new LinkResolver(context);
  const ids = idsOf(unit.declared);
  const findings = writtenWrong(uri, text, parsed.problems);
  const part = emptyModel();
  const file: FileContext = {
    uri,
    library,
    docs: createDocs(text, parsed.comments),
    resolver,
    findings,
    idOf: (node) => ids.get(node)!,
    movedTo: (stage) => resolver.movedTo(uri, stage),
    readData: dataReader(unit, context),
  };
  for (const node of (parsed.root as ast.Document).declarations) add(part, file, node);
  if (!library) {
    findings.push(...hiddenInComments(uri, parsed.comments, file.docs));
    suppressionsOf(uri, parsed.tokens, parsed.comments, part.suppressions);
  }
  const issues = [...findings, ...resolver.findings, ...doublesIn(unit, context)].sort(byPosition);
  return { ids, part, issues, occurrences: resolver.occurrences };
}

/** No reader while any file is on its way: nothing is said of data that nobody has seen yet. */
function dataReader({ uri, parsed }: Unit, { readData }: LinkContext): ReadData | undefined {
  if (!readData) return undefined;
  const metrics = (parsed.root as ast.Document).declarations.filter((node) => node.$type === 'Metric');
  const paths = metrics.flatMap(({ facts }) => facts.flatMap((fact) => (fact.$type === 'Data' ? [fact.path] : [])));
  const isWaiting = paths.filter((path) => path !== undefined && readData(uri, path) === null).length > 0;
  return isWaiting ? undefined : (from, path) => readData(from, path) ?? undefined;
}

function byPosition(a: Finding, b: Finding): number {
  return a.source.start.line - b.source.start.line || a.source.start.character - b.source.start.character;
}

/** The names in this file that stand for something else already, or that others declare once more. */
function doublesIn(unit: Unit, { names, read }: LinkContext): Finding[] {
  const own = new Set<Declaration>(unit.declared);
  const doubles = new Namespace();
  for (const name of new Set(unit.declared.map((one) => one.name))) {
    if (name === '') continue;
    read(nameKeys.name(nameKey(name)));
    const isOwn = (one: object) => own.has(one as Declaration);
    doubles.doubles.push(...names.of(name).doubles.filter(({ first, later }) => isOwn(first) || isOwn(later)));
  }
  const inner = unit.declared.filter((one) => one.inner.length > 0).map(({ id }) => names.within(id));
  return [doubles, ...inner].flatMap(doubleNames).filter(({ source }) => source.uri === unit.uri);
}

/** A resolver that looks names up in a project that changes, notes what it looked up, and what it found where. */
class LinkResolver extends Resolver {
  override readonly names: Namespace;
  readonly occurrences: Occurrence[] = [];
  private readonly context: LinkContext;

  constructor(context: LinkContext) {
    super();
    this.context = context;
    this.names = new ReadNames(context);
  }

  override inner(id: Id): Namespace {
    return new ReadInner(id, this.context);
  }

  movedTo(uri: string, stage: Reference): Ref {
    this.context.read(STAGE_ORDER);
    const owner = ownerOfStage(this.context.stageOrder(), stage, (id, name) => this.inner(id).get(name) !== undefined);
    return this.resolveWithin(uri, stage, 'stage', owner);
  }

  override resolve(uri: string, reference: Reference, kinds: readonly Kind[]): Ref {
    const ref = super.resolve(uri, reference, kinds);
    this.occurrences.push({ token: referenceToken(reference), kinds, target: ref.target });
    return ref;
  }

  override resolveWithin(uri: string, reference: Reference, kind: InnerKind, owner: Declaration | null): Ref {
    const ref = super.resolveWithin(uri, reference, kind, owner);
    const token = referenceToken(reference);
    this.occurrences.push({ token, kinds: [kind], target: ref.target, within: owner?.id ?? null });
    return ref;
  }
}

class ReadNames extends Namespace {
  private readonly context: LinkContext;

  constructor(context: LinkContext) {
    super();
    this.context = context;
  }

  override get(name: string): Declaration | undefined {
    this.context.read(nameKeys.name(nameKey(name)));
    return this.context.names.of(name).get(name);
  }

  override find(name: string, kinds: readonly (Kind | InnerKind)[]): Declaration | undefined {
    this.context.read(nameKeys.name(nameKey(name)));
    return this.context.names.of(name).find(name, kinds);
  }

  override hidden(name: string): Declaration | undefined {
    this.context.read(nameKeys.name(nameKey(name)));
    return this.context.names.of(name).hidden(name);
  }

  override all(): Iterable<Declaration> {
    this.context.read(nameKeys.names);
    return this.context.names.all();
  }
}

class ReadInner extends Namespace {
  private readonly owner: Id;
  private readonly context: LinkContext;

  constructor(owner: Id, context: LinkContext) {
    super();
    this.owner = owner;
    this.context = context;
  }

  override get(name: string): Declaration | undefined {
    this.context.read(nameKeys.inner(this.owner, nameKey(name)));
    return this.context.names.within(this.owner).get(name);
  }

  override find(name: string, kinds: readonly (Kind | InnerKind)[]): Declaration | undefined {
    this.context.read(nameKeys.inner(this.owner, nameKey(name)));
    return this.context.names.within(this.owner).find(name, kinds);
  }

  override all(): Iterable<Declaration> {
    this.context.read(nameKeys.inners(this.owner));
    return this.context.names.within(this.owner).all();
  }
}

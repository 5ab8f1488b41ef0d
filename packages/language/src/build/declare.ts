import type { Id } from '@waymark/model';
import type { AstNode } from 'langium';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration, InnerKind, Kind } from '../names/names.ts';
import { propertySource } from '../parser/cst.ts';
import { modelNameOf } from './journeys.ts';

/** Something that a file declares, and what is declared within it. Ids are given once the whole project is known. */
export interface Declared extends Declaration {
  inner: Declaration[];
}

const KINDS: Readonly<Record<ast.Declaration['$type'], Kind>> = {
  Service: 'service',
  Stakeholder: 'stakeholder',
  Team: 'team',
  Persona: 'persona',
  Channel: 'channel',
  Touchpoint: 'touchpoint',
  Metric: 'metric',
  StageModel: 'stages',
  Journey: 'journey',
};

/** What a file declares, in order of writing; without ids, which only the project can give. */
export function declaredIn(uri: string, document: ast.Document, library: boolean): Declared[] {
  const declaration = (kind: Kind | InnerKind, node: AstNode & { name?: string }): Declaration => ({
    kind,
    name: node.name ?? '',
    id: '',
    node,
    source: propertySource(uri, node, 'name'),
    library,
  });
  return document.declarations.map((node) => ({
    ...declaration(KINDS[node.$type], node),
    inner: innerOf(node).map(([kind, inner]) => declaration(kind, inner)),
  }));
}

function innerOf(node: ast.Declaration): [InnerKind, ast.Offering | ast.Stage | ast.Step][] {
  switch (node.$type) {
    case 'Service':
      return node.facts.flatMap((fact) => (fact.$type === 'Offering' ? [['offering', fact]] : []));
    case 'StageModel':
      return node.stages.map((stage) => ['stage', stage]);
    case 'Journey':
      return node.facts.flatMap((fact) =>
        fact.$type === 'StageBlock' ? fact.steps.map((step): [InnerKind, ast.Step] => ['step', step]) : [],
      );
    default:
      return [];
  }
}

/** The names of the stage models that the journeys of a file use. */
export function stageModelsIn(document: ast.Document): string[] {
  const names = new Set<string>();
  for (const node of document.declarations) {
    if (node.$type !== 'Journey') continue;
    names.add(modelNameOf(node));
  }
  return [...names];
}

/** `stakeholder:Axle`; what declarations of one kind and name have in common. */
export function baseId({ kind, name }: Pick<Declaration, 'kind' | 'name'>): Id {
  return `${kind}:${name.normalize('NFC')}`;
}

/**
 * The id of the `nth` declaration (from 1) with that base: ids are unique, so a second declaration of a name gets `~2`
 * behind it, and one whose name is not written yet `~` and its running number.
 */
export function nthId(base: Id, name: string, nth: number): Id {
  return nth === 1 && name !== '' ? base : `${base}~${nth}`;
}

/** Gives what is declared within a declaration its ids, which begin with the declaration's: `step:Festival.book`. */
export function giveInnerIds({ id, inner }: Declared): void {
  const tail = id.slice(id.indexOf(':') + 1);
  const used = new Map<Id, number>();
  for (const one of inner) {
    const base = baseId({ kind: one.kind, name: `${tail}.${one.name}` });
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    one.id = nthId(base, one.name, count);
  }
}

/** The ids of what a file declares, by the node that declares it. */
export function idsOf(declared: readonly Declared[]): Map<AstNode, Id> {
  const all = declared.flatMap((one): Declaration[] => [one, ...one.inner]);
  return new Map(all.map(({ node, id }) => [node, id]));
}

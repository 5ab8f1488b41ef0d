import type { AstNode } from 'langium';
import { kindOf } from '../build/gather.ts';
import { DEFAULT_STAGES } from '../build/journeys.ts';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration, InnerKind, Kind } from '../names/names.ts';
import { propertySource } from '../parser/cst.ts';
import type { Declared } from './unit.ts';

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
    ...declaration(kindOf(node), node),
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
    names.add(node.facts.find((fact) => fact.$type === 'Model')?.model?.$refText ?? DEFAULT_STAGES);
  }
  return [...names];
}

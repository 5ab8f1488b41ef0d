import type { Id } from '@waymark/model';
import type { AstNode } from 'langium';
import type * as ast from '../generated/langium/ast.ts';
import type { Declaration, InnerKind, Kind, Namespace } from '../names/names.ts';
import type { Resolver } from '../names/resolver.ts';
import { propertySource } from '../parser/cst.ts';

const KINDS: Readonly<Record<string, Kind>> = {
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

/** The kind of a top-level declaration. */
export function kindOf(node: ast.Declaration): Kind {
  return KINDS[node.$type]!;
}

/**
 * Gives every declaration of the project its id, and its name to the namespaces. Ids are unique: a second declaration
 * of a name gets `~2` behind it, and one whose name is not written yet `~` and its running number.
 */
export class Gatherer {
  readonly ids = new Map<AstNode, Id>();
  private readonly used = new Map<Id, number>();
  private readonly resolver: Resolver;

  constructor(resolver: Resolver) {
    this.resolver = resolver;
  }

  /** All declarations of one file. */
  add(uri: string, document: ast.Document, library: boolean): void {
    for (const node of document.declarations) {
      const declaration = this.register(uri, kindOf(node), node, node.name, '', library, this.resolver.names);
      if (node.$type === 'Service') this.service(uri, node, declaration);
      else if (node.$type === 'StageModel') this.stageModel(uri, node, declaration);
      else if (node.$type === 'Journey') this.journey(uri, node, declaration);
    }
  }

  private service(uri: string, node: ast.Service, { id, library }: Declaration): void {
    const offerings = node.facts.filter((fact) => fact.$type === 'Offering');
    for (const one of offerings) {
      this.register(uri, 'offering', one, one.name, `${tail(id)}.`, library, this.resolver.inner(id));
    }
  }

  private stageModel(uri: string, node: ast.StageModel, { id, library }: Declaration): void {
    for (const stage of node.stages) {
      this.register(uri, 'stage', stage, stage.name, `${tail(id)}.`, library, this.resolver.inner(id));
    }
  }

  private journey(uri: string, node: ast.Journey, { id, library }: Declaration): void {
    for (const block of node.facts) {
      if (block.$type !== 'StageBlock') continue;
      for (const step of block.steps) {
        this.register(uri, 'step', step, step.name, `${tail(id)}.`, library, this.resolver.inner(id));
      }
    }
  }

  private register(
    uri: string,
    kind: Kind | InnerKind,
    node: AstNode,
    name: string | undefined,
    within: string,
    library: boolean,
    into: Namespace,
  ): Declaration {
    const id = this.unique(`${kind}:${within}`, name ?? '');
    this.ids.set(node, id);
    const declaration = { kind, name: name ?? '', id, node, source: propertySource(uri, node, 'name'), library };
    if (name !== undefined) into.add(declaration);
    return declaration;
  }

  private unique(prefix: string, name: string): Id {
    const id = `${prefix}${name.normalize('NFC')}`;
    const count = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, count);
    return count === 1 && name !== '' ? id : `${id}~${count}`;
  }
}

/** `journey:Festival` → `Festival` */
function tail(id: Id): string {
  return id.slice(id.indexOf(':') + 1);
}

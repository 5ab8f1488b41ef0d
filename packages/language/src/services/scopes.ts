import type {
  AstNode,
  AstNodeDescription,
  LangiumCoreServices,
  LangiumDocument,
  LocalSymbols,
  ReferenceInfo,
  Scope,
  Stream,
} from 'langium';
import {
  AstUtils,
  DefaultScopeComputation,
  DefaultScopeProvider,
  EMPTY_SCOPE,
  MultiMap,
  stream,
  WorkspaceCache,
} from 'langium';
import { DEFAULT_STAGES, modelNameOf } from '../build/journeys.ts';
import type { Journey, Move, StageBlock, StepRef } from '../generated/langium/ast.ts';
import { nameKey } from '../names/names.ts';

/** Declarations are seen by all files; what is named within them is found through them (`JourneyScopes`). */
export class JourneySymbols extends DefaultScopeComputation {
  override async collectLocalSymbols(_document: LangiumDocument): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>();
  }
}

/** A scope by name that is made once: the first of each name counts, the user's before the library's. */
class NameScope implements Scope {
  private readonly elements = new Map<string, AstNodeDescription>();

  constructor(elements: Iterable<AstNodeDescription>) {
    for (const element of elements) {
      const key = nameKey(element.name);
      const existing = this.elements.get(key);
      if (!existing || (isLibrary(existing) && !isLibrary(element))) this.elements.set(key, element);
    }
  }

  getElement(name: string): AstNodeDescription | undefined {
    return this.elements.get(nameKey(name));
  }

  getElements(name: string): Stream<AstNodeDescription> {
    const element = this.getElement(name);
    return stream(element ? [element] : []);
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.elements.values());
  }
}

function isLibrary({ documentUri }: AstNodeDescription): boolean {
  return documentUri.scheme === 'waymark';
}

/** One namespace for the project; steps by their journey, stages by the stage model of the journey at hand. */
export class JourneyScopes extends DefaultScopeProvider {
  private readonly inner: WorkspaceCache<AstNode, Scope>;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.inner = new WorkspaceCache(services.shared);
  }

  override getScope(context: ReferenceInfo): Scope {
    switch (`${context.container.$type}.${context.property}`) {
      case 'StepRef.step':
        return this.steps(context.container as StepRef);
      case 'StageBlock.stage':
        return this.stagesOf((context.container as StageBlock).$container);
      case 'Move.stage':
        return this.anyStage(context.container as Move);
      default:
        return this.getGlobalScope(this.reflection.getReferenceType(context), context);
    }
  }

  protected override getGlobalScope(type: string, _context?: ReferenceInfo): Scope {
    return this.globalScopeCache.get(type, () => new NameScope(this.indexManager.allElements(type)));
  }

  private steps(node: StepRef): Scope {
    const journey = node.journey ? node.journey.ref : AstUtils.getContainerOfType(node, isJourney);
    if (!journey) return EMPTY_SCOPE;
    return this.scopeOf(journey, () =>
      journey.facts.flatMap((fact) => (fact.$type === 'StageBlock' ? fact.steps : [])),
    );
  }

  private stagesOf(journey: Journey): Scope {
    return this.stages(modelNameOf(journey));
  }

  private stages(model: string): Scope {
    const description = this.getGlobalScope('StageModel').getElement(model);
    const node = description && this.load(description);
    return node ? this.scopeOf(node, () => (node as unknown as { stages: AstNode[] }).stages) : EMPTY_SCOPE;
  }

  /** A stakeholder moves in some stage of whatever model is in use: those of the journeys first. */
  private anyStage(move: Move): Scope {
    return this.inner.get(move, () => {
      const journeys = this.getGlobalScope('Journey').getAllElements().toArray();
      const used = journeys.map(({ node }) => (node ? modelNameOf(node as Journey) : DEFAULT_STAGES));
      const all = this.getGlobalScope('StageModel')
        .getAllElements()
        .map(({ name }) => name);
      const names = [...new Set([...used, DEFAULT_STAGES, ...all])];
      return new NameScope(names.flatMap((name) => this.stages(name).getAllElements().toArray()));
    });
  }

  private load(description: AstNodeDescription): AstNode | undefined {
    return description.node;
  }

  private scopeOf(owner: AstNode, elements: () => AstNode[]): Scope {
    return this.inner.get(owner, () => {
      const named = elements().filter((node) => this.nameProvider.getName(node) !== undefined);
      return new NameScope(named.map((node) => this.descriptions.createDescription(node, undefined)));
    });
  }
}

function isJourney(node: AstNode): node is Journey {
  return node.$type === 'Journey';
}

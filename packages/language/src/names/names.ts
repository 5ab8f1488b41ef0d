import type { Id, SourceRange } from '@waymark/model';
import type { AstNode } from 'langium';

/** What a name of the project's one namespace can stand for. */
export type Kind =
  | 'service'
  | 'stakeholder'
  | 'team'
  | 'persona'
  | 'channel'
  | 'touchpoint'
  | 'metric'
  | 'stages'
  | 'journey';

/** What has a name within something else. */
export type InnerKind = 'step' | 'stage' | 'offering';

/** Something with a name that others can refer to. */
export interface Declaration {
  kind: Kind | InnerKind;
  name: string;
  id: Id;
  node: AstNode;
  /** Where its name is written. */
  source: SourceRange;
  library: boolean;
}

/** Names that look alike are alike: `é` as one character or as two. */
export function nameKey(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFC');
}

/** The declarations of one namespace by name: the first of each name, and those that came too late. */
export class Namespace {
  private readonly first = new Map<string, Declaration>();
  /** Those of the library whose name the user gave to something else. */
  private readonly shadowed = new Map<string, Declaration>();
  readonly doubles: { first: Declaration; later: Declaration }[] = [];

  /** The user's own declaration stands before the library's; otherwise the first one counts. */
  add(declaration: Declaration): void {
    const key = nameKey(declaration.name);
    const existing = this.first.get(key);
    if (existing?.library && !declaration.library) this.shadowed.set(key, existing);
    if (!existing || (existing.library && !declaration.library)) this.first.set(key, declaration);
    else if (!declaration.library) this.doubles.push({ first: existing, later: declaration });
  }

  get(name: string): Declaration | undefined {
    return this.first.get(nameKey(name));
  }

  /** What has that name and one of these kinds, even where a declaration of another kind stands before the library's. */
  find(name: string, kinds: readonly (Kind | InnerKind)[]): Declaration | undefined {
    const key = nameKey(name);
    const found = this.first.get(key);
    if (found && kinds.includes(found.kind)) return found;
    const shadowed = this.shadowed.get(key);
    return shadowed && kinds.includes(shadowed.kind) ? shadowed : undefined;
  }

  /** The library's declaration of that name that one of the user's takes the place of. */
  hidden(name: string): Declaration | undefined {
    return this.shadowed.get(nameKey(name));
  }

  all(): Iterable<Declaration> {
    return this.first.values();
  }
}

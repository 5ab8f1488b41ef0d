import type { Localized } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Unit, Workspace } from '../../workspace/index.ts';
import type { Edit, NewFile } from '../types.ts';

/** A change that one may want where the cursor stands, though nothing is wrong there. */
export interface Refactoring {
  title: Localized;
  kind: 'refactor.extract' | 'refactor.move' | 'refactor.rewrite';
  edits: Edit[];
  creates?: NewFile[];
}

/** Where the cursor stands: the declarations around it, the innermost first. */
export interface Standing {
  workspace: Workspace;
  unit: Unit;
  around: readonly { id: string; node: AstNode }[];
  offset: number;
}

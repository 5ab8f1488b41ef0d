import type { Finding, Localized } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Unit, Workspace } from '../../workspace/index.ts';
import { edit } from '../base/block.ts';
import { homeOf, nodeAt, offsetAt, removal, spanOf } from '../base/index.ts';
import type { Edit } from '../types.ts';

/** A change of the text that makes a finding go away. */
export interface TextFix {
  title: Localized;
  edits: Edit[];
  /** There is no other sensible way: it may be done without asking, and with others at once. */
  sure?: boolean;
}

/** What a fix is made from. */
export interface Faulty {
  workspace: Workspace;
  unit: Unit;
  finding: Finding;
}

/** Makes the fixes for the findings of one rule. */
export type Fixer = (faulty: Faulty) => TextFix[];

/** What a person is to write in place of it. */
export const BLANK = '"…"';

/** How many names to choose from are offered. */
export const CHOICES = 5;

/** The syntax node of the declaration that a finding is about. */
export function subjectOf({ workspace, finding }: Faulty): { unit: Unit; node: AstNode } | undefined {
  return finding.subject === undefined ? undefined : homeOf(workspace, finding.subject);
}

/** The innermost syntax node at the place of a finding. */
export function nodeOf({ unit, finding }: Faulty): AstNode | undefined {
  return nodeAt(unit, offsetAt(unit, finding.source.start));
}

/** Takes a whole node out, with its comments and its line. */
export function without(unit: Unit, node: AstNode): Edit {
  return edit(unit, ...removal(unit, spanOf(unit, node)), '');
}

/** What goes with the fact that begins where a finding stands. */
export function factAt(faulty: Faulty, types: readonly string[]): AstNode | undefined {
  for (let node = nodeOf(faulty); node; node = node.$container) if (types.includes(node.$type)) return node;
  return undefined;
}

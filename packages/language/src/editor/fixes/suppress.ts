import type { Finding } from '@waymark/model';
import { ruleOf, say } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Unit, Workspace } from '../../workspace/index.ts';
import { beginsLine, edit, extentOf, indentAt, lineBreakOf, nodeAt, offsetAt } from '../base/index.ts';
import type { TextFix } from './fix.ts';

/** Silences a check at one place, with room for the reason. Errors of grammar and names cannot be silenced. */
export function suppression(workspace: Workspace, finding: Finding): TextFix | undefined {
  const unit = workspace.unit(finding.source.uri);
  if (!unit || unit.library || !ruleOf(finding.rule) || finding.rule.startsWith('suppression/')) return undefined;
  const title = say(`Ignore ${finding.rule} here, and say why`, `在此忽略 ${finding.rule}，并写明理由`);
  return { title, edits: [commentAbove(unit, finding)] };
}

/** A comment on its own line covers the declaration or fact that follows. */
function commentAbove(unit: Unit, { source, rule }: Finding) {
  const offset = offsetAt(unit, source.start);
  const node = lineLeader(unit, nodeAt(unit, offset));
  const at = node ? extentOf(node).start : offset;
  const text = `// waymark-ignore ${rule}: …${lineBreakOf(unit)}${indentAt(unit, at)}`;
  return edit(unit, at, at, beginsLine(unit, at) ? text : `${lineBreakOf(unit)}${text}`);
}

/** The innermost node around that begins its line. */
function lineLeader(unit: Unit, from: AstNode | undefined): AstNode | undefined {
  for (let node = from; node?.$container; node = node.$container) {
    if (beginsLine(unit, extentOf(node).start)) return node;
  }
  return undefined;
}

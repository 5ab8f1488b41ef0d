import { nearest, RULES, say, suspiciousIn } from '@waymark/model';
import type { CompositeNode, Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import { edit, extentOf, homeOf, lastTokenBefore, nodeAt, occurrenceOf, offsetAt, positionAt } from '../base/index.ts';
import type { Edit } from '../types.ts';
import { type Faulty, type Fixer, without } from './fix.ts';

/** Takes characters out that cannot be seen. */
export const visible: Fixer = (faulty) => {
  const { unit } = faulty;
  const edits = wordsOf(faulty).flatMap((token) =>
    suspiciousIn(token.image, !token.image.startsWith('"') && !token.hidden).map(({ at, length }) =>
      edit(unit, token.offset + at, token.offset + at + length, ''),
    ),
  );
  return edits.length > 0 ? [{ title: say('Delete what cannot be seen', '删除看不见的字符'), edits, sure: true }] : [];
};

/** The tokens of what a finding is about, itself and not what is declared within, and the comments right before it. */
function wordsOf({ unit, finding, workspace }: Faulty): Token[] {
  const at = offsetAt(unit, finding.source.start);
  const comment = unit.parsed.comments.find(({ offset }) => offset === at);
  if (comment) return [comment];
  const home = homeOf(workspace, finding.subject ?? '');
  const node = home?.node ?? nodeAt(unit, at);
  if (!node) return [];
  const own = (node.$cstNode as unknown as CompositeNode).content.filter(
    (part): part is Token => 'element' in part && !part.hidden,
  );
  const { start } = extentOf(node);
  const before = unit.parsed.tokens[lastTokenBefore(unit.parsed.tokens, start)]?.end ?? 0;
  const comments = unit.parsed.comments.filter(({ offset }) => offset >= before && offset < start);
  return [...own, ...comments];
}

/** The check that is meant, where its id is nearly right. */
export const knownRule: Fixer = ({ unit, finding }) => {
  const start = offsetAt(unit, finding.source.start);
  const match = /waymark-ignore[ \t]*([^\s:：]+)/.exec(unit.text.slice(start, offsetAt(unit, finding.source.end)));
  const near =
    match &&
    nearest(
      match[1]!,
      RULES.map(({ id }) => id),
    );
  if (!match || !near) return [];
  const at = start + match.index + match[0].length - match[1]!.length;
  return [{ title: say(`Change to ${near}`, `改为 ${near}`), edits: [edit(unit, at, at + match[1]!.length, near)] }];
};

/** Makes room for the reason why a check is silenced. */
export const room: Fixer = ({ unit, finding }) => {
  const start = offsetAt(unit, finding.source.start);
  const comment = unit.parsed.comments.find((one) => one.offset <= start && start < one.end);
  if (!comment) return [];
  const closing = comment.image.startsWith('/*') ? ' */' : '';
  const written = comment.image.replace(/\s*(\*\/)?$/u, '');
  const words = /[:：]$/.test(written) ? ' …' : ': …';
  const end = comment.offset + written.length;
  return [{ title: say('Write the reason', '写明理由'), edits: [edit(unit, end, comment.end, words + closing)] }];
};

/** Takes a comment out that silences nothing, with its line where it has one for itself. */
export const comment: Fixer = ({ unit, finding }) => {
  const start = offsetAt(unit, finding.source.start);
  const end = offsetAt(unit, finding.source.end);
  const line = positionAt(unit, start).line;
  const first = offsetAt(unit, { line, character: 0 });
  const next = offsetAt(unit, { line: line + 1, character: 0 });
  const before = unit.text.slice(first, start);
  const from = before.trim() === '' ? first : first + before.trimEnd().length;
  const to = before.trim() === '' && unit.text.slice(end, next).trim() === '' ? next : end;
  return [{ title: say('Remove the comment', '删除注释'), edits: [edit(unit, from, to, '')], sure: true }];
};

/** Takes the second of two facts out that can be said once; of a name that a list holds twice, the name. */
export const repeated: Fixer = (faulty) => {
  const { unit, finding } = faulty;
  const node = nodeAt(unit, offsetAt(unit, finding.source.start));
  if (!node) return [];
  const title = say('Remove this one', '删除这一处');
  return [{ title, edits: [fromList(unit, offsetAt(unit, finding.source.start)) ?? without(unit, node)] }];
};

/** Takes a name out of a list, with the comma before it, else the one behind. */
function fromList(unit: Unit, offset: number): Edit | undefined {
  const { tokens } = unit.parsed;
  const at = lastTokenBefore(tokens, offset + 1);
  const [before, name, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!name || !occurrenceOf(unit, name)) return undefined;
  if (before?.image === ',') return edit(unit, tokens[at - 2]?.end ?? before.offset, name.end, '');
  return behind?.image === ',' ? edit(unit, name.offset, tokens[at + 2]?.offset ?? behind.end, '') : undefined;
}

import { say } from '@waymark/model';
import { parseText } from '../../parser/parse.ts';
import type { Token } from '../../parser/token.ts';
import type { Unit } from '../../workspace/index.ts';
import { beginsLine, edit, indentAt, lastTokenBefore, lineBreakOf, lineStarts, offsetAt } from '../base/index.ts';
import type { Fixer } from './fix.ts';

/**
 * Closes a block where the lines are indented no more than the one it begins in: the innermost of which that shows, since
 * the next } was taken for its own. At the end of the file it closes those around, too. Only where the text is sounder then.
 */
export const closing: Fixer = ({ unit, finding }) => {
  const { tokens } = unit.parsed;
  const first = lastTokenBefore(tokens, offsetAt(unit, finding.source.start) + 1);
  const gap = gapBehind(unit, first);
  const last = gap ? tokens[gap.before - 1]! : tokens.at(-1)!;
  const opened = gap ? [gap.open] : openIn(tokens);
  const end = endOfLine(unit, last);
  const words = opened.map(({ offset }) => `${lineBreakOf(unit)}${indentAt(unit, offset)}}`).join('');
  const text = `${unit.text.slice(0, end)}${words}${unit.text.slice(end)}`;
  const isSounder = parseText(text).problems.length < unit.parsed.problems.length;
  return isSounder ? [{ title: say('Close the block', '闭合这个块'), edits: [edit(unit, end, end, words)] }] : [];
};

/** The innermost block from a brace on that has a line behind it which is not its own, and the token that begins it. */
function gapBehind(unit: Unit, first: number): { open: Token; before: number } | undefined {
  const { tokens } = unit.parsed;
  const open = [tokens[first]!];
  for (let i = first + 1; i < tokens.length && open.length > 0; i++) {
    const { image, offset } = tokens[i]!;
    const depth = indentAt(unit, open[0]!.offset).length;
    const indent = beginsLine(unit, offset) ? indentAt(unit, offset).length : Number.POSITIVE_INFINITY;
    if (indent < depth || (indent === depth && image !== '}')) return { open: open[0]!, before: i };
    if (image === '{') open.unshift(tokens[i]!);
    else if (image === '}') open.shift();
  }
  return undefined;
}

/** The braces that nothing closes, the innermost first. */
function openIn(tokens: readonly Token[]): Token[] {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.image === '{') open.unshift(token);
    else if (token.image === '}') open.shift();
  }
  return open;
}

/** Behind what else stands on the line of a token's end, such as a comment. */
function endOfLine(unit: Unit, { endLine0 }: Token): number {
  const next = lineStarts(unit)[endLine0 + 1] ?? unit.text.length;
  return unit.text.slice(0, next).replace(/[\r\n]+$/, '').length;
}

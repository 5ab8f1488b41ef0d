import type { SourceRange, Suppression } from '@waymark/model';
import type { Token } from '../parser/token.ts';
import { sourceOf } from '../parser/token.ts';

const IGNORE = /^\s*(?:\*\s*)?waymark-ignore(?![\w-])[ \t]*([^\s:：]*)[ \t]*[:：]?(.*)$/su;

/** The rule and the reason of a suppression; nothing for other comments. */
function readSuppression(image: string): { rule: string; reason: string } | undefined {
  if (!image.includes('waymark-ignore')) return undefined;
  const words = image.startsWith('/*') ? image.slice(2).replace(/^\*+|\*\/$/gu, '') : image.slice(2);
  const match = IGNORE.exec(words);
  if (!match) return undefined;
  const lines = match[2]!.split(/[\r\n]+/u).map((line) => line.replace(/^\s*\*/u, '').trim());
  return { rule: match[1]!, reason: lines.join(' ').trim() };
}

export function isSuppression({ image }: Token): boolean {
  return readSuppression(image) !== undefined;
}

/** Adds the `// waymark-ignore rule: reason` comments, written as blocks too, of one file to those of the project. */
export function suppressionsOf(
  uri: string,
  tokens: readonly Token[],
  comments: readonly Token[],
  found: Suppression[],
): void {
  for (const comment of comments) {
    const read = readSuppression(comment.image);
    if (!read) continue;
    found.push({
      id: `suppression:${found.length}`,
      source: sourceOf(uri, comment),
      ...read,
      covers: covered(uri, tokens, comment),
    });
  }
}

/** Behind something on its line: that line. Alone: the declaration or fact that follows, whole. */
function covered(uri: string, tokens: readonly Token[], comment: Token): SourceRange {
  const next = firstAfter(tokens, comment.offset);
  const before = tokens[next - 1];
  if (before && before.endLine0 === comment.line) {
    return { uri, start: { line: comment.line, character: 0 }, end: sourceOf(uri, comment).end };
  }
  const token = tokens[next];
  if (!token) return sourceOf(uri, comment);
  let widest: SourceRange = sourceOf(uri, token);
  for (let node = token.container; node?.container && node.first === token; node = node.container) {
    widest = sourceOf(uri, node);
  }
  return widest;
}

function firstAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { AstNode } from 'langium';
import { firstTokenOf } from '../parser/cst.ts';
import type { Token } from '../parser/token.ts';

/** The documentation comments of one file. */
export interface Docs {
  /** The text of the comment right before a declaration, without its stars. */
  of(node: AstNode): string | undefined;
  /** A declaration asked for it. */
  isUsed(comment: Token): boolean;
}

/** Finds for a declaration the comment that stands right before its first word. */
export function createDocs(text: string, comments: readonly Token[]): Docs {
  const docs = comments.filter(({ image }) => image.startsWith('/**') && image.length > 4);
  if (docs.length === 0) return { of: () => undefined, isUsed: () => false };
  const words = nextWords(text, comments);
  const byStart = new Map(docs.map((comment) => [words.get(comment.offset)!, comment]));
  const used = new Set<Token>();
  return {
    isUsed: (comment) => used.has(comment),
    of(node) {
      const first = firstTokenOf(node);
      const comment = first && byStart.get(first.offset);
      if (comment) used.add(comment);
      return (comment && docText(comment.image)) || undefined;
    },
  };
}

/**
 * For each comment, by its offset: the offset of what follows it, behind white space and other comments. The last one
 * goes first, so that those before it need not walk over it again.
 */
function nextWords(text: string, comments: readonly Token[]): ReadonlyMap<number, number> {
  const words = new Map<number, number>();
  for (const { offset, end } of comments.toReversed()) {
    let at = end;
    while (/[\s\uFEFF]/.test(text[at] ?? '')) at++;
    words.set(offset, words.get(at) ?? at);
  }
  return words;
}

function docText(image: string): string {
  const lines = image
    .slice(3, -2)
    .split(/\r\n|\n|\r/u)
    .map((line, i) => (i === 0 ? line.trim() : line.replace(/^[ \t]*\*? ?/u, '').trimEnd()));
  return lines.join('\n').trim();
}

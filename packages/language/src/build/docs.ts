import type { AstNode } from 'langium';
import { firstTokenOf } from '../parser/cst.ts';
import type { Token } from '../parser/token.ts';

/** The documentation comments of one file. */
export interface Docs {
  /** The text of the comment right before a declaration, without its stars. */
  of(node: AstNode): string | undefined;
}

/** Finds for a declaration the comment that stands right before its first word. */
export function createDocs(text: string, comments: readonly Token[]): Docs {
  const docs = comments.filter(({ image }) => image.startsWith('/**') && image.length > 4);
  if (docs.length === 0) return { of: () => undefined };
  const byOffset = new Map(comments.map((comment) => [comment.offset, comment]));
  const byStart = new Map(docs.map((comment) => [nextWord(text, comment.end, byOffset), comment]));
  return {
    of(node) {
      const first = firstTokenOf(node);
      const comment = first && byStart.get(first.offset);
      return (comment && docText(comment.image)) || undefined;
    },
  };
}

/** The offset of what follows a comment, behind white space and other comments. */
function nextWord(text: string, from: number, comments: ReadonlyMap<number, Token>): number {
  let at = from;
  for (;;) {
    while (/[\s\uFEFF]/.test(text[at] ?? '')) at++;
    const comment = text[at] === '/' ? comments.get(at) : undefined;
    if (!comment) return at;
    at = comment.end;
  }
}

function docText(image: string): string {
  const lines = image
    .slice(3, -2)
    .split(/\r\n|\n|\r/u)
    .map((line, i) => (i === 0 ? line.trim() : line.replace(/^[ \t]*\*? ?/u, '').trimEnd()));
  return lines.join('\n').trim();
}

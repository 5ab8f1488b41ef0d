import type { Finding } from '@waymark/model';
import { hiddenCharacters, hiddenWords } from '@waymark/model';
import type { Token } from '../parser/token.ts';
import { sourceOf } from '../parser/token.ts';
import type { Docs } from './docs.ts';
import { isSuppression } from './suppressions.ts';

/**
 * Comments of one file with characters that nobody sees. The model does not carry comments; those it does carry,
 * documentation and the reasons of suppressions, the check of the model looks at.
 */
export function hiddenInComments(uri: string, comments: readonly Token[], docs: Docs): Finding[] {
  return comments.flatMap((comment) => {
    const found = hiddenCharacters(comment.image);
    if (found.length === 0 || docs.isUsed(comment) || isSuppression(comment)) return [];
    return [
      { rule: 'text/bidi', severity: 'warning', source: sourceOf(uri, comment), ...hiddenWords(comment.image, found) },
    ];
  });
}

import { hoverAt } from '@waymark/language';
import { MarkupKind } from 'vscode-languageserver';
import type { Feature } from './feature.ts';
import { placeOf } from './where.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(connection, session) {
    connection.onHover(async (params) => {
      const at = await placeOf(session, params);
      const found = at && hoverAt(at, at.uri, at.position);
      return found ? { range: found.range, contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
    });
  },
};

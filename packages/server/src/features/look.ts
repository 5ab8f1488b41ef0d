import { hintsIn, lensesOf, semanticTokensOf, TOKEN_MODIFIERS, TOKEN_TYPES } from '@waymark/language';
import { InlayHintKind, type Range, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { whereOf } from './where.ts';

/** What is shown in the text itself: lines above declarations, hints, colours. */
export const look: Feature = {
  capabilities: {
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
  },
  register(connection, session) {
    connection.onCodeLens(async ({ textDocument }) => {
      const where = session.settings.codeLens ? await whereOf(session, textDocument) : undefined;
      if (!where) return [];
      return lensesOf(where, where.uri).map(({ range, title, shows }) => {
        const opens = shows === 'journey' && session.client.preview;
        return { range, command: { title, command: opens ? 'waymark.openPreviewToSide' : '' } };
      });
    });
    connection.languages.inlayHint.on(async ({ textDocument, range }) => {
      const where = await whereOf(session, textDocument);
      if (!where) return [];
      return hintsIn(where, where.uri, range, session.settings.hints).map(
        ({ position, label, tooltip, before, after }) => ({
          position,
          label,
          tooltip,
          kind: InlayHintKind.Type,
          paddingLeft: before ?? false,
          paddingRight: after ?? false,
        }),
      );
    });
    const { semanticTokens } = connection.languages;
    semanticTokens.on(({ textDocument }) => coloured(session, textDocument));
    semanticTokens.onRange(({ textDocument, range }) => coloured(session, textDocument, range));
  },
};

async function coloured(session: Session, textDocument: { uri: string }, range?: Range): Promise<SemanticTokens> {
  const where = await whereOf(session, textDocument);
  const builder = new SemanticTokensBuilder();
  for (const one of where ? semanticTokensOf(where, where.uri) : []) {
    if (range && (one.line < range.start.line || one.line > range.end.line)) continue;
    const modifiers = Number(one.declaration) + 2 * Number(one.library);
    builder.push(one.line, one.character, one.length, TOKEN_TYPES.indexOf(one.type), modifiers);
  }
  return builder.build();
}

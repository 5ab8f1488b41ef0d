import { formatted, formattedOnType, formattedRange } from '@waymark/language';
import type { Feature } from './feature.ts';
import { placeOf, whereOf } from './where.ts';

export const format: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  },
  register(connection, session) {
    connection.onDocumentFormatting(async ({ textDocument }) => {
      const where = await whereOf(session, textDocument);
      return where ? formatted(where, where.uri) : [];
    });
    connection.onDocumentRangeFormatting(async ({ textDocument, range }) => {
      const where = await whereOf(session, textDocument);
      return where ? formattedRange(where, where.uri, range) : [];
    });
    connection.onDocumentOnTypeFormatting(async (params) => {
      const at = await placeOf(session, params);
      return at ? formattedOnType(at, at.uri, at.position, params.ch) : [];
    });
  },
};

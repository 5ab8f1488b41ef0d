import { formatEdits } from '@waymark/language';
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { canonical } from '../projects/uris.ts';
import type { Feature } from './feature.ts';

export const format: Feature = {
  capabilities: { documentFormattingProvider: true },
  register(connection, session) {
    connection.onDocumentFormatting(({ textDocument }) => {
      const document = session.document(canonical(textDocument.uri));
      return document ? editsOf(document) : [];
    });
  },
};

function editsOf(document: TextDocument): TextEdit[] {
  return formatEdits(document.getText()).map(({ start, end, newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
}

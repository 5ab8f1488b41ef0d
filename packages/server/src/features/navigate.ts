import { definitionAt, highlightsAt, referencesAt, renameAt, renameable } from '@waymark/language';
import {
  DocumentHighlightKind,
  ErrorCodes,
  type Location,
  type LocationLink,
  ResponseError,
} from 'vscode-languageserver';
import { workspaceEdit } from './edits.ts';
import type { Feature } from './feature.ts';
import { placeOf } from './where.ts';

/** From names to what they stand for, and back. */
export const navigate: Feature = {
  capabilities: {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
  },
  register(connection, session) {
    const spelt = ({ uri, range }: Location): Location => ({ uri: session.spelt(uri), range });
    connection.onDefinition(async (params) => {
      const at = await placeOf(session, params);
      const found = (at ? definitionAt(at, at.uri, at.position) : []).map((one) => ({ ...one, to: spelt(one.to) }));
      if (!session.client.links) return found.map(({ to }) => to);
      return found.map(
        ({ from, to, full }): LocationLink => ({
          originSelectionRange: from,
          targetUri: to.uri,
          targetRange: full,
          targetSelectionRange: to.range,
        }),
      );
    });
    connection.onReferences(async (params) => {
      const at = await placeOf(session, params);
      return at ? referencesAt(at, at.uri, at.position, params.context.includeDeclaration).map(spelt) : [];
    });
    connection.onDocumentHighlight(async (params) => {
      const at = await placeOf(session, params);
      const found = at ? highlightsAt(at, at.uri, at.position) : [];
      return found.map(({ range, declared }) => ({
        range,
        kind: declared ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
    connection.onPrepareRename(async (params) => {
      const at = await placeOf(session, params);
      const found = at && renameable(at, at.uri, at.position);
      if (!found) return null;
      if ('message' in found) throw new ResponseError(ErrorCodes.InvalidRequest, found.message[at.lang]);
      return { range: found.range, placeholder: found.name };
    });
    connection.onRenameRequest(async (params) => {
      const at = await placeOf(session, params);
      const result = at && renameAt(at, at.uri, at.position, params.newName);
      if (!result) return null;
      if (!result.ok) throw new ResponseError(ErrorCodes.InvalidRequest, result.message[at.lang]);
      return workspaceEdit(session, result.edits);
    });
  },
};

import { LIBRARY_SCHEME, server as messages } from '@waymark/protocol';
import { type Disposable, FileSystemError, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';
import type { Server } from '../server/server.ts';

/** Opens the documents that ship with the language (`waymark:` uris), read-only: go to definition leads there. */
export function provideLibrary(server: Server): Disposable {
  const provider: TextDocumentContentProvider = {
    async provideTextDocumentContent(uri: Uri): Promise<string> {
      const found = await server.request(messages.library, { uri: uri.toString() });
      if (!found) throw FileSystemError.FileNotFound(uri);
      return found.text;
    },
  };
  return workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, provider);
}

import { server as messages } from '@waymark/protocol';
import type { Connection } from 'vscode-languageserver';
import { CONFIG_NAME, type Files, isWalked } from './files.ts';

/** Files by way of the client, which alone can read them where the server runs in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    async list(folder) {
      const found = await Promise.all(
        ['**/*.journey', `**/${CONFIG_NAME}`].map((pattern) =>
          connection.sendRequest<{ uris: string[] }>(messages.findFiles.method, { folder, pattern }),
        ),
      );
      const below = (uri: string) => uri.slice(folder.length).split('/').slice(0, -1);
      const uris = found.flatMap((one) => one.uris).filter((uri) => below(uri).every(isPlain));
      return uris.sort();
    },
    async read(uri) {
      const found = await connection.sendRequest<{ text: string } | null>(messages.readFile.method, { uri });
      return found?.text;
    },
  };
}

function isPlain(name: string): boolean {
  return name === '' || isWalked(decodeURIComponent(name));
}

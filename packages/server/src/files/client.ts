import { CONFIG_NAME, MAX_BYTES } from '@waymark/model';
import { server as messages } from '@waymark/protocol';
import type { Connection } from 'vscode-languageserver';
import { ask } from '../ask.ts';
import { isBelow } from '../projects/uris.ts';
import { type Files, isWalkedTo } from './files.ts';

/** Files by way of the client, which alone can read them where the server runs in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    async list(folder) {
      const found = await Promise.all(
        ['**/*.journey', `**/${CONFIG_NAME}`].map((pattern) =>
          ask(connection, messages.findFiles, { folder, pattern }).catch(() => ({ uris: [] })),
        ),
      );
      const uris = found.flatMap((one) => one.uris).filter((uri) => isWalkedTo(uri, folder));
      return uris.sort();
    },
    async read(uri, folders) {
      if (!folders.some((folder) => isBelow(uri, folder))) return false;
      const asked = ask(connection, messages.readFile, { uri, most: MAX_BYTES });
      // What the client cannot read is no file; the others still are.
      const found = await asked.catch(() => null);
      return found && 'bytes' in found ? found : found?.text;
    },
  };
}

/** The language server as a process: over standard input and output, or the channel that its parent opened. */
import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './disk/node.ts';
import { startServer } from './server.ts';
import { wholeMessages } from './stdio/node.ts';

// Without a word about how to talk, other editors mean standard input and output.
const ways = ['--stdio', '--node-ipc', '--socket', '--pipe'];
const way = process.argv.find((arg) => ways.some((one) => arg.startsWith(one))) ?? '--stdio';

// It is there all day beside the editor: short-lived objects get a small space that does not grow. With a thousand files
// that saves a hundred megabytes, at no cost that could be measured.
setFlagsFromString('--semi-space-growth-factor=1');

startServer(way === '--stdio' ? standardConnection() : createConnection(ProposedFeatures.all), diskFiles);

function standardConnection(): Connection {
  // A word on standard output that is no message would break the talk: what a library prints goes where editors keep a log.
  globalThis.console = new Console(process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout));
}

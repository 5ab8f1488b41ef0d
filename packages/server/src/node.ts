/** The language server as a process: over standard input and output, or the channel that its parent opened. */
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './disk/node.ts';
import { startServer } from './server.ts';

// Without a word about how to talk, other editors mean standard input and output.
const ways = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((arg) => ways.some((way) => arg.startsWith(way)))) process.argv.push('--stdio');

// It is there all day beside the editor: short-lived objects get a small space that does not grow. With a thousand files
// that saves a hundred megabytes, at no cost that could be measured.
setFlagsFromString('--semi-space-growth-factor=1');

startServer(createConnection(ProposedFeatures.all), diskFiles);

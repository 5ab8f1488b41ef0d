/** The language server as a process: over standard input and output, or the channel that its parent opened. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './disk/node.ts';
import { startServer } from './server.ts';

// Without a word about how to talk, other editors mean standard input and output.
const ways = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((arg) => ways.some((way) => arg.startsWith(way)))) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), diskFiles);

/** The language server as other editors start it. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ended, folder, start, withCommand } from './command.ts';

withCommand();

it('serves an editor over standard input and output until it is told to end', async () => {
  const cwd = folder({ 'a.journey': 'touchpoint Booking via App\n' });
  const uri = pathToFileURL(`${cwd}/a.journey`).href;
  const child = start(['lsp', '--stdio'], { cwd });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const told = new Promise<{ code: string }[]>((done) => {
    connection.onNotification('textDocument/publishDiagnostics', (params) => done(params.diagnostics));
  });
  connection.listen();
  const rootUri = pathToFileURL(cwd).href;
  await connection.sendRequest('initialize', { processId: null, rootUri, capabilities: {} });
  await connection.sendNotification('initialized', {});
  expect((await told).map(({ code }) => code)).toEqual(['name/unresolved', 'touchpoint/unused']);
  const textDocument = { uri };
  expect(await connection.sendRequest('textDocument/foldingRange', { textDocument })).toEqual([]);
  const end = ended(child);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect((await end).code).toBe(0);
  connection.dispose();
});

it('ends with the editor that says which process it is', async () => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
  const child = start(['lsp', '--stdio', `--clientProcessId=${editor.pid}`]);
  const end = ended(child);
  editor.kill('SIGKILL');
  const { code, err } = await end;
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

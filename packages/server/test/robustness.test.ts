import { describe, expect, test } from 'vitest';
import { startClient } from './support/client.ts';

const UNUSED = 'stakeholder Axle\n';
const SAID = ['1:13 stakeholder/unused'];

describe('whatever a client sends', () => {
  const DOCUMENT_REQUESTS = [
    ...['hover', 'definition', 'references', 'documentHighlight', 'completion', 'prepareRename', 'rename'],
    ...['codeAction', 'codeLens', 'inlayHint', 'semanticTokens/full', 'foldingRange', 'selectionRange'],
    ...['documentSymbol', 'documentLink', 'linkedEditingRange', 'prepareCallHierarchy'],
    ...['formatting', 'rangeFormatting', 'onTypeFormatting'],
  ].map((name) => `textDocument/${name}`);
  const OTHERS = ['workspace/symbol', 'completionItem/resolve', 'callHierarchy/incomingCalls', 'waymark/model'];
  const far = { line: 1e9, character: 1e9 };
  const before = { line: -3, character: -5 };

  test('requests that make no sense are answered, by an error or by nothing', async () => {
    const one = await startClient({ files: { 'a.journey': UNUSED } });
    await one.open('a.journey', UNUSED);
    const textDocument = { uri: one.uri('a.journey') };
    const odd = [
      {},
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri: '::%%::' } },
      { textDocument, position: far, range: { start: before, end: far }, positions: [before, far], newName: 'B' },
      { textDocument, position: before, range: 5, positions: 5, newName: 5, ch: 5, context: 5, item: 5, query: 5 },
      { textDocument, position: { line: 'a' }, range: { start: far, end: before }, context: {}, ch: '}', options: {} },
    ];
    for (const method of [...DOCUMENT_REQUESTS, ...OTHERS]) {
      for (const params of odd) await one.request(method, params).catch((error) => expect(error.message).toBeTruthy());
    }
    await expect(one.request('waymark/nonsense', {})).rejects.toThrow('Unhandled method');
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(SAID);
  });

  test('changes that say nothing, or no number, change nothing', async () => {
    const text = `${UNUSED}persona P\njourney J { for P explore { step a "A" { feels 1 } step b } }\n`;
    const one = await startClient({ files: { 'a.journey': text } });
    const uri = one.uri('a.journey');
    const { version: modelVersion } = await one.request('waymark/model', { uri });
    const setLevel = { kind: 'setLevel', step: 'step:J.a' };
    const moveStakeholder = { kind: 'moveStakeholder', id: 'stakeholder:Axle' };
    const odd = [
      undefined,
      null,
      5,
      'setLevel',
      {},
      { kind: 'constructor' },
      { kind: 'nonsense', id: 'step:J.a' },
      ...[undefined, null, 'x', '1', {}, []].map((level) => ({ ...setLevel, level })),
      { ...setLevel, step: 5, level: 1 },
      { ...setLevel, persona: null, level: 1 },
      moveStakeholder,
      { ...moveStakeholder, power: 3 },
      { ...moveStakeholder, power: 3, interest: null },
      { ...moveStakeholder, power: 3, interest: 4, stage: 5 },
      { kind: 'moveStep', step: 'step:J.a' },
      { kind: 'moveStep', step: 'step:J.a', stage: 'stage:ITIL.explore', before: 5 },
      { kind: 'rename', id: 'step:J.a', name: 5 },
      { kind: 'setTitle', id: 'step:J.a', title: 5 },
      { kind: 'setTitle', id: null, title: 'A' },
    ];
    for (const intent of odd) {
      const outcome = await one.request('waymark/edit', { uri, modelVersion, intent });
      expect(outcome, JSON.stringify(intent)).toMatchObject({ ok: false, reason: 'invalid' });
    }
    const outcome = await one.request('waymark/edit', { uri, modelVersion, intent: { ...setLevel, level: 2 } });
    expect(outcome).toMatchObject({ ok: true, edits: [{ newText: expect.stringContaining('2') }] });
  });

  test('notifications and bytes that make no sense are passed over', async () => {
    const one = await startClient({ files: { 'a.journey': UNUSED } });
    const uri = one.uri('a.journey');
    const notes: [string, object][] = [
      ['textDocument/didOpen', {}],
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] }],
      ['textDocument/didChange', {}],
      ['textDocument/didClose', { textDocument: { uri: 'untitled:none' } }],
      ['workspace/didChangeWatchedFiles', {}],
      ['workspace/didChangeWatchedFiles', { changes: [{ uri: 5, type: 9 }] }],
      ['workspace/didChangeConfiguration', {}],
      ['workspace/didChangeConfiguration', { settings: { waymark: { language: 7, codeLens: null, inlayHints: 'x' } } }],
      ['workspace/didChangeWorkspaceFolders', {}],
      ['$/cancelRequest', { id: 99 }],
      ['$/nonsense', {}],
    ];
    for (const [method, params] of notes) await one.connection.sendNotification(method, params);
    for (const bytes of ['{bad}', '[1,2]', '5', '{"foo":1}', '{"jsonrpc":"2.0","id":null,"method":"x"}'])
      one.raw(`Content-Length: ${bytes.length}\r\n\r\n${bytes}`);
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(SAID);
  });

  test('a request that is taken back is answered, and so are those behind it', async () => {
    const one = await startClient({ files: { 'a.journey': UNUSED } });
    const params = { textDocument: { uri: one.uri('a.journey') }, position: { line: 0, character: 13 } };
    const ask = (id: number) => JSON.stringify({ jsonrpc: '2.0', id: `x${id}`, method: 'textDocument/hover', params });
    const cancel = (id: number) =>
      JSON.stringify({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: `x${id}` } });
    for (let id = 0; id < 20; id++) {
      for (const text of [ask(id), cancel(id)]) one.raw(`Content-Length: ${text.length}\r\n\r\n${text}`);
    }
    expect((await one.request('textDocument/hover', params)).contents.value).toContain('Axle');
  });
});

describe('the process', () => {
  test('ends with 0 when it was asked to, with 1 when not', async () => {
    const one = await startClient();
    const ended = one.ended;
    await one.connection.sendNotification('exit');
    expect(await ended).toBe(1);
    const other = await startClient();
    const orderly = other.ended;
    await other.stop();
    expect(await orderly).toBe(0);
  });

  test('answers nothing before it is told who asks', async () => {
    const one = await startClient();
    await expect(one.request('initialize', { capabilities: {} })).resolves.toBeDefined();
  });
});

describe('uris', () => {
  test('of documents that are nowhere yet', async () => {
    const one = await startClient();
    const uri = 'untitled:Untitled-1';
    await one.openUri(uri, `${UNUSED}persona P\n`);
    await one.request('waymark/model', { uri });
    expect(one.saidOf(uri)).toEqual([...SAID, '2:9 persona/thin']);
    const actions = await one.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ kind }: { kind: string }) => kind)).not.toContain('refactor.move');
  });

  test('of folders and files in any script, with spaces and signs', async () => {
    const path = '校园 #1/租车 100%.journey';
    const one = await startClient({ files: { [path]: UNUSED, '校园 #1/waymark.json': '{}' } });
    await one.settled(path);
    expect(one.said(path)).toEqual(SAID);
    await one.open(path, `\n${UNUSED}`);
    await one.settled(path);
    expect(one.said(path)).toEqual(['2:13 stakeholder/unused']);
  });

  test('what was said of a file is taken back where the client spells it in another way', async () => {
    const one = await startClient({ files: { 'it (1).journey': UNUSED } });
    await one.settled('it (1).journey');
    const [found] = [...one.diagnostics.keys()];
    const other = found!.includes('(')
      ? found!.replace('(', '%28').replace(')', '%29')
      : `${one.uri('')}/it%20(1).journey`;
    expect(one.saidOf(found!)).toEqual(SAID);
    await one.openUri(other, UNUSED);
    await one.request('waymark/model', { uri: other });
    expect([one.saidOf(other), one.saidOf(found!)]).toEqual([SAID, []]);
    await one.connection.sendNotification('workspace/didCreateFiles', { files: [{ uri: one.uri('') }] });
    await one.request('waymark/model', { uri: other });
    expect([one.saidOf(other), one.saidOf(found!)]).toEqual([SAID, []]);
  });

  test('are told apart by what they mean, not by how they are spelt', async () => {
    const one = await startClient({ files: { '租车/a.journey': 'channel App\n' } });
    const plain = `${one.uri('')}/租车/a.journey`;
    await one.openUri(plain, 'channel App\nchannel App\n');
    await one.request('waymark/model', { uri: plain });
    expect(one.saidOf(plain)).toEqual(['2:9 name/double']);
    const place = { textDocument: { uri: plain }, position: { line: 0, character: 9 } };
    const [definition] = await one.request('textDocument/definition', place);
    const [reference] = await one.request('textDocument/references', {
      ...place,
      context: { includeDeclaration: true },
    });
    const [symbol] = await one.request('workspace/symbol', { query: 'App' });
    const { changes } = await one.request('textDocument/rename', { ...place, newName: 'Web' });
    const uris = [definition.uri, reference.uri, symbol.location.uri, ...Object.keys(changes)];
    expect([...new Set(uris)]).toEqual([plain]);
    expect(one.said('租车/a.journey')).toEqual([]);
  });

  test('of Windows drives, in all spellings', async () => {
    const one = await startClient({ folderUris: ['file:///C:/Work'] });
    await one.openUri('file:///c%3A/Work/a.journey', 'touchpoint T via App\n');
    await one.openUri('file:///c:/Work/b.journey', 'channel App\n');
    await one.request('waymark/model', { uri: 'file:///C:/Work/a.journey' });
    expect(one.saidOf('file:///c%3A/Work/a.journey')).toEqual(['1:12 touchpoint/unused']);
  });
});

test('places count UTF-16 units, and lines may end as on Windows', async () => {
  const one = await startClient();
  await one.open('a.journey', '// 😀\r\nteam T of Axl // 😀\r\n/* 😀👩‍👩‍👧 */ stakeholder Axle\r\n');
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual(['2:11 name/unresolved', '3:30 stakeholder/unused']);
  await one.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: one.uri('a.journey'), version: 2 },
    contentChanges: [
      { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 13 } }, text: 'e' },
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } }, text: '' },
    ],
  });
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual(['3:30 stakeholder/unplaced']);
});

test('a byte-order mark at the beginning of a file is no part of its first line', async () => {
  const one = await startClient({
    files: { 'a.journey': '\uFEFFchannel App\n', 'b.journey': 'touchpoint T via App\n' },
  });
  await one.settled('b.journey');
  const place = { textDocument: { uri: one.uri('b.journey') }, position: { line: 0, character: 18 } };
  const { changes } = await one.request('textDocument/rename', { ...place, newName: 'Web' });
  const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } };
  expect(changes[one.uri('a.journey')]).toEqual([{ range, newText: 'Web' }]);
});

describe('folders', () => {
  const files = { 'a.journey': 'touchpoint T via App\n', 'shared/channels.journey': 'channel App\n' };
  const MISSING = ['1:18 name/unresolved', '1:12 touchpoint/unused'];

  test('that are deleted take their files with them, though nobody tells of those', async () => {
    const one = await startClient({ files: { ...files, 'old/waymark.json': '{}', 'old/b.journey': UNUSED } });
    await one.settled('a.journey');
    expect(one.said('old/b.journey')).toEqual(SAID);
    one.remove('shared');
    await one.watched({ shared: 3 });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(MISSING);
    one.remove('old');
    await one.watched({ old: 3 });
    await one.settled('a.journey');
    expect(one.said('old/b.journey')).toEqual([]);
  });

  test('that come bring their files with them, though nobody tells of those', async () => {
    const one = await startClient({ files });
    await one.settled('a.journey');
    one.write('notes.txt', 'nothing of ours');
    one.write('node_modules/other/channels.journey', 'channel App\n');
    one.write('more/of/it/b.journey', `channel App\n${UNUSED}`);
    await one.watched({ 'notes.txt': 1, node_modules: 1, more: 1 });
    await one.settled('a.journey');
    expect(one.said('more/of/it/b.journey')).toEqual(['1:9 name/double', '2:13 stakeholder/unused']);
    expect(one.said('shared/channels.journey')).toEqual(['1:9 name/double']);
    expect(one.said('node_modules/other/channels.journey')).toEqual([]);
    one.remove('more');
    one.write('settings/waymark.json', '{ "rules": ');
    await one.watched({ more: 3, settings: 1 });
    await one.settled('a.journey');
    expect(one.said('shared/channels.journey')).toEqual([]);
    expect(one.said('settings/waymark.json')).toHaveLength(1);
  });

  test('that come, go or are called otherwise in the editor are read anew', async () => {
    const one = await startClient({ files });
    await one.settled('a.journey');
    one.remove('shared');
    one.write('common/channels.journey', 'channel App\nchannel App\n');
    await one.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: one.uri('shared'), newUri: one.uri('common') }],
    });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(['1:12 touchpoint/unused']);
    expect(one.said('common/channels.journey')).toEqual(['2:9 name/double']);
    one.remove('common');
    await one.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: one.uri('common') }] });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(MISSING);
    one.write('shared/channels.journey', 'channel App\n');
    await one.connection.sendNotification('workspace/didCreateFiles', { files: [{ uri: one.uri('shared') }] });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(['1:12 touchpoint/unused']);
  });

  test('that hold what others wrote belong to no project, even where a file of them is open', async () => {
    const one = await startClient({
      files: { 'a.journey': 'channel App\n', 'node_modules/b.journey': 'channel App\n' },
    });
    await one.open('node_modules/b.journey', `channel App\n${UNUSED}`);
    await one.settled('node_modules/b.journey');
    expect(one.said('node_modules/b.journey')).toEqual(['2:13 stakeholder/unused']);
    await one.close('node_modules/b.journey');
    await one.watched({ 'node_modules/b.journey': 2 });
    await one.settled('a.journey');
    expect(one.said('node_modules/b.journey')).toEqual([]);
    expect(one.said('a.journey')).toEqual([]);
  });

  test('a file of another name is a journey as long as it is open as one', async () => {
    const one = await startClient({ files: { 'a.journey': 'touchpoint T via App\n', 'notes.txt': 'channel App\n' } });
    await one.open('notes.txt', 'channel App\n');
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(['1:12 touchpoint/unused']);
    await one.close('notes.txt');
    await one.until(() => one.said('a.journey').length === 2);
    expect(one.said('a.journey')).toEqual(MISSING);
  });
});

test('settings that are broken are told of, and hold again when they are mended', async () => {
  const one = await startClient({
    files: { 'waymark.json': '{ "rules": { "stakeholder/unused": "off" } }', 'a.journey': UNUSED },
  });
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual([]);
  one.write('waymark.json', '{ "rules": { "stakeholder/unused": ');
  await one.watched({ 'waymark.json': 2 });
  await one.settled('a.journey');
  expect(one.said('waymark.json')).toHaveLength(1);
  one.write('waymark.json', '{ "rules": { "stakeholder/unused": "off" } }');
  await one.watched({ 'waymark.json': 2 });
  await one.settled('a.journey');
  expect([one.said('waymark.json'), one.said('a.journey')]).toEqual([[], []]);
});

test('what the client cannot read leaves the rest readable', async () => {
  const at = 'vscode-vfs://github/o/r';
  const one = await startClient({
    folderUris: [at],
    initializationOptions: { clientFiles: true },
    serve: (connection) => {
      connection.onRequest('waymark/findFiles', ({ pattern }) => {
        if (pattern.endsWith('.json')) throw new Error('no permission');
        return { uris: [`${at}/a.journey`, `${at}/b.journey`] };
      });
      connection.onRequest('waymark/readFile', ({ uri }) => {
        if (uri.endsWith('a.journey')) throw new Error('no permission');
        return { text: UNUSED };
      });
    },
  });
  await one.request('waymark/model', { uri: `${at}/b.journey` });
  expect(one.saidOf(`${at}/b.journey`)).toEqual(SAID);
});

test('the version of a model is never one that another model had', async () => {
  const one = await startClient({ files: { 'a.journey': UNUSED } });
  const version = async () => (await one.request('waymark/model', { uri: one.uri('a.journey') })).version;
  const first = await version();
  await one.connection.sendNotification('workspace/didCreateFiles', { files: [{ uri: one.uri('x') }] });
  expect(await version()).toBeGreaterThan(first);
});

test('a client that refuses what it is asked is served all the same', async () => {
  const refreshed: string[] = [];
  const one = await startClient({
    files: { 'a.journey': UNUSED },
    capabilities: {
      workspace: {
        workspaceFolders: true,
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
      },
    },
    serve: (connection) =>
      connection.onRequest((method: string) => {
        refreshed.push(method);
        throw new Error('not today');
      }),
  });
  await one.open('a.journey', UNUSED);
  await one.open('b.journey', 'channel App\n');
  await one.settled('a.journey');
  await one.change('b.journey', 'team T of Axle\n');
  await one.settled('a.journey');
  await one.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual(['1:13 stakeholder/unplaced']);
  expect(new Set(refreshed)).toContain('workspace/codeLens/refresh');
});

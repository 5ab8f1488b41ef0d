import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, startClient } from './support/client.ts';

const PEOPLE = `/** Never late. */
persona Katrina "Katrina, student" { goal "a" need "b" pain "c" }
channel App
team Fleet
touchpoint Booking via App owned by Fleet { interaction }
`;
const TRIP = `journey Trip "A trip" {
  for Katrina
  who "a" why "b" goal "c" how "d"
  realize {
    step book "Books" { Katrina does "Picks" at Booking feels 1 "glad" takes 5min then pay }
    step pay { does "Pays" at Booking feels 1 gain Katrina 1 "x" realized 1 detail Paying }
  }
}
journey Paying { for Katrina who "a" why "b" goal "c" realize { step card { does "x" at Booking feels 1 } } }
`;

let client: Client;

beforeAll(async () => {
  client = await Client.start({
    files: { 'people.journey': PEOPLE, 'trip.journey': TRIP },
    capabilities: {
      workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      textDocument: { completion: { completionItem: { snippetSupport: true } }, definition: { linkSupport: true } },
    },
  });
  await client.settled('trip.journey');
  await client.open('trip.journey', TRIP);
});
afterAll(() => client.stop());

/** The request's parameters for the place of a word in `trip.journey`; the nth of it. */
function at(word: string, delta = 1) {
  const before = TRIP.slice(0, TRIP.indexOf(word) + delta).split('\n');
  return {
    textDocument: { uri: client.uri('trip.journey') },
    position: { line: before.length - 1, character: before.at(-1)!.length },
  };
}

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('over stdio the server', () => {
  test('says what it can do', () => {
    expect(Object.keys(client.initialized.capabilities).sort()).toEqual([
      'callHierarchyProvider',
      'codeActionProvider',
      'codeLensProvider',
      'completionProvider',
      'definitionProvider',
      'documentFormattingProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'documentOnTypeFormattingProvider',
      'documentRangeFormattingProvider',
      'documentSymbolProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'linkedEditingRangeProvider',
      'referencesProvider',
      'renameProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'textDocumentSync',
      'workspace',
      'workspaceSymbolProvider',
    ]);
  });

  test('completes, and documents what is looked at', async () => {
    const { items } = await client.request('textDocument/completion', at('Katrina', 3));
    const item = items.find(({ label }: { label: string }) => label === 'Katrina');
    const resolved = await client.request('completionItem/resolve', item);
    expect(resolved.documentation.value).toContain('Never late.');
  });

  test('suggests what follows a dot that it has written, to Waymark’s own client', async () => {
    const own = await Client.start({ initializationOptions: { clientFiles: false } });
    await own.open('a.journey', 'journey K { explore { step k } }\njourney J { explore { step a { then  } } }\n');
    const textDocument = { uri: own.uri('a.journey') };
    const { items } = await own.request('textDocument/completion', {
      textDocument,
      position: { line: 1, character: 36 },
    });
    await own.stop();
    const [journey] = items.filter(({ label }: { label: string }) => label === 'K');
    expect(journey).toMatchObject({
      textEdit: { newText: 'K.' },
      command: { command: 'editor.action.triggerSuggest' },
    });
  });

  test('behind a sign that is typed brings what has to follow, and nothing else', async () => {
    const labels = async (word: string, delta: number, context: object) => {
      const { items } = await client.request('textDocument/completion', { ...at(word, delta), context });
      return items.map(({ label }: { label: string }) => label);
    };
    const space = { triggerKind: 2, triggerCharacter: ' ' };
    expect(await labels('{ does', 2, { triggerKind: 1 })).toContain('thinks');
    expect(await labels('{ does', 2, space)).toEqual([]);
    expect(await labels('for Katrina', 4, space)).toContain('Katrina');
  });

  test('shows what one wants to know', async () => {
    const { contents } = await client.request('textDocument/hover', at('Booking'));
    expect(contents.value).toContain('**Journeys** A trip (2 steps), Paying (1 step)');
  });

  test('goes to definitions in other files and in the library', async () => {
    const [found] = await client.request('textDocument/definition', at('Katrina'));
    expect(found).toMatchObject({
      targetUri: client.uri('people.journey'),
      targetSelectionRange: { start: { line: 1, character: 8 } },
    });
    const [stage] = await client.request('textDocument/definition', at('realize'));
    expect(stage.targetUri).toBe('waymark:///library/stages.journey');
    const { text } = await client.request('waymark/library', { uri: 'waymark:/library/stages.journey' });
    expect(text).toContain('stages ITIL');
  });

  test('reads the library as it is, whoever opens it', async () => {
    const uri = 'waymark:/library/stages.journey';
    const { text } = await client.request('waymark/library', { uri });
    const document = { uri, languageId: 'journey', version: 1, text };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    const line = text.split('\n').findIndex((one: string) => one.includes('realize'));
    const place = { textDocument: { uri }, position: { line, character: 3 } };
    expect((await client.request('textDocument/hover', place)).contents.value).toContain('realize');
    expect(
      await client.request('textDocument/references', { ...place, context: { includeDeclaration: false } }),
    ).toHaveLength(2);
    await client.settled('trip.journey');
    expect(client.diagnostics.get(uri)).toBeUndefined();
    expect(client.said('trip.journey')).not.toContain('name/double');
  });

  test('gives the page of a check', async () => {
    const page = async (uri: string) => (await client.request('waymark/library', { uri }))?.text;
    expect(await page('waymark:///checks/persona/thin.md')).toMatch(/^## /);
    expect(await page('waymark:///zh-CN/checks/persona/thin.md')).toMatch(/`facts`（默认 \d）/);
    expect(await page('waymark:///checks/no/such.md')).toBeUndefined();
  });

  test('finds references and highlights', async () => {
    const references = await client.request('textDocument/references', {
      ...at('Booking'),
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(4);
    expect(await client.request('textDocument/documentHighlight', at('Booking'))).toHaveLength(3);
  });

  test('renames in all files, or says why not', async () => {
    expect(await client.request('textDocument/prepareRename', at('Katrina'))).toMatchObject({ placeholder: 'Katrina' });
    const { documentChanges } = await client.request('textDocument/rename', { ...at('Katrina'), newName: 'Anna' });
    expect(
      documentChanges.map(
        ({ textDocument, edits }: { textDocument: { uri: string; version: number | null }; edits: unknown[] }) => [
          textDocument.uri,
          textDocument.version,
          edits.length,
        ],
      ),
    ).toEqual([
      [client.uri('people.journey'), null, 1],
      [client.uri('trip.journey'), 1, 4],
    ]);
    await expect(client.request('textDocument/rename', { ...at('Katrina'), newName: 'Trip' })).rejects.toThrow('taken');
  });

  test('follows details', async () => {
    const [item] = await client.request('textDocument/prepareCallHierarchy', at('Trip'));
    const [call] = await client.request('callHierarchy/outgoingCalls', { item });
    expect(call.to.name).toBe('Paying');
    expect(await client.request('callHierarchy/incomingCalls', { item: call.to })).toHaveLength(1);
  });

  test('offers actions, with new files where the client can make them', async () => {
    const { textDocument, position } = at('Trip');
    const actions = await client.request('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const move = actions.find(({ kind }: { kind: string }) => kind === 'refactor.move');
    expect(move.edit.documentChanges[0]).toMatchObject({ kind: 'create', uri: client.uri('Trip.journey') });
    const only = await client.request('textDocument/codeAction', {
      textDocument,
      range: whole,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(only).toEqual([]);
  });

  test('fixes all that leaves nothing to choose, for who asks for that', async () => {
    const wrong = 'stakeholder S { power 12 interest -3 }\n';
    const one = await startClient();
    await one.open('a.journey', wrong);
    const uri = one.uri('a.journey');
    const asked = (only?: string[]) =>
      one.request('textDocument/codeAction', {
        textDocument: { uri },
        range: whole,
        context: { diagnostics: [], only },
      });
    const [all, ...others] = await asked(['source.fixAll']);
    expect(others).toEqual([]);
    expect(all.kind).toBe('source.fixAll.waymark');
    const mended = TextDocument.applyEdits(TextDocument.create(uri, '', 1, wrong), all.edit.changes[uri]);
    expect(mended).toBe('stakeholder S { power 10 interest 0 }\n');
    expect(await asked([all.kind])).toEqual([all]);
    expect((await asked()).map(({ kind }: { kind: string }) => kind)).not.toContain(all.kind);
  });

  test('shows lenses, hints and colours', async () => {
    const { textDocument } = at('Trip');
    const lenses = await client.request('textDocument/codeLens', { textDocument });
    expect(lenses[0].command.title).toBe('Katrina, student | 2 steps | 5 min | Katrina, student +1');
    expect(await client.request('textDocument/inlayHint', { textDocument, range: whole })).toHaveLength(3);
    const { data } = await client.request('textDocument/semanticTokens/full', { textDocument });
    expect(data.length % 5).toBe(0);
    expect(data.slice(0, 10)).toEqual([0, 0, 7, 10, 0, 0, 8, 4, 5, 1]);
    const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    const part = await client.request('textDocument/semanticTokens/range', { textDocument, range: line });
    // `for Katrina`, from the beginning of the file.
    expect(part.data).toEqual([1, 2, 3, 10, 0, 0, 4, 7, 1, 0]);
  });

  test('outlines, folds, selects and links', async () => {
    const { textDocument, position } = at('book');
    const symbols = await client.request('textDocument/documentSymbol', { textDocument });
    expect(symbols.map(({ name }: { name: string }) => name)).toEqual(['Trip', 'Paying']);
    expect(await client.request('workspace/symbol', { query: 'katr' })).toHaveLength(1);
    expect(await client.request('textDocument/foldingRange', { textDocument })).toHaveLength(2);
    const [selection] = await client.request('textDocument/selectionRange', { textDocument, positions: [position] });
    expect(selection.parent.range.start).toEqual({ line: 4, character: 4 });
    expect(await client.request('textDocument/documentLink', { textDocument })).toEqual([]);
    expect((await client.request('textDocument/linkedEditingRange', at('pay {'))).ranges).toHaveLength(2);
  });

  test('leads to data in the workspace, and nowhere outside', async () => {
    const text = 'metric A { data "x/a b.csv" }\nmetric B { data "../../b.csv" }\n';
    await client.open('metrics.journey', text);
    const links = await client.request('textDocument/documentLink', {
      textDocument: { uri: client.uri('metrics.journey') },
    });
    expect(links.map(({ target }: { target: string }) => target)).toEqual([client.uri('x/a b.csv')]);
    await client.close('metrics.journey');
  });

  test('formats nothing where all is laid out', async () => {
    const { textDocument } = at('Trip');
    const options = { tabSize: 2, insertSpaces: true };
    expect(await client.request('textDocument/formatting', { textDocument, options })).toEqual([]);
    expect(await client.request('textDocument/rangeFormatting', { textDocument, options, range: whole })).toEqual([]);
    expect(await client.request('textDocument/onTypeFormatting', { ...at('Trip'), ch: '}', options })).toEqual([]);
  });

  test('formats a file, the lines of a range, and the block that is closed', async () => {
    const messy = 'team   Fleet\nstakeholder S {\npower  3\n    interest   4\n}\nchannel   App\n';
    const one = await startClient();
    await one.open('a.journey', messy);
    const formatted = async (kind: string, more: object = {}) => {
      const options = { tabSize: 2, insertSpaces: true };
      const textDocument = { uri: one.uri('a.journey') };
      const edits = await one.request(`textDocument/${kind}`, { textDocument, options, ...more });
      return TextDocument.applyEdits(TextDocument.create('', '', 1, messy), edits);
    };
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    expect(await formatted('formatting')).toBe(
      'team Fleet\nstakeholder S {\n  power 3\n  interest 4\n}\nchannel App\n',
    );
    expect(await formatted('rangeFormatting', { range })).toBe(messy.replace('    interest   4', '  interest 4'));
    expect(await formatted('onTypeFormatting', { position: { line: 4, character: 1 }, ch: '}' })).toBe(
      messy.replace('power  3\n    interest   4', '  power 3\n  interest 4'),
    );
  });

  test('answers about files that it does not know with nothing', async () => {
    const textDocument = { uri: client.uri('gone.journey') };
    expect(
      await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
    ).toBeNull();
    expect(await client.request('textDocument/codeLens', { textDocument })).toEqual([]);
    expect(await client.request('waymark/model', textDocument)).toBeNull();
  });
});

describe('lenses and hints follow their settings', () => {
  const text = `persona K
persona L
touchpoint T
journey J { for K, L explore { step a "A" { does "x" at T feels 1 takes 5min gain K 2 "y" } } }
`;
  const textDocument = (one: Client) => ({ uri: one.uri('a.journey') });
  async function shown(one: Client) {
    const lenses = await one.request('textDocument/codeLens', { textDocument: textDocument(one) });
    const hints = await one.request('textDocument/inlayHint', { textDocument: textDocument(one), range: whole });
    return { lenses: lenses.length > 0, hints: hints.map(({ label }: { label: string }) => label) };
  }
  const none = { codeLens: { enabled: false }, inlayHints: { values: false, times: false, personas: false } };
  const settings: [string, object, { lenses: boolean; hints: string[] }][] = [
    ['as they are by default', {}, { lenses: true, hints: ['+2', '5 min', '5 min', 'K', 'K'] }],
    ['without lenses', { codeLens: { enabled: false } }, { lenses: false, hints: ['+2', '5 min', '5 min', 'K', 'K'] }],
    ['without values', { inlayHints: { values: false } }, { lenses: true, hints: ['5 min', '5 min', 'K', 'K'] }],
    ['without times', { inlayHints: { times: false } }, { lenses: true, hints: ['+2', 'K', 'K'] }],
    ['without personas', { inlayHints: { personas: false } }, { lenses: true, hints: ['+2', '5 min', '5 min'] }],
    ['without any', none, { lenses: false, hints: [] }],
  ];

  test.each(settings)('%s', async (_, waymark, expected) => {
    const told = await startClient();
    await told.open('a.journey', text);
    // From one that says otherwise, so that it is the settings that are told last that count.
    for (const last of [none, waymark])
      await told.connection.sendNotification('workspace/didChangeConfiguration', { settings: { waymark: last } });
    expect(await shown(told)).toEqual(expected);
    const begun = await startClient({ initializationOptions: { settings: waymark } });
    await begun.open('a.journey', text);
    expect(await shown(begun)).toEqual(expected);
  });
});

describe('for the preview the server', () => {
  test('gives the model, and changes the text as long as it has not changed', async () => {
    const uri = client.uri('trip.journey');
    const model = await client.request('waymark/model', { uri });
    expect(model).toMatchObject({ project: client.uri(''), broken: [] });
    expect(model.model.journeys).toHaveLength(2);
    const intent = { kind: 'setLevel', step: 'step:Trip.book', level: -1.2 };
    const changed = await client.request('waymark/edit', { uri, modelVersion: model.version, intent });
    expect(changed).toMatchObject({ ok: true, edits: [{ newText: '-1' }], documents: [{ uri, version: 1 }] });
    await client.change('trip.journey', `${TRIP}\n`);
    const stale = await client.request('waymark/edit', { uri, modelVersion: model.version, intent });
    expect(stale).toMatchObject({
      ok: false,
      reason: 'stale',
      message: { en: expect.stringContaining('will follow') },
    });
    await client.change('trip.journey', `${TRIP}journey {`);
    const broken = await client.request('waymark/edit', { uri, modelVersion: model.version, intent });
    expect(broken).toMatchObject({ ok: false, reason: 'stale', message: { en: expect.stringContaining('Mend') } });
    await client.change('trip.journey', `${TRIP}\n`);
    const now = await client.request('waymark/model', { uri });
    expect(now.version).toBeGreaterThan(model.version);
    const gone = await client.request('waymark/edit', {
      uri,
      modelVersion: now.version,
      intent: { ...intent, step: 'step:Trip.gone' },
    });
    expect(gone).toMatchObject({ ok: false, reason: 'unknown' });
    await client.change('trip.journey', TRIP);
  });

  test('says what changed, and where the text is broken', async () => {
    const told = new Promise((resolve) => client.connection.onNotification('waymark/modelChanged', resolve));
    await client.change('trip.journey', TRIP.replace('step pay', 'step pay ???'));
    const { broken } = await client.request('waymark/model', { uri: client.uri('trip.journey') });
    expect(broken).toMatchObject([{ start: { line: 5 } }]);
    expect(await told).toMatchObject({ project: client.uri(''), uris: [client.uri('trip.journey')] });
    await client.change('trip.journey', TRIP);
  });
});

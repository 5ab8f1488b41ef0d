import { MAX_BYTES } from '@waymark/model';
import type { ReadFileParams, ReadFileResult } from '@waymark/protocol';
import { describe, expect, test } from 'vitest';
import { startClient } from './support/client.ts';

const UNUSED = 'stakeholder Axle\n';

describe('projects', () => {
  test('each folder with a waymark.json has a namespace of its own', async () => {
    const one = await startClient({
      files: {
        'a/waymark.json': '{}',
        'a/people.journey': 'channel App\n',
        'b/waymark.json': '{}',
        'b/people.journey': 'channel App\n',
        'top.journey': 'channel App\ntouchpoint T via App\n',
      },
    });
    for (const path of ['a/people.journey', 'b/people.journey', 'top.journey']) await one.settled(path);
    expect(one.said('a/people.journey')).toEqual([]);
    expect(one.said('top.journey')).toEqual(['2:12 touchpoint/unused']);
  });

  test('what waymark.json says holds as soon as it is saved', async () => {
    const one = await startClient({ files: { 'waymark.json': '{}', 'a.journey': UNUSED } });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(['1:13 stakeholder/unused']);
    one.write('waymark.json', '{ "rules": { "stakeholder/unused": "off" } }');
    await one.watched({ 'waymark.json': 2 });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual([]);
    one.write('waymark.json', '{ "rules": { "stakeholder/unuse": "off" } }');
    await one.watched({ 'waymark.json': 2 });
    await one.settled('a.journey');
    expect(one.said('waymark.json')).toEqual(['1:14 config/unknown-rule']);
    one.remove('waymark.json');
    await one.watched({ 'waymark.json': 3 });
    await one.settled('a.journey');
    expect(one.said('waymark.json')).toEqual([]);
  });

  test('what is excluded is read, but nothing is said about it', async () => {
    const one = await startClient({
      files: {
        'waymark.json': '{ "exclude": ["old"] }',
        'a.journey': 'touchpoint T via A\n',
        'old/b.journey': 'channel A\nchannel A\n',
      },
    });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual(['1:12 touchpoint/unused']);
    expect(one.said('old/b.journey')).toEqual([]);
    one.write('waymark.json', '{}');
    await one.watched({ 'waymark.json': 2 });
    await one.settled('a.journey');
    expect(one.said('old/b.journey')).toEqual(['2:9 name/double']);
  });

  test('several folders are open at once, and come and go', async () => {
    const one = await startClient({
      files: { 'a/a.journey': UNUSED, 'b/b.journey': UNUSED, 'c/c.journey': UNUSED },
      folders: ['a', 'b'],
    });
    await one.settled('a/a.journey');
    await one.settled('b/b.journey');
    expect(one.said('c/c.journey')).toEqual([]);
    await one.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: one.uri('c'), name: 'c' }], removed: [{ uri: one.uri('a'), name: 'a' }] },
    });
    await one.settled('c/c.journey');
    expect(one.said('a/a.journey')).toEqual([]);
    expect(one.said('c/c.journey')).toEqual(['1:13 stakeholder/unused']);
  });

  test('a document outside of all folders is a project by itself', async () => {
    const one = await startClient({ files: { 'in/a.journey': UNUSED, 'out.journey': '' }, folders: ['in'] });
    await one.settled('in/a.journey');
    await one.open('out.journey', UNUSED);
    await one.settled('out.journey');
    expect(one.said('out.journey')).toEqual(['1:13 stakeholder/unused']);
    await one.close('out.journey');
    await one.until(() => one.said('out.journey').length === 0);
  });
});

describe('files', () => {
  test('that are made, changed and deleted on disk', async () => {
    const one = await startClient({ files: { 'a.journey': 'touchpoint T via App\n' } });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toContain('1:18 name/unresolved');
    one.write('b.journey', 'channel App\n');
    await one.watched({ 'b.journey': 1 });
    await one.settled('a.journey');
    expect(one.said('a.journey')).not.toContain('1:18 name/unresolved');
    one.write('b.journey', 'channel Ap\n');
    await one.watched({ 'b.journey': 2 });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toContain('1:18 name/unresolved');
    one.remove('b.journey');
    await one.watched({ 'b.journey': 3 });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toContain('1:18 name/unresolved');
  });

  test('that are open count as they are in the editor, and as on disk when closed', async () => {
    const one = await startClient({ files: { 'a.journey': UNUSED } });
    await one.settled('a.journey');
    await one.open('a.journey', 'channel A\n');
    one.write('a.journey', `${UNUSED}${UNUSED.replace('Axle', 'B')}`);
    await one.watched({ 'a.journey': 2 });
    await one.settled('a.journey');
    expect(one.said('a.journey')).toEqual([]);
    await one.close('a.journey');
    await one.until(() => one.said('a.journey').length === 2);
  });

  test('that are too large are told of, and read once they are not', async () => {
    const big = ' '.repeat(MAX_BYTES + 1);
    const metric = 'metric M { unit "%" target >= 90 data "m.csv" }\n';
    const one = await startClient({
      files: { 'a.journey': big, 'b.journey': metric, 'm.csv': big, 'waymark.json': big },
    });
    await one.settled('b.journey');
    await one.until(() => one.said('b.journey').includes('1:34 metric/data'));
    expect([one.said('a.journey'), one.said('waymark.json')]).toEqual([['1:1 text/too-large'], ['1:1 text/too-large']]);
    const [diagnostic] = one.diagnostics.get(one.uri('a.journey'))!;
    expect(diagnostic!.message).toContain('a.journey is too large: 10.0 MB, and at most 10 MB are read.');
    one.write('a.journey', UNUSED);
    await one.watched({ 'a.journey': 2 });
    await one.until(() => one.said('a.journey').some((said) => said.includes('stakeholder/unused')));
  });

  test('data is read beside the journey, and read anew', async () => {
    const metric = 'metric M { unit "%" target >= 90 data "data/m.csv" }\n';
    const one = await startClient({
      files: { 'p/a.journey': metric, 'p/data/m.csv': 'date,value\n2026-01-01,70\n' },
      folders: ['p'],
    });
    await one.settled('p/a.journey');
    await one.until(() => one.said('p/a.journey').includes('1:34 metric/off-target'));
    one.write('p/data/m.csv', 'date,value\n2026-01-01,95\n');
    await one.watched({ 'p/data/m.csv': 2 });
    await one.until(() => one.said('p/a.journey').length === 0);
    await one.open('p/a.journey', metric.replace('data/m.csv', '../secret.csv'));
    one.write('secret.csv', 'date,value\n2026-01-01,10\n');
    await one.until(() => one.said('p/a.journey').includes('1:34 metric/data'));
  });
});

describe('nothing outside the workspace is read', () => {
  const metric = (path: string) => `metric M { unit "%" target >= 90 data "${path}" }\n`;
  const SECRET = 'date,value\n2026-01-01,10\n';

  test.each(['data/m.csv', 'out/m.csv', '../secret/m.csv'])('by data at %s', async (path) => {
    const one = await startClient({ files: { 'p/waymark.json': '{}', 'secret/m.csv': SECRET }, folders: ['p'] });
    one.link('p/data/m.csv', 'secret/m.csv');
    one.link('p/out', 'secret');
    await one.open('p/a.journey', metric(path));
    await one.until(() => one.said('p/a.journey').includes('1:34 metric/data'));
    const { model } = await one.request('waymark/model', { uri: one.uri('p/a.journey') });
    expect(JSON.stringify(model)).not.toContain('2026-01-01');
    const [diagnostic] = one.diagnostics.get(one.uri('p/a.journey'))!;
    expect(diagnostic!.message).toContain(`${path} lies outside the project's folder.`);
  });

  test('by data of another project of the workspace, as on the command line', async () => {
    const files = { 'ws/p/waymark.json': '{}', 'ws/p/a.journey': metric('../m.csv'), 'ws/m.csv': SECRET };
    const one = await startClient({ files, folders: ['ws'] });
    await one.settled('ws/p/a.journey');
    await one.until(() => one.said('ws/p/a.journey').includes('1:34 metric/data'));
  });

  test('by links among journeys and settings, though they are told of', async () => {
    const one = await startClient({
      files: {
        'p/a.journey': 'touchpoint T via App\n',
        'secret/b.journey': 'channel App\n',
        'secret/waymark.json': '5',
      },
      folders: ['p'],
    });
    await one.settled('p/a.journey');
    one.link('p/b.journey', 'secret/b.journey');
    one.link('p/waymark.json', 'secret/waymark.json');
    await one.watched({ 'p/b.journey': 1, 'p/waymark.json': 1 });
    await one.watched({ 'p/b.journey': 2, 'p/waymark.json': 2 });
    await one.settled('p/a.journey');
    expect(one.said('p/a.journey')).toContain('1:18 name/unresolved');
    expect(one.said('p/waymark.json')).toEqual([]);
  });

  test('but links within it, and to a folder of it, are followed', async () => {
    const one = await startClient({
      files: { 'q/x/m.csv': SECRET, 'q/a.journey': metric('link.csv'), 'p/b.journey': '' },
      folders: ['p', 'linked'],
    });
    one.link('linked', 'q');
    one.link('q/link.csv', 'q/x/m.csv');
    await one.connection.sendNotification('workspace/didCreateFiles', { files: [{ uri: one.uri('linked') }] });
    await one.settled('linked/a.journey');
    await one.until(() => one.said('linked/a.journey').includes('1:34 metric/off-target'));
  });
});

test('the language is that of the setting, else of the editor', async () => {
  const one = await startClient({ files: { 'a.journey': UNUSED }, locale: 'zh-TW' });
  await one.settled('a.journey');
  const message = () => String(one.diagnostics.get(one.uri('a.journey'))![0]!.message);
  expect(message()).toMatch(/^“Axle”没有/);
  await one.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { waymark: { language: 'en' } },
  });
  await one.until(() => message().startsWith('Nothing speaks of “Axle”.'));
  const [diagnostic] = one.diagnostics.get(one.uri('a.journey'))!;
  expect(diagnostic).toMatchObject({ code: 'stakeholder/unused', source: 'waymark', severity: 3, tags: [1] });
  expect(diagnostic!.codeDescription?.href).toBe('waymark:///checks/stakeholder/unused.md');
});

test('files of a client that alone can read them are read by way of it', async () => {
  const files = new Map([
    ['memfs:/p/a.journey', UNUSED],
    ['memfs:/p/waymark.json', '{}'],
    ['memfs:/p/node_modules/b.journey', UNUSED],
    ['memfs:/p/big.journey', ' '.repeat(MAX_BYTES + 1)],
  ]);
  const one = await startClient({
    folderUris: ['memfs:/p'],
    initializationOptions: { lang: 'en', clientFiles: true, settings: {} },
    serve: (connection) => {
      connection.onRequest('waymark/findFiles', ({ pattern }: { pattern: string }) => ({
        uris: [...files.keys()].filter((uri) => uri.endsWith(pattern.replace('**/', '').replace('*', ''))),
      }));
      connection.onRequest<ReadFileResult, void>('waymark/readFile', ({ uri, most }: ReadFileParams) => {
        const text = files.get(uri);
        if (text && text.length > most) return { bytes: text.length };
        return text === undefined ? null : { text };
      });
    },
  });
  const { model, project, name } = await one.request('waymark/model', { uri: 'memfs:/p/a.journey' });
  expect({ project, name, stakeholders: model.stakeholders.length }).toEqual({
    project: 'memfs:/p',
    name: 'p',
    stakeholders: 1,
  });
  expect([...one.diagnostics.keys()].sort()).toEqual(['memfs:/p/a.journey', 'memfs:/p/big.journey']);
  expect(one.diagnostics.get('memfs:/p/big.journey')).toMatchObject([{ code: 'text/too-large' }]);
});

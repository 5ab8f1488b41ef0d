import { buildProject } from '@waymark/language';
import { runChecks } from '@waymark/model';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { Client } from './support/client.ts';

let client: Client;

beforeAll(async () => {
  client = await Client.start({ folders: ['work'], files: { 'work/README.md': '' } });
});
afterAll(() => client.stop());

const PATHS = ['work/a.journey', 'work/b.journey', 'work/租车 1/c.journey', 'work/租车 1/d.journey'];

const line = fc.constantFrom(
  'stakeholder Axle { power 8 interest 9 }',
  'persona Kim of Axle',
  'channel App',
  'touchpoint Desk via App owned by Axle { interaction }',
  'journey Trip { for Kim',
  'explore {',
  'step look "😀" { Kim does "x" at Desk feels -3 then pay }',
  'step pay { gain Kim 1 "租车" detail Trip then Trip.look',
  '}',
  '} }',
  '"',
  '/* 👩‍👧',
  '// waymark-ignore persona/thin: later',
  'metric M { target >= 3 value 2 }',
  '',
);
const text = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
  .map(([all, eol]) => all.join(eol));
const path = fc.constantFrom(...PATHS);
const position = fc.record({ line: fc.nat(9), character: fc.nat(60) });
const change = fc.record({ start: position, end: position, text: fc.oneof(line, fc.constantFrom('', '\n', '{', '}')) });

const METHODS = [
  'hover',
  'completion',
  'definition',
  'rename',
  'codeAction',
  'inlayHint',
  'selectionRange',
  'onTypeFormatting',
];

type Step =
  | { kind: 'write'; path: string; text: string }
  | { kind: 'remove'; path: string }
  | { kind: 'open'; path: string; text: string }
  | { kind: 'edit'; path: string; changes: { start: Place; end: Place; text: string }[] }
  | { kind: 'close'; path: string }
  | { kind: 'ask'; path: string; method: string; at: Place };

interface Place {
  line: number;
  character: number;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, text }),
  fc.record({ kind: fc.constant('remove' as const), path }),
  fc.record({ kind: fc.constant('open' as const), path, text }),
  fc.record({ kind: fc.constant('edit' as const), path, changes: fc.array(change, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('close' as const), path }),
  fc.record({ kind: fc.constant('ask' as const), path, method: fc.constantFrom(...METHODS), at: position }),
);

/** What an editor and a disk hold, kept beside what the server is told of them. */
class World {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, { text: string; version: number }>();

  async do(one: Step): Promise<void> {
    const { path: at } = one;
    const document = this.open.get(at);
    if (one.kind === 'write') {
      const created = !this.disk.has(at);
      this.disk.set(at, one.text);
      client.write(at, one.text);
      await client.watched({ [at]: created ? 1 : 2 });
    } else if (one.kind === 'remove' && this.disk.delete(at)) {
      client.remove(at);
      await client.watched({ [at]: 3 });
    } else if (one.kind === 'open' && !document) {
      this.open.set(at, { text: one.text, version: 1 });
      await client.open(at, one.text);
    } else if (one.kind === 'close' && document) {
      this.open.delete(at);
      await client.close(at);
    } else if (one.kind === 'edit' && document) await this.edit(at, document, one.changes);
    else if (one.kind === 'ask') void this.ask(one);
  }

  private async edit(
    at: string,
    document: { text: string; version: number },
    changes: (Step & { kind: 'edit' })['changes'],
  ) {
    const contentChanges: { range: { start: Place; end: Place }; text: string }[] = [];
    for (const { start, end, text: put } of changes) {
      const [from, to] = [offsetOf(document.text, start), offsetOf(document.text, end)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      contentChanges.push({
        range: { start: placeOf(document.text, from), end: placeOf(document.text, to) },
        text: put,
      });
      document.text = document.text.slice(0, from) + put + document.text.slice(to);
    }
    document.version++;
    const textDocument = { uri: client.uri(at), version: document.version };
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  private async ask({ path: at, method, at: place }: Step & { kind: 'ask' }): Promise<void> {
    const params = {
      textDocument: { uri: client.uri(at) },
      position: place,
      range: { start: place, end: place },
      positions: [place],
      context: { diagnostics: [] },
      newName: 'Other',
      ch: '}',
      options: { tabSize: 2, insertSpaces: true },
    };
    await client
      .request(`textDocument/${method}`, params)
      .catch((error) => expect(error.message).toMatch(/name|名称/i));
  }

  /** What a fresh look at all files says. */
  async expected(): Promise<Record<string, string[]>> {
    const texts = new Map(
      PATHS.flatMap((at): [string, string][] => {
        const now = this.open.get(at)?.text ?? this.disk.get(at);
        return now === undefined ? [] : [[client.uri(at), now]];
      }),
    );
    const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([uri, now]) => ({ uri, text: now }));
    const { model, issues } = await buildProject(files);
    const findings = runChecks(model, {}, { issues });
    return Object.fromEntries(
      PATHS.map((at) => {
        const own = findings.filter(({ source }) => source.uri === client.uri(at));
        return [
          at,
          own.map(({ source: { start }, rule }) => `${start.line + 1}:${start.character + 1} ${rule}`).sort(),
        ];
      }),
    );
  }

  async clear(): Promise<void> {
    for (const at of PATHS) {
      await this.do({ kind: 'close', path: at });
      await this.do({ kind: 'remove', path: at });
    }
  }
}

function offsetOf(of: string, { line: row, character }: Place): number {
  const starts = lineStarts(of);
  if (row >= starts.length) return of.length;
  return Math.min(starts[row]! + character, lineEnd(of, starts[row]!));
}

function lineStarts(of: string): number[] {
  return [0, ...[...of.matchAll(/\r\n|\r|\n/g)].map(({ 0: found, index }) => index + found.length)];
}

function lineEnd(of: string, start: number): number {
  const found = /\r\n|\r|\n/.exec(of.slice(start));
  return found ? start + found.index : of.length;
}

function placeOf(of: string, offset: number): Place {
  const starts = lineStarts(of);
  const row = starts.findLastIndex((start) => start <= offset);
  return { line: row, character: offset - starts[row]! };
}

test('whatever is typed, opened, closed, written and asked, what is said in the end is what a fresh look says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const world = new World();
      // Something to begin with, and to ask for the project of.
      await world.do({ kind: 'write', path: PATHS[0]!, text: 'channel App\n' });
      for (const one of steps) await world.do(one);
      await world.do({ kind: 'write', path: PATHS[1]!, text: 'persona Kim\n' });
      await client.settled(PATHS[1]!);
      await client.settled(PATHS[1]!);
      const said = Object.fromEntries(PATHS.map((at) => [at, client.said(at).sort()]));
      expect(said).toEqual(await world.expected());
      await world.clear();
    }),
    { numRuns: runs(60) },
  );
});

import type { SourceRange } from '@waymark/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { buildProject, KEYWORDS, parse } from '../src/index.ts';
import { stories } from './support.ts';

const texts = stories.flatMap(({ files }) => files.map(({ text }) => text));
const scraps = [
  'metric M { data "ab" value 3 value 4 }',
  'constructor',
  '__proto__',
  '5constructor',
  '9'.repeat(400),
  ...KEYWORDS,
  '{',
  '}',
  '"',
  '"""',
  '\\',
  '//',
  '/*',
  '*/',
  '/**',
  '%',
  '.',
  ',',
  '-1',
  '2026-',
  '5x',
  '\n',
  '\r\n',
  '\t',
  '，',
  '“',
  '\uFEFF',
  '\0',
  '\uD800',
  '租',
  'x',
  ' ',
];

/** A stretch of a real text, with some of it cut out, doubled or replaced by scraps of the language. */
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 3000 }), edits())
  .map(([text, start, length, changes]) => {
    let part = text.slice(start % text.length).slice(0, length);
    for (const { at, remove, insert } of changes) {
      const position = at % (part.length + 1);
      part = part.slice(0, position) + insert + part.slice(position + remove);
    }
    return part;
  });

function edits() {
  const insert = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 4 })), { maxLength: 4 });
  return fc.array(
    fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), insert: insert.map((parts) => parts.join(' ')) }),
    { maxLength: 8 },
  );
}

const soup = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.constantFrom('a', '1', '"t"', 'then', '\n', '{', '}')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

const anyText = fc.oneof(mutated, soup, fc.string({ unit: 'binary', maxLength: 80 }));

test('whatever the text: a model comes out, ids are unique, places lie within the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 2 }), async (parts) => {
      const files = parts.map((text, i) => ({ uri: `${i}`, text }));
      const { model, issues } = await buildProject(files, { readData: dataFor });
      const own = { ...model, stageModels: model.stageModels.filter(({ library }) => !library) };
      const ids = valuesOf<string>(own, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      for (const place of [...placesOf(own), ...placesOf(issues)]) expectWithin(place, files);
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    }),
    { numRuns: runs(600) },
  );
});

test.each(['// a comment\n', '/** a word */\n', 'persona P ', 'x ', '{ ', '} ', '"', 'then ', 'step a { '])(
  'a file of nothing but %j',
  async (scrap) => {
    const { model } = await buildProject([{ uri: 'a', text: scrap.repeat(200_000) }]);
    expect(model.journeys).toEqual([]);
  },
);

/** Full-width signs as those of ASCII, of which each is one. */
function meant(written: string): string {
  return written.replaceAll('。', '.').replace(/[！-～]/gu, (sign) => sign.normalize('NFKC'));
}

test('whatever the text: every character is read, once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, comments } = parse(text);
      const parts = [...tokens, ...comments].sort((a, b) => a.offset - b.offset);
      let end = 0;
      for (const part of parts) {
        expect(text.slice(end, part.offset)).toMatch(/^[\s\uFEFF]*$/);
        // What is written in full-width signs is read as what it means, sign by sign.
        const written = text.slice(part.offset, part.end);
        expect([written, meant(written)]).toContain(part.image);
        end = part.end;
      }
      expect(text.slice(end)).toMatch(/^[\s\uFEFF]*$/);
    }),
    { numRuns: runs(400) },
  );
});

test('whatever the text: no place has two problems, blocks left open aside', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { problems } = parse(text);
      const places = problems.flatMap(({ rule, from }) => (rule === 'syntax/unclosed-block' ? [] : [from.offset]));
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: runs(300) },
  );
});

test('a line that is half typed leaves the other steps as they are', async () => {
  const journey = texts.find((text) => text.includes('journey ') && text.includes('step '))!;
  const lines = journey.split('\n');
  const facts = lines.flatMap((line, i) =>
    /^\s+\S+ .*"[^"{}]*"[^{}]*$/.test(line) && !line.includes('step') ? [i] : [],
  );
  const stepsOf = async (text: string) => {
    const { model } = await buildProject([{ uri: 'a', text }]);
    return model.journeys.flatMap(({ steps }) => steps.map(({ id, stage }) => `${stage} ${id}`));
  };
  const whole = await stepsOf(journey);
  for (const at of facts) {
    // Every letter of the first words, where most goes wrong, and some of the rest.
    for (let length = 0; length < lines[at]!.length; length += length < 12 ? 1 : 11) {
      const half = lines.with(at, lines[at]!.slice(0, length));
      expect(await stepsOf(half.join('\n')), half[at]).toEqual(whole);
    }
  }
});

/** Readings for one path of two, nonsense for the other. */
function dataFor(_uri: string, path: string): string {
  return path.length % 2 === 0 ? 'date,value\n2026-01-01,5\n2026-02-01,6' : path;
}

function valuesOf<T>(value: unknown, key: string, found: T[] = []): T[] {
  if (value === null || typeof value !== 'object') return found;
  for (const [name, one] of Object.entries(value)) {
    if (name === key) found.push(one as T);
    else valuesOf(one, key, found);
  }
  return found;
}

function placesOf(value: unknown): SourceRange[] {
  const keys = ['source', 'nameSource', 'levelSource', 'covers', 'range'];
  return keys.flatMap((key) => valuesOf<SourceRange>(value, key)).filter(({ uri }) => !uri.startsWith('waymark:'));
}

function expectWithin({ uri, start, end }: SourceRange, files: { uri: string; text: string }[]): void {
  const lines = files.find((file) => file.uri === uri)!.text.split(/\r\n|\n|\r/);
  for (const { line, character } of [start, end]) {
    expect(line).toBeLessThan(lines.length);
    expect(character).toBeLessThanOrEqual(lines[line]!.length);
  }
  expect(end.line * 1e6 + end.character).toBeGreaterThanOrEqual(start.line * 1e6 + start.character);
}

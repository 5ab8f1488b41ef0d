import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@waymark/language';
import { expect, test } from 'vitest';
import { PROGRAM } from '../../packages/language/src/generated/program.ts';
import { root, type Token, tokenize } from './tokenize.ts';

const NAMES = new Set(['DOER', 'FEELER', 'QUALIFIER', 'STAGE', 'ID', 'LEAD']);
const KEYWORDS = PROGRAM.kinds.filter((kind) => /^[a-z]/.test(kind));

const files = globSync(['examples/**/*.journey', 'packages/*/src/**/*.journey', 'test/syntax/*.journey'], {
  cwd: root,
});
const texts = files.sort().map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** How the parser took each word of a text: as a keyword, or as a name. */
function wordsOf(text: string) {
  const { tokens, problems } = parse(text);
  expect(problems.map(({ message }) => message.en)).toEqual([]);
  return tokens.flatMap(({ image, line, character, element }) => {
    const kind = element ? PROGRAM.kinds[element.kind]! : '';
    if (NAMES.has(kind)) return [{ image, line, character, as: 'name' }];
    return /^[a-z]/.test(kind) ? [{ image, line, character, as: 'keyword' }] : [];
  });
}

function colourOf(token: Token | undefined): string {
  const scope = token?.scopes.at(-1) ?? '';
  if (/^(keyword|storage|constant\.language)/.test(scope)) return 'keyword';
  return /^(entity|variable|constant\.other)/.test(scope) ? 'name' : 'neither';
}

test.each(texts)('$name: keywords are coloured as keywords, names as names', async ({ text }) => {
  const coloured = new Map((await tokenize(text)).map((token) => [`${token.line}:${token.character}`, token]));
  const words = wordsOf(text);
  const seen = words.map((word) => ({ ...word, as: colourOf(coloured.get(`${word.line}:${word.character}`)) }));
  expect(seen).toEqual(words);
});

test('every keyword of the language is among those', () => {
  const used = new Set(
    texts.flatMap(({ text }) => wordsOf(text)).flatMap((word) => (word.as === 'keyword' ? word.image : [])),
  );
  expect(KEYWORDS.filter((keyword) => !used.has(keyword))).toEqual([]);
});

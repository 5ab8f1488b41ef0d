import { readFileSync } from 'node:fs';
import { LANGS } from '@waymark/model';
import { expect, test } from 'vitest';
import { SNIPPETS } from '../../src/editor/complete/snippets.ts';
import { parseText } from '../../src/parser/parse.ts';

/** What is in the text once one has gone through all places and changed none; of a choice the first. */
function expanded(body: string): string {
  return body
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

const WITHIN: Readonly<Record<string, (text: string) => string>> = {
  Document: (text) => text,
  Service: (text) => `service S {\n${text}\n}`,
  StageBlock: (text) => `journey J { explore {\n${text}\n} }`,
  Step: (text) => `journey J { explore { step s {\n${text}\n} } }`,
};

function check(body: string, block: string): void {
  const text = WITHIN[block]!(expanded(body));
  expect(text).not.toMatch(/[$|]/);
  expect(
    parseText(text).problems.map(({ message }) => message.en),
    text,
  ).toEqual([]);
}

test('what completion writes whole is the language, in both languages', () => {
  for (const [block, snippets] of Object.entries(SNIPPETS)) {
    for (const { body } of snippets) for (const lang of LANGS) check(body[lang], block);
  }
});

const FILE = new URL('../../../../snippets/journey.json', import.meta.url);
const OF_EXTENSION = Object.entries(
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, { prefix?: string; body: string[] }>,
);

test('what the extension’s snippets write is the language', () => {
  expect(OF_EXTENSION.length).toBeGreaterThan(5);
  for (const [, { body }] of OF_EXTENSION)
    check(body.join('\n'), body[0]!.startsWith('step') ? 'StageBlock' : 'Document');
});

/** What lines begin with. */
function facts(body: string): Set<string> {
  return new Set(
    expanded(body)
      .match(/^\s*[a-z]+/gm)
      ?.map((word) => word.trim()),
  );
}

// The editor's completion has both, those of the extension by their prefix; without one they are for its list of snippets.
test('the extension’s snippets that completion shows have what the server’s have not; the others have not', () => {
  const own = Object.values(SNIPPETS).flat();
  for (const [name, { prefix, body }] of OF_EXTENSION) {
    const said = facts(body.join('\n'));
    const offered = new Set(
      own.filter(({ keyword }) => said.has(keyword)).flatMap(({ body: { en } }) => [...facts(en)]),
    );
    expect(said.isSubsetOf(offered), name).toBe(prefix === undefined);
  }
});

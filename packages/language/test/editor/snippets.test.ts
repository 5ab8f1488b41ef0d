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

test('what the extension’s snippets write is the language', () => {
  const file = new URL('../../../../snippets/journey.json', import.meta.url);
  const snippets = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { body: string[] }>);
  expect(snippets.length).toBeGreaterThan(5);
  for (const { body } of snippets) check(body.join('\n'), body[0]!.startsWith('step') ? 'StageBlock' : 'Document');
});

import { readFileSync } from 'node:fs';
import type { LangiumCoreServices } from 'langium';
import { createLangiumParser } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { describe, expect, test } from 'vitest';
import { createJourneyServices, LIBRARY } from '../src/index.ts';
import { stories } from './support.ts';

const { journey } = createJourneyServices();
const grammar = readFileSync(new URL('../src/grammar/journey.langium', import.meta.url), 'utf8');

describe('with the self-checks of Chevrotain on', () => {
  const strict = { parser: { ParserConfig: () => ({ skipValidations: false, maxLookahead: 1 }) } };
  const parserOf = async (text: string) => {
    const services = (await createServicesForGrammar({ grammar: text, module: strict })) as LangiumCoreServices;
    return services.parser.LangiumParser;
  };

  test('the grammar has no ambiguity for one token of lookahead', async () => {
    expect((await parserOf(grammar)).definitionErrors).toEqual([]);
  });

  test('an ambiguity would be found', async () => {
    const ambiguous = grammar.replace("Want: 'wants' text=TEXT;", "Want: 'wants' text=TEXT | 'power' text=TEXT;");
    await expect(parserOf(ambiguous)).rejects.toThrow(/[Aa]mbiguous/);
  });
});

/*
 * Langium's parser is fed the tokens of our lexer, whose kinds our parser has settled. So this sees where the two read the
 * same tokens by different rules: an alternative left out, a wrong property, a wrong shape. It cannot see a word that has
 * been given the wrong kind (keyword or name), for both then read the same mistake: names.test.ts looks at that. Of broken
 * texts it sees only that both find them broken; how each recovers is its own affair.
 */
describe('the parser that Langium makes from the grammar reads the same', () => {
  const langium = createLangiumParser(journey);
  const root = new URL('../../../', import.meta.url);
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const fences = [...read('docs/language.md').matchAll(/^```journey\n([\s\S]*?)^```/gm)].map(([, text]) => text!);
  const texts = [
    ...stories.flatMap(({ name, files }) => files.map(({ uri, text }) => [`${name}/${uri}`, text] as const)),
    ...LIBRARY.map(({ uri, text }) => [uri, text] as const),
    ['every keyword', read('test/syntax/every-keyword.journey')] as const,
    ...fences.map((text, i) => [`docs/language.md, fence ${i + 1}`, text] as const),
  ];

  test('the documentation has fences to read', () => expect(fences.length).toBeGreaterThan(5));

  test.each(texts)('%s', (_name, text) => {
    const theirs = langium.parse(text);
    expect(theirs.parserErrors).toEqual([]);
    expect(shape(journey.parser.LangiumParser.parse(text).value)).toEqual(shape(theirs.value));
  });

  test.each([
    'persona',
    'journey J {',
    'team T of',
    'journey J { step a }',
    'journey J { explore { step a { then } } }',
    'journey J { explore { step a { gain P 2 } } }',
    'metric M { target 5 }',
    'stakeholder S } ',
    'stages M one two',
  ])('broken for both: %s', (text) => {
    expect(langium.parse(text).parserErrors.length).toBeGreaterThan(0);
    expect(journey.parser.LangiumParser.parse(text).parserErrors.length).toBeGreaterThan(0);
  });
});

/** A syntax tree without its links, and with the words that refer to something. */
function shape(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) => {
      if (key.startsWith('$') && key !== '$type') return undefined;
      return value && typeof value === 'object' && '$refText' in value ? `→ ${value.$refText}` : value;
    }),
  );
}

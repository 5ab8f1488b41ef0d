import { readFileSync } from 'node:fs';
import type { LangiumCoreServices } from 'langium';
import { createLangiumParser } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { describe, expect, test } from 'vitest';
import { createJourneyServices } from '../src/index.ts';
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

describe('the parser that Langium makes from the grammar reads the same', () => {
  const langium = createLangiumParser(journey);
  const texts = stories.flatMap(({ name, files }) => files.map(({ uri, text }) => [`${name}/${uri}`, text] as const));

  test.each(texts)('%s', (_name, text) => {
    const theirs = langium.parse(text);
    expect(theirs.parserErrors).toEqual([]);
    expect(shape(journey.parser.LangiumParser.parse(text).value)).toEqual(shape(theirs.value));
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

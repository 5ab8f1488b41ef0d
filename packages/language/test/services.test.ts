import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { createJourneyServices } from '../src/index.ts';
import { stories } from './support.ts';

/** A workspace with these texts, built and linked; the library is part of it. */
async function workspace(texts: Record<string, string>) {
  const { shared, journey } = createJourneyServices();
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const documents = Object.entries(texts).map(([name, text]) =>
    shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`file:///${name}.journey`)),
  );
  for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  return { documents, shared, journey };
}

/** Each name that refers to something, with the place that it leads to. */
function links(documents: Awaited<ReturnType<typeof workspace>>['documents']): string[] {
  return documents.flatMap(({ references }) =>
    references.map((reference) => {
      const target = 'ref' in reference ? reference.$nodeDescription : undefined;
      return `${reference.$refText} → ${target ? `${target.documentUri.path}#${target.path}` : 'nowhere'}`;
    }),
  );
}

describe("Langium's own linking", () => {
  test.each(stories)('resolves every name of $name', async ({ files }) => {
    const { documents } = await workspace(Object.fromEntries(files.map(({ uri, text }) => [uri, text])));
    expect(documents.flatMap(({ diagnostics }) => diagnostics ?? [])).toEqual([]);
    expect(links(documents).filter((link) => link.endsWith('nowhere'))).toEqual([]);
  });

  test('finds steps through their journey and stages through their model', async () => {
    const { documents } = await workspace({
      a: 'journey A { explore { step x { then B.x then x } } }',
      b: 'journey B { stages Own mine { step x } }\nstages Own { mine }\nstakeholder S { during mine { power 1 } }',
    });
    expect(links(documents)).toEqual([
      'explore → /library/stages.journey#/declarations@0/stages@0',
      'B → /b.journey#/declarations@0',
      'x → /b.journey#/declarations@0/facts@1/steps@0',
      'x → /a.journey#/declarations@0/facts@0/steps@0',
      'Own → /b.journey#/declarations@1',
      'mine → /b.journey#/declarations@1/stages@0',
      'mine → /b.journey#/declarations@1/stages@0',
    ]);
  });

  test('says what is wrong with broken text, and links the rest', async () => {
    const { documents } = await workspace({ a: 'persona P\njourney J {\n  for P\n  of\n  who "x"\n}' });
    expect(documents[0]!.diagnostics!.map(({ message, range }) => [message, range.start.line])).toEqual([
      ['‘of’ needs the name of a service.', 3],
    ]);
    expect(links(documents)).toEqual(['P → /a.journey#/declarations@0']);
  });
});

test('the syntax tree tells where each word stands, and which rule took it', async () => {
  const { documents } = await workspace({ a: '/** Doc. */\npersona P "Pat"' });
  const [persona] = (documents[0]!.parseResult.value as unknown as { declarations: { $cstNode: unknown }[] })
    .declarations;
  expect(persona!.$cstNode).toMatchObject({ text: 'persona P "Pat"', range: { start: { line: 1, character: 0 } } });
});

test('the completion parser knows what comes next, with words as this language reads them', async () => {
  const { journey } = await workspace({});
  const { tokens, elementStack } = journey.parser.CompletionParser.parse(
    'journey goal { for pain explore { step of { then',
  );
  expect(tokens.map(({ tokenType }) => tokenType.name)).toEqual([
    'journey',
    'ID',
    '{',
    'for',
    'ID',
    'STAGE',
    '{',
    'step',
    'ID',
    '{',
    'then',
  ]);
  expect(elementStack.at(-1)).toMatchObject({ $type: 'Keyword', value: 'then' });
});

test('services can be replaced', () => {
  const NameProvider = { getName: () => 'x', getNameNode: () => undefined };
  const { journey } = createJourneyServices(undefined, { references: { NameProvider: () => NameProvider } });
  expect(journey.references.NameProvider).toBe(NameProvider);
});

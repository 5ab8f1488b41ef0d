import { buildProject } from '@waymark/language';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contains, fileName, placesAt, placesAtCursor, placesOf } from '../src/model/places.ts';

it.each([
  ['file:///work/a%20trip.journey', 'a trip.journey'],
  ['file:///c%3A/work/trip.journey', 'trip.journey'],
  ['file:///work/a%3Ab.journey', 'a:b.journey'],
  ['untitled:Untitled-1', 'Untitled-1'],
  ['vscode-vfs://github/me/it/trip.journey?ref=a#b', 'trip.journey'],
  ['file:///work/100%.journey', '100%.journey'],
])('names the file of %s', (uri, name) => {
  expect(fileName(uri)).toBe(name);
});

const TRIP = `persona Kim { goal "Home" }
journey Trip { for Kim explore { step look "Look" { does "Looks" feels +1 } step book { gain Kim 1 "A seat" } } }
`;

async function modelOf(files: Record<string, string>) {
  return (await buildProject(Object.entries(files).map(([uri, text]) => ({ uri, text })))).model;
}

it('says what a position stands in, the innermost first', async () => {
  const model = await modelOf({ 'a.journey': TRIP, 'b.journey': 'channel App\n' });
  const at = (character: number, uri = 'a.journey') => placesAt(model, uri, { line: 1, character }).map(({ id }) => id);
  expect(at(TRIP.split('\n')[1]!.indexOf('+1'))).toEqual([
    'step:Trip.look/feels.0',
    'step:Trip.look',
    'journey:Trip/stage.0',
    'journey:Trip',
  ]);
  expect(at(9)).toEqual(['journey:Trip']);
  expect(at(500)).toEqual([]);
  expect(at(9, 'c.journey')).toEqual([]);
});

const INDENTED = `  persona Kim { goal "Home" }
journey Trip {
  for Kim
  explore {
    step look "Look" {
      feels +1 gain Kim 1 "A view"
      Kim does "Looks"

    } step book { feels 0 }
    step last "Last" { ends }
  }
}
`;

describe('a cursor in the white space that a line begins with', () => {
  it.each([
    ['persona Kim', 'persona:Kim'],
    ['explore', 'journey:Trip/stage.0'],
    ['step look', 'step:Trip.look'],
    ['feels +1', 'step:Trip.look/feels.0'],
    ['Kim does', 'step:Trip.look/does.0'],
    ['step last', 'step:Trip.last'],
    // A mention is no element; and where something ends before what begins, it is more than white space.
    ['for Kim', 'journey:Trip'],
    ['} step book', 'step:Trip.look'],
  ])('means what begins there: %s', async (begins, id) => {
    const model = await modelOf({ 'b.journey': INDENTED });
    const lines = INDENTED.split('\n');
    const line = lines.findIndex((text) => text.trimStart().startsWith(begins));
    const space = lines[line]!.length - lines[line]!.trimStart().length;
    for (let character = 0; character < space; character++)
      expect(placesAtCursor(model, 'b.journey', { line, character })[0]?.id, `${character}`).toBe(id);
  });
  it.each([
    ['on an empty line', 7, 0, 'step:Trip.look'],
    ['between two facts of a line', 5, '      feels +1 '.length - 1, 'step:Trip.look/feels.0'],
    ['where a line ends', 8, 500, 'journey:Trip/stage.0'],
  ] as const)('means what lies around %s', async (_, line, character, id) => {
    const model = await modelOf({ 'b.journey': INDENTED });
    expect(placesAtCursor(model, 'b.journey', { line, character })[0]?.id).toBe(id);
    expect(placesAtCursor(model, 'b.journey', { line, character })).toEqual(
      placesAt(model, 'b.journey', { line, character }),
    );
  });
});

test('wherever it is, nothing that lies around is left out', async () => {
  const model = await modelOf({
    'a.journey': TRIP,
    'b.journey': TRIP.replaceAll('Trip', 'Other').replaceAll('Kim', 'Jo'),
  });
  const position = fc.record({ line: fc.nat(2), character: fc.nat(130) });
  fc.assert(
    fc.property(fc.constantFrom('a.journey', 'b.journey'), position, (uri, at) => {
      const around = [...placesOf(model).values()].filter(({ source }) => source.uri === uri && contains(source, at));
      expect(new Set(placesAt(model, uri, at))).toEqual(new Set(around));
    }),
  );
});

import { buildProject } from '@waymark/language';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { contains, fileName, placesAt, placesOf } from '../src/model/places.ts';

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

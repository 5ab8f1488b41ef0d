import { expect, it } from 'vitest';
import { fileName } from '../src/model/places.ts';

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

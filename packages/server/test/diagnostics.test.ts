import { expect, test } from 'vitest';
import { startClient } from './support/client.ts';

const TOUCHPOINT = 'channel App\nteam Fleet\ntouchpoint Booking via App owned by Fleet { interaction }\n';
const JOURNEY = `persona Katrina { goal "a" need "b" pain "c" }
journey Trip "A trip" {
  for Katrina
  who "a" why "b" goal "c" how "d"
  realize { step book "Books" { Katrina does "Picks" at Booking feels 1 "glad" } }
}
`;

test('a fresh workspace is checked whole, files that are not open included', async () => {
  const one = await startClient({
    files: { 'a.journey': TOUCHPOINT, 'b.journey': JOURNEY.replace('at Booking', 'at Bookin') },
  });
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual(['3:12 touchpoint/unused']);
  expect(one.said('b.journey')).toEqual(['5:57 name/unresolved']);
});

test('each is explained by a page that the server gives out, and names the places it is about', async () => {
  const one = await startClient({ files: { 'a.journey': `channel App\nchannel App\n?\nstakeholder S { power 3 }\n` } });
  await one.settled('a.journey');
  const said = one.diagnostics.get(one.uri('a.journey'))!;
  expect(said.map(({ code }) => code)).toEqual(expect.arrayContaining(['name/double', 'syntax/unexpected']));
  for (const { code, codeDescription } of said) {
    for (const uri of [codeDescription!.href, codeDescription!.href.replace(':///', ':///zh-CN/')]) {
      const page = await one.request('waymark/library', { uri });
      expect(page?.text, String(code)).toContain(`\`${code}\``);
    }
  }
  const double = said.find(({ code }) => code === 'name/double')!;
  expect(double.relatedInformation).toEqual([
    {
      location: {
        uri: one.uri('a.journey'),
        range: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } },
      },
      message: expect.stringMatching(/./),
    },
  ]);
});

test('what is said of an untouched file follows an edit of another', async () => {
  const one = await startClient({ files: { 'a.journey': TOUCHPOINT, 'b.journey': JOURNEY } });
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual([]);
  await one.open('b.journey', JOURNEY);
  await one.change('b.journey', JOURNEY.replace(' at Booking', ''));
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual(['3:12 touchpoint/unused']);
  await one.change('b.journey', JOURNEY);
  await one.settled('a.journey');
  expect(one.said('a.journey')).toEqual([]);
});

test('a name that two files declare is an error in the later one, and told in the first, whichever is written last', async () => {
  const one = await startClient({ files: { 'a.journey': TOUCHPOINT, 'b.journey': JOURNEY } });
  await one.settled('a.journey');
  const severities = (path: string) =>
    one.diagnostics.get(one.uri(path))!.flatMap(({ code, severity }) => (code === 'name/double' ? [severity] : []));
  await one.open('b.journey', `${JOURNEY}channel App\n`);
  await one.settled('a.journey');
  expect([severities('a.journey'), severities('b.journey')]).toEqual([[3], [1]]);
  await one.change('b.journey', JOURNEY);
  await one.open('a.journey', `${TOUCHPOINT}persona Katrina "again"\n`);
  await one.settled('a.journey');
  expect([severities('a.journey'), severities('b.journey')]).toEqual([[3], [1]]);
  await one.change('a.journey', TOUCHPOINT);
  await one.settled('a.journey');
  expect([one.said('a.journey'), one.said('b.journey')]).toEqual([[], []]);
});

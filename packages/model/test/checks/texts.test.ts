import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';

const persona = (title: string) => `persona Katrina "${title}"`;
const marked = (title: string) => persona(title).replace('Katrina', '«Katrina»');

describe('text/bidi', () => {
  it.each([
    ['an override', 'abc\u202edef'],
    ['an isolate without right-to-left letters', 'a\u2066b\u2069'],
    ['an isolate that is not closed', '\u2067ליל'],
    ['a zero-width space', 'a\u200bb'],
    ['a joiner between Latin letters', 'a\u200db'],
    ['a joiner between Chinese characters', '租\u200d车'],
    ['a mark without right-to-left letters', 'a\u200fb'],
    ['a grapheme joiner', 'Axle\u034f'],
    ['a variation selector after a letter', 'Axle\ufe00'],
    ['an emoji selector after a letter', 'Axle\ufe0f'],
    ['an ideographic selector after a letter', 'Axle\u{e0100}'],
    ['a soft hyphen', 'Ax\u00adle'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['a filler', 'a\u3164'],
    ['a control character', 'a\u0007b'],
    ['letters of a flag without a flag', 'a\u{e0067}b'],
  ])('reports %s', async (_what, title) => {
    await check('text/bidi', marked(title));
  });

  it.each([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag of a region', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a heart in colour', '❤️'],
    ['a keycap', '1️⃣'],
    ['a sign as text', '☎\ufe0e'],
    ['a variant of a character', '葛\u{e0100}城'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क\u094d\u200dष'],
    ['Arabic with a mark', 'ليلى\u200f (Layla)'],
    ['Hebrew with a closed isolate', '\u2067לילה\u2069 (Layla)'],
    ['Chinese', '校园租车，周末去音乐节。'],
    ['accents', 'é̂'],
  ])('says nothing of %s', async (_what, title) => {
    await check('text/bidi', persona(title));
  });

  it('tells names apart that look the same', async () => {
    await check('text/bidi', 'stakeholder Axle\nstakeholder «Axle\u034f»');
    await check('text/bidi', 'persona 租车\npersona «租车\u{e0100}»');
  });

  it('looks at every text, and tells it where it is written', async () => {
    await check(
      'text/bidi',
      `persona K { «goal "a\u200bb"» }
/** a\u200bb */
stakeholder «S» { «during agree "a\u200bb" { power 3 }» }
metric M { «data "a\u200bb.csv"» }
journey J { for K
  «goal "a\u200bb"»
  agree { step a {
    «K does "a\u200bb"»
    «feels 1 "a\u200bb"»
    «gain K 1 "a\u200bb"»
    «improve "a\u200bb"»
    «then a when "a\u200bb"»
  } }
}
`,
    );
  });

  it('looks at a metric that has a target, too', async () => {
    await check('text/bidi', 'metric «M» "a\u200bb" { target >= 3 }');
  });

  it('writes the character out, so that the message is not tricked by it', async () => {
    const [finding] = await check('text/bidi', marked('abc\u202edef'));
    expect(finding!.message.en).toBe('“abc⟨202E⟩def” holds U+202E (changes the direction of reading).');
  });
});

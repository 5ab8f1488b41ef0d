import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, say, shortened } from '../src/index.ts';
import { shortenedFinding } from '../src/shorten.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const count = (text: string) => [...graphemes.segment(text)].length;

describe('a long text', () => {
  it.each([
    ['short', 'short'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(80)}…`],
    ['租'.repeat(90), `${'租'.repeat(80)}…`],
    ['👩‍🚒'.repeat(40), '👩‍🚒'.repeat(40)],
    ['👩‍🚒'.repeat(90), `${'👩‍🚒'.repeat(80)}…`],
  ])('is cut between graphemes: %#', (text, expected) => expect(shortened(text)).toBe(expected));

  it('stays within bounds whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const short = shortened(text, 20);
        expect(count(short)).toBeLessThanOrEqual(21);
        expect(text.startsWith(short.replace(/…$/, '')) || text === short).toBe(true);
      }),
    );
    expect(shortened(`a${'\u0301'.repeat(1e6)}`).length).toBeLessThan(2000);
  });
});

describe('a finding about it', () => {
  const of = (title: string): Finding => ({
    rule: 'journey/empty',
    severity: 'error',
    source: { uri: 'a.journey', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    message: say(`“${title}” has no steps.`, `“${title}”没有任何步骤。`),
    related: [],
  });

  it('says its beginning, and the rest of the sentence', () => {
    const { message } = shortenedFinding(of('x'.repeat(3e6)));
    expect(message.en).toBe(`“${'x'.repeat(80)}…” has no steps.`);
    expect(message['zh-CN']).toBe(`“${'x'.repeat(80)}…”没有任何步骤。`);
  });

  it('is bounded where the text itself holds such marks', () => {
    expect(shortenedFinding(of(`a”${'x'.repeat(3e6)}`)).message.en.length).toBeLessThan(700);
  });

  it('is left alone where all is short', () => {
    const finding = of('The bus');
    expect(shortenedFinding(finding)).toBe(finding);
  });
});

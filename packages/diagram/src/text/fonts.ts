/**
 * The fonts of a picture, first choice first.
 *
 * Nothing is embedded: an exported SVG stays small and its text selectable. Boxes are sized for Inter (and Noto Sans SC
 * for Chinese). Two things keep the words inside them for a reader who has neither:
 * - the measure is never below what Inter draws (see widths.ts), and layout leaves air;
 * - the renderer gives a line that nearly fills its box its `textLength`, so that a wider font is set tighter instead of
 *   running out of the box (see svg/text.ts). With Inter that changes nothing that an eye can see.
 */
const FONT_FAMILIES = [
  'Inter',
  'Noto Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'system-ui',
  'sans-serif',
] as const;

/** For CSS `font-family` and for the presentation attribute: names with a space in single quotes. */
export const FONT_STACK = FONT_FAMILIES.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');

/**
 * How texts are set within what a selector names. Without geometric precision a browser rounds each letter to the pixels
 * of the zoom at hand: words come out wider or closer than they were measured, and fall apart where they are small.
 */
export function textRules(within: string): string {
  return (
    `${within} text{white-space:pre;text-rendering:geometricPrecision}` +
    `${within} .b{font-weight:600}${within} .n{font-feature-settings:"tnum"}`
  );
}

/** Line heights in user units by font size, after the type scale; Chinese gets one more. */
export function lineHeight(size: number, lang: 'en' | 'zh-CN' = 'en'): number {
  return LINE_HEIGHTS[size]! + (lang === 'zh-CN' ? 1 : 0);
}

const LINE_HEIGHTS: Readonly<Record<number, number>> = { 11: 14, 12: 16, 13: 17, 16: 20, 18: 24, 20: 24, 28: 36 };

/**
 * How far a line reaches above and below its baseline, in em: what Chromium gives Inter (0.97 and 0.24), which it rounds
 * up to whole pixels. Text boxes are made with these.
 */
export const ASCENT = 1;
export const DESCENT = 0.3;

/**
 * Some of Inter's pairs are kerned apart. Words of many such pairs come out up to 0.6 % wider than their advances, as
 * measured in Chromium; so much, and a little, is in the measure of every letter.
 */
export const KERNING = 1.008;

import type { Font, Measure } from './contract.ts';
import { graphemes } from './graphemes.ts';
import { BY_CLUSTER, EMOJI, type Face, faceOf, LATER, learn, UNKNOWN } from './widths.ts';

/** Scripts measured by averages: Hebrew to Syriac, the Indic ones, Thai to Khmer, Arabic forms. */
const AVERAGED = /[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefe]/;

/**
 * The advance of a line, in user units: the sum of its characters' advances (see widths.ts), one emoji counting as one
 * however it is put together, marks counting nothing.
 */
export const measure: Measure = (text, font) => {
  const face = faceOf(font.weight, font.tnum);
  const { widths } = face;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let width = widths[text.charCodeAt(i)]!;
    if (width >= LATER) {
      if (width === BY_CLUSTER) return measureClusters(text, font, face);
      width = learn(face, text.charCodeAt(i));
    }
    sum += width;
  }
  return finish(sum, text.length, font);
};

function measureClusters(text: string, font: Font, face: Face): number {
  const clusters = graphemes(text);
  let sum = 0;
  for (const cluster of clusters) sum += clusterWidth(cluster, face);
  return finish(sum, clusters.length, font);
}

/** A sign that is no emoji by itself (⏏, ©) is as wide among emoji as among letters. */
function clusterWidth(cluster: string, face: Face): number {
  if (cluster.length === 1) return charWidth(cluster, face);
  if (isPicture(cluster)) return EMOJI;
  let sum = 0;
  for (const char of cluster) sum += charWidth(char, face);
  return sum;
}

function charWidth(char: string, face: Face): number {
  const width = char.length === 1 ? face.widths[char.charCodeAt(0)]! : BY_CLUSTER;
  if (width === LATER) return learn(face, char.charCodeAt(0));
  if (width !== BY_CLUSTER) return width;
  return isMark(char) ? 0 : UNKNOWN;
}

// In functions, since to read such an expression takes longer than to measure the words of a picture that needs none.

function isPicture(cluster: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{fe0f}|\u{20e3}/u.test(cluster);
}

function isMark(char: string): boolean {
  return /^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u.test(char);
}

function finish(thousandths: number, count: number, font: Font): number {
  return (thousandths / 1000 + count * (font.tracking ?? 0)) * font.size;
}

/** Whether a line's measure is what the fonts draw, not an average of its script. */
export function isExact(text: string): boolean {
  return !AVERAGED.test(text);
}

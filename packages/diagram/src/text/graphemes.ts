/** Made when first needed: the first segmenter of a process takes longer than a whole picture of simple texts. */
let segmenter: Intl.Segmenter | undefined;

/** No combining marks, joiners, surrogates, carriage returns: every code unit is a grapheme of its own. */
const SIMPLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** What a reader takes for one character: letters with their accents, emoji with their parts. */
export function graphemes(text: string): string[] {
  if (SIMPLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

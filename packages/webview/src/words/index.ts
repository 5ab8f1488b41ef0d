/** All that a preview says, for its hosts: they know the language, and the page carries one no more than the other. */
import { type MapWords, type MatrixWords, mapWords, matrixWords } from '@waymark/diagram';
import type { Lang } from '@waymark/model';
import { en, zh } from './texts.ts';
import type { Words } from './words.ts';

/** Plain data, to be sent with `preview/init`. */
export interface PreviewWords {
  preview: Words;
  map: MapWords;
  matrix: MatrixWords;
}

export function previewWords(lang: Lang): PreviewWords {
  return { preview: lang === 'zh-CN' ? zh : en, map: mapWords(lang), matrix: matrixWords(lang) };
}

/** The interface's words on the matrix, in one language. */
import { inLanguage, type Lang, LIBRARY_TITLES, QUADRANT_NAMES, type Quadrant } from '@waymark/model';
import type { StageTitles } from '../shared/stages.ts';
import { STRATEGIES, TEXTS } from './texts.ts';

export type MatrixWord = keyof typeof TEXTS;

export interface MatrixWords extends Readonly<Record<MatrixWord, string>> {
  /** As headings. */
  quadrants: Readonly<Record<Quadrant, string>>;
  strategies: Readonly<Record<Quadrant, string>>;
  titles: StageTitles;
}

export function matrixWords(lang: Lang): MatrixWords {
  const quadrants = inLanguage(QUADRANT_NAMES, lang);
  for (const name of Object.keys(quadrants) as Quadrant[]) quadrants[name] = capital(quadrants[name]);
  const strategies = inLanguage(STRATEGIES, lang);
  return { ...inLanguage(TEXTS, lang), quadrants, strategies, titles: inLanguage(LIBRARY_TITLES, lang) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

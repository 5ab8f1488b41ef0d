import { type Lang, type Severity, say } from '@waymark/model';
import { errors, hints, warnings } from './count.ts';

/** What people call it, and in English write for it; a hint is `info` in JSON. */
export const SEVERITY = { error: say('error', '错误'), warning: say('warning', '警告'), info: say('hint', '提示') };

/** The severity that a person calls so, in English. */
export function severityOf(word: string | undefined): Severity | undefined {
  return (Object.keys(SEVERITY) as Severity[]).find((severity) => SEVERITY[severity].en === word);
}

/** `1 error, 2 hints`; what there is none of is left out. `paint` colours the words of a severity. */
export function summed(
  sums: Readonly<Record<Severity, number>>,
  lang: Lang,
  paint: (severity: Severity, words: string) => string = (_, words) => words,
): string {
  const counts = { error: errors, warning: warnings, info: hints };
  const said = (['error', 'warning', 'info'] as const).filter((severity) => sums[severity] > 0);
  return said.map((one) => paint(one, counts[one](sums[one])[lang])).join(lang === 'en' ? ', ' : '、');
}

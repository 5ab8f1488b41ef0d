import { type Lang, type Severity, say } from '@waymark/model';
import { errors, hints, warnings } from './count.ts';

/** What people call it; in waymark.json a hint is `info`. */
export const SEVERITY = { error: say('error', '错误'), warning: say('warning', '警告'), info: say('hint', '提示') };

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

import type { Lang, Step } from '@waymark/model';
import { formatDuration } from '@waymark/model';

/** `3 steps`, `1 step`; Chinese has one form. */
export function count(n: number, one: string, many: string, zh: string, lang: Lang): string {
  return lang === 'en' ? `${n} ${n === 1 ? one : many}` : `${n} ${zh}`;
}

/** Something in brackets behind something else. */
export function aside(text: string, lang: Lang): string {
  return lang === 'en' ? ` (${text})` : `（${text}）`;
}

/** Text that is to be read as text in Markdown. */
export function markdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)(?=#|[-+]\s)/gm, '$1\\')
    .replace(/^(\s*\d+)(?=\.\s)/gm, '$1\\');
}

/** The time of one step, as far as it is said. */
export function stepTime({ takes, waits }: Step, lang: Lang): string[] {
  const part = (seconds: number | undefined, en: string, zh: string) =>
    seconds === undefined ? [] : [`${lang === 'en' ? en : zh} ${formatDuration(seconds, lang)}`];
  return [...part(takes?.seconds, 'takes', '用时'), ...part(waits?.seconds, 'waits', '等待')];
}

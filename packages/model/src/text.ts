/** The languages of the interface and the messages. */
export type Lang = 'en' | 'zh-CN';

export const LANGS: readonly Lang[] = ['en', 'zh-CN'];

/** A message in every language, written side by side so that none is forgotten. */
export type Localized = Readonly<Record<Lang, string>>;

/** Short hand: `say('No persona.', '没有用户画像。')`. */
export function say(en: string, zh: string): Localized {
  return { en, 'zh-CN': zh };
}

/**
 * A text with its gaps filled: `{0}` by the first value, `{0|stage|stages}` by one of two words, the first where the value
 * is 1. So texts are plain data, which can be sent.
 */
export function fillIn(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)(?:\|(.*?)\|(.*?))?\}/g, (_gap, index: string, one?: string, many?: string) => {
    const value = values[Number(index)]!;
    return one === undefined ? `${value}` : value === 1 ? one : many!;
  });
}

/** Texts in one language. */
export function inLanguage<Key extends string>(
  texts: Readonly<Record<Key, Localized>>,
  lang: Lang,
): Record<Key, string> {
  const entries = Object.entries<Localized>(texts).map(([key, text]) => [key, text[lang]]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

/** The languages of the interface and the messages. */
export type Lang = 'en' | 'zh-CN';

export const LANGS: readonly Lang[] = ['en', 'zh-CN'];

/** A message in every language, written side by side so that none is forgotten. */
export type Localized = Readonly<Record<Lang, string>>;

/** Short hand: `say('No persona.', '没有用户画像。')`. */
export function say(en: string, zh: string): Localized {
  return { en, 'zh-CN': zh };
}

import type { Lang } from '@waymark/model';
import type { InitializationOptions, ServerSettings } from '@waymark/protocol';

/** Chinese where an editor's language is any form of it, else English. */
export function langOf(locale: string | undefined): Lang {
  return locale && /^zh\b/i.test(locale) ? 'zh-CN' : 'en';
}

export interface Settings {
  lang: Lang;
  codeLens: boolean;
  hints: { values: boolean; times: boolean; personas: boolean };
}

/** What the settings amount to; what is not said, or is none of the values there are, is as it is by default. */
export function settingsOf(given: ServerSettings | undefined, displayed: Lang): Settings {
  const { language, codeLens, inlayHints } = given ?? {};
  return {
    lang: language === 'en' || language === 'zh-CN' ? language : displayed,
    codeLens: codeLens?.enabled ?? true,
    hints: {
      values: inlayHints?.values ?? true,
      times: inlayHints?.times ?? true,
      personas: inlayHints?.personas ?? true,
    },
  };
}

/** Waymark's own client says everything at the start, watches files itself, and has the preview. */
export function isOwnClient(value: unknown): boolean {
  return initialOptions(value).clientFiles !== undefined;
}

export function initialOptions(value: unknown): Partial<InitializationOptions> {
  return typeof value === 'object' && value !== null ? (value as Partial<InitializationOptions>) : {};
}

import type { Lang } from '@waymark/model';

/** The section `waymark` of the editor's settings, as the server asks for it with `workspace/configuration`. */
export interface ServerSettings {
  /** `auto`: the editor's display language. */
  language?: 'auto' | Lang;
  codeLens?: { enabled?: boolean };
  inlayHints?: { values?: boolean; times?: boolean; personas?: boolean };
}

/** What the client says once, in `initialize`. */
export interface InitializationOptions {
  /** The editor's display language, reduced to what Waymark speaks. */
  lang: Lang;
  /** The server has no file system of its own for these schemes: it asks the client (`waymark/readFile`). */
  clientFiles: boolean;
  settings: ServerSettings;
}

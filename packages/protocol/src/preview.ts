import type { Id, Lang, Position, SourceRange } from '@waymark/model';

export type PreviewView = 'map' | 'matrix';

/**
 * What the preview shows. Plain JSON; kept by the editor over reload and restart, so every reader must bear with what an
 * older version wrote.
 */
export interface PreviewState {
  /** The document whose project is shown. */
  uri: string;
  /** Stays with its document when another editor becomes active. */
  pinned: boolean;
  view?: PreviewView;
  journey?: Id;
  persona?: Id;
  /** Of the matrix. */
  stage?: Id;
  /** Names of lanes, in order; all where absent. */
  lanes?: string[];
  /** Fit to the width where absent. */
  zoom?: { scale: number; x: number; y: number };
  /** What to call the tab: the journey's title, or the project's name. */
  title?: string;
}

export interface InitParams {
  lang: Lang;
  /** All that the preview says in that language: `previewWords` of the webview, which carries none itself. */
  words: object;
  state: PreviewState;
  /** Where the preview is shown decides what it offers: a host without edits gets no handles to drag. */
  can: {
    edit: boolean;
    reveal: boolean;
    /** The host keeps files, and prints them: the page itself can do neither there. */
    save: boolean;
    hover: boolean;
    /** There is a language server that can be started anew. */
    restart?: boolean;
  };
  /** Off: where the cursor stands is neither marked nor brought into view, and switches no journey. */
  followCursor: boolean;
}

export interface ShowParams {
  uri: string;
}

export interface CursorParams {
  uri: string;
  position: Position;
}

export interface RevealParams {
  source: SourceRange;
  /** Stay in the preview (a click), or go over to the text (Enter, double click). */
  focus: boolean;
}

export interface HoverParams {
  uri: string;
  position: Position;
}

export interface HoverResult {
  /** Text, to be shown as text: never markup. */
  markdown: string;
}

export type PictureFormat = 'svg' | 'png' | 'html';

export interface SaveParams {
  format: PictureFormat;
  /** Without folder and without extension. */
  name: string;
  content: FileContent;
}

export interface SaveResult {
  saved: boolean;
}

/** Text as it is; bytes in base64. */
export type FileContent = { text: string } | { base64: string };

/** The page around a picture is its host's: `picturePage`. */
export interface RenderParams {
  format: Exclude<PictureFormat, 'html'>;
}

export interface RenderResult {
  name: string;
  content: FileContent;
}

import type { Scene, StageTitles } from '@waymark/diagram';
import type { Id, Lang, SourceRange } from '@waymark/model';
import type { InitParams, ModelResult, PreviewState } from '@waymark/protocol';
import type { Canvas } from '../canvas/canvas.ts';
import type { Rings } from '../canvas/rings.ts';
import type { Host } from '../host/host.ts';
import type { Choice } from '../model/choose.ts';
import type { Place } from '../model/places.ts';
import type { Item } from '../picture/items.ts';
import type { Words } from '../words/words.ts';
import type { Notes } from './notes.ts';

/** A picture on the screen, and what it was drawn from. */
export interface Shown {
  result: ModelResult;
  choice: Choice;
  scene: Scene;
  items: readonly Item[];
  /** The item that each thing is drawn as in the first place. */
  main: ReadonlyMap<Id, Item>;
}

/** What the parts of the preview share. */
export interface Preview {
  readonly lang: Lang;
  readonly words: Words;
  readonly titles: StageTitles;
  readonly can: InitParams['can'];
  readonly host: Host;
  readonly canvas: Canvas;
  readonly rings: Rings;
  readonly notes: Notes;
  /** Changed by `change` alone. */
  readonly state: Readonly<PreviewState>;
  /** Nothing until the first picture is drawn. */
  readonly shown: Shown | undefined;
  /** Takes over what is said, draws anew where that shows, and has it kept. A field set to `undefined` is cleared. */
  change(patch: Partial<PreviewState>): void;
  place(ref: Id | undefined): Place | undefined;
  itemOf(element: Element | undefined): Item | undefined;
  /** To a place in the text; with `focus` the person goes there too. */
  reveal(source: SourceRange, focus: boolean): void;
}

import { LIBRARY_TITLES } from '../library-titles.ts';
import { type Localized, say } from '../text.ts';
import type { Declared, JourneyModel, JourneyStage, Ref, Stage } from '../types.ts';
import { lookup } from './lookup.ts';

/** What readers call a declaration: its title, or its name where no title is written. */
export function titleOf(declared: Pick<Declared, 'name' | 'title'>): string {
  return declared.title?.trim() || declared.name;
}

/** What readers call the thing a name refers to; the name as written where it refers to nothing. */
export function refTitle(model: JourneyModel, ref: Ref): string {
  const declared = lookup(model).get(ref.target);
  return declared ? titleOf(declared) : ref.name;
}

/** What readers call a stage of a journey: the title written there, that of the stage model, or the key. */
export function stageTitle(model: JourneyModel, stage: JourneyStage): string {
  return stage.title?.trim() || refTitle(model, stage.stage);
}

/** What readers of each language call a stage of a stage model: those of the library have titles in all of them. */
export function stageWords(stage: Stage, isLibrary: boolean): Localized {
  const title = titleOf(stage);
  return (isLibrary && LIBRARY_TITLES[stage.id]) || say(title, title);
}

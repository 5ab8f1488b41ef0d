import type { Contribution, Finding, Id, JourneyModel } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Declared } from '../build/declare.ts';
import type { InnerKind, Kind } from '../names/names.ts';
import type { Parsed } from '../parser/parse.ts';
import type { Token } from '../parser/token.ts';

/** A name that stands for something declared elsewhere, as it was resolved. */
export interface Occurrence {
  token: Token;
  /** What may stand here. */
  kinds: readonly (Kind | InnerKind)[];
  /** Null where nothing of that name and kind exists. */
  target: Id | null;
  /** For a step or a stage: the journey or stage model that it was looked up in; null where that is unknown. */
  within?: Id | null;
}

/** One file of a project and all that is known of it. */
export interface Unit {
  readonly uri: string;
  readonly library: boolean;
  text: string;
  parsed: Parsed;
  declared: Declared[];
  /** The names of the stage models that its journeys use. */
  stageModels: string[];
  ids: Map<AstNode, Id>;
  /** Its part of the model. */
  part: JourneyModel;
  /** What is wrong with how it is written and with its names. */
  issues: Finding[];
  occurrences: Occurrence[];
  contribution: Contribution | undefined;
  /** What the checks say. */
  findings: Finding[];
}

import type { Id, Localized, TextEdit } from '@waymark/model';

/**
 * What a person did to the picture. Numbers come as the pointer gave them; the server rounds them to what one would write
 * (power and interest to 0.5, levels to 0.5) and clamps them to their range.
 */
export type EditIntent =
  | MoveStakeholder
  | SetLevel
  | MoveStep
  | { kind: 'rename'; id: Id; name: string }
  | { kind: 'setTitle'; id: Id; title: string };

/** A stakeholder was dragged over the matrix. */
export interface MoveStakeholder {
  kind: 'moveStakeholder';
  id: Id;
  /** The stage that was shown: then the move of that stage is changed or added, not where the stakeholder starts. */
  stage?: Id;
  /** 0 … 10 */
  power: number;
  /** 0 … 10 */
  interest: number;
}

/** A point of the experience curve was dragged. */
export interface SetLevel {
  kind: 'setLevel';
  step: Id;
  /** The persona whose curve it is; absent: the journey's first. */
  persona?: Id;
  /** −2 … +2 */
  level: number;
}

/** A step was dragged along the journey. */
export interface MoveStep {
  kind: 'moveStep';
  step: Id;
  /** The stage of the model that it now lies in. */
  stage: Id;
  /** The step that it now stands before; absent: the last of its stage. */
  before?: Id;
}

export interface EditParams {
  /** Any document of the project. */
  uri: string;
  /** The version of the model that the picture was drawn from. */
  modelVersion: number;
  intent: EditIntent;
}

export type Refusal =
  /** The text has changed since the picture was drawn; the picture will follow in a moment. */
  | 'stale'
  /** Nothing has that id. */
  | 'unknown'
  /** The result would not be the language (a name that is taken, or is none), or would mean something else. */
  | 'invalid'
  /** It ships with the language, or lies outside the workspace. */
  | 'readonly';

export type EditOutcome =
  | {
      ok: true;
      /** Empty where the text already says so. */
      edits: TextEdit[];
      /** The version of each open document that the edits were made for; the client changes nothing if one differs. */
      documents: { uri: string; version: number | null }[];
    }
  | { ok: false; reason: Refusal; message: Localized };

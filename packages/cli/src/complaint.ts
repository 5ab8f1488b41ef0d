import { type Lang, type Localized, say } from '@waymark/model';

const MARK = Symbol.for('waymark.complaint');

/** Of a file that cannot be read: what findings call that, and its line, from 0. */
export interface Unreadable {
  rule: string;
  line?: number;
}

/**
 * Something the person at the terminal can put right: wrong usage, broken configuration, a file that cannot be read or
 * written. Ends a command with exit code 2; everything else that is thrown is a defect of ours and ends with 3.
 */
export class Complaint extends Error {
  /** Told by a mark and not by `instanceof`: bundled commands have a class of their own. */
  readonly [MARK] = true;
  readonly what: Localized;
  readonly help: Localized | undefined;
  readonly unreadable: Unreadable | undefined;

  /** `what` is one sentence that names the thing; `help` is the way out, in the imperative. */
  constructor(what: Localized, help?: Localized, unreadable?: Unreadable) {
    super(what.en);
    this.name = 'Complaint';
    this.what = what;
    this.help = help;
    this.unreadable = unreadable;
  }
}

/** A word that is not known: offers what is near, else says `otherwise` where the known ones are found. */
export function unknownWord(what: Localized, near: string | undefined, otherwise: Localized): Complaint {
  return new Complaint(what, near === undefined ? otherwise : say(`Did you mean ${near}?`, `您是否想用 ${near}？`));
}

export function isComplaint(error: unknown): error is Complaint {
  return error instanceof Error && MARK in error;
}

/** The text of a complaint in one language, for the log. */
export function complaintText(complaint: Complaint, lang: Lang): string {
  const help = complaint.help ? `\n  ${complaint.help[lang]}` : '';
  return `${complaint.what[lang]}${help}`;
}

/** The error code of a failed system call (`ENOENT` …), if it is one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

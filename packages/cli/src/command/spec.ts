import type { Lang, Localized } from '@waymark/model';

/** One option of a command; the parser and the help are both made from it. */
export interface OptionSpec {
  name: string;
  short?: string;
  /** What stands for the value in the help; absent for a switch. */
  value?: string;
  /** The value is a number, so that a `-5` behind it is a value that is wrong and not an option. */
  number?: boolean;
  /** The only values allowed. */
  choices?: readonly string[];
  /** Other words for some of them. */
  aliases?: ReadonlyMap<string, string>;
  /** Several values, separated by commas or by giving the option again. */
  many?: boolean;
  says: Localized;
}

export interface Example {
  run: string;
  says: Localized;
}

export interface CommandSpec {
  name: string;
  /** After the command's name. */
  usage: string;
  says: Localized;
  /** More than a line, in the command's own help. */
  details?: Localized;
  options: readonly OptionSpec[];
  examples: readonly Example[];
  /** How many arguments it takes at most; any number where absent. */
  most?: number;
  load: () => Promise<Command>;
}

/** Runs and says the exit code. Throws a `Complaint` for what the person can put right. */
export type Command = (call: Call) => Promise<number>;

/** A command line, taken apart. */
export interface Call {
  paths: readonly string[];
  /** The value of an option, of the last one given. */
  text: (name: string) => string | undefined;
  /** The values of an option of many; undefined where it is not given. */
  list: (name: string) => readonly string[] | undefined;
  flag: (name: string) => boolean;
  world: World;
}

/** All that a command touches outside of files. */
export interface World {
  cwd: string;
  /** The words that call the command, as `waymark` or `node …/waymark.js`. */
  self: string;
  env: Record<string, string | undefined>;
  /** The language for words before any project is known, and when no project says otherwise. */
  lang: Lang;
  /** `--lang` was given: it beats the project's own. */
  langChosen: boolean;
  /** Results. */
  out: (text: string | Uint8Array) => void;
  /** Everything else. */
  log: (text: string) => void;
  outIsTerminal: boolean;
  logIsTerminal: boolean;
  stdin: () => AsyncIterable<Uint8Array>;
  /** Told when the process is asked to stop (Ctrl-C): clean up, at once. Gives back how to take the listener off. */
  onStop: (listener: () => void) => () => void;
}

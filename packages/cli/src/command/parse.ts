/** Takes a command line apart after a command's table of options. */
import { nearest, say } from '@waymark/model';
import { Complaint, unknownWord } from '../complaint.ts';
import type { CommandSpec, OptionSpec } from './spec.ts';

export interface Parsed {
  paths: string[];
  /** By option name; a switch has `['']`. */
  values: Map<string, string[]>;
}

/** Throws a `Complaint` for an option that is unknown, lacks its value, or has one that is not allowed. */
export function parse(args: readonly string[], spec: CommandSpec, common: readonly OptionSpec[]): Parsed {
  const options = [...spec.options, ...common];
  const parsed: Parsed = { paths: [], values: new Map() };
  for (const token of tokensOf(args, options)) {
    if (typeof token === 'string') parsed.paths.push(token);
    else take(parsed, token, options, spec);
  }
  if (spec.most !== undefined && parsed.paths.length > spec.most) throw tooMany(parsed.paths[spec.most]!, spec);
  return parsed;
}

/** An option as it is written. */
export interface OptionToken {
  name: string;
  /** With its dashes. */
  rawName: string;
  value?: string;
  /** Written in the same word: `--view=map`, `-oout`. */
  inlineValue?: boolean;
}

/**
 * The words of a command line as options and paths: `--name`, `--name=value`, `--name value`, `-n value`, `-nvalue`, `-ab`
 * for `-a -b`; behind `--` all are paths, and so is `-`. Node's own `parseArgs` reads them alike, but is slow to load.
 */
export function* tokensOf(args: readonly string[], options: readonly OptionSpec[]): Generator<OptionToken | string> {
  const left = args.toReversed();
  const value = (option: OptionSpec | undefined) => (option?.value === undefined ? undefined : left.pop());
  for (let arg = left.pop(); arg !== undefined; arg = left.pop()) {
    if (arg === '--') {
      yield* left.reverse();
      return;
    }
    if (arg === '-' || !arg.startsWith('-')) yield arg;
    else if (arg.startsWith('--')) {
      const equals = arg.indexOf('=', 3);
      const name = arg.slice(2, equals < 0 ? undefined : equals);
      if (equals < 0) yield written(name, `--${name}`, value(options.find((one) => one.name === name)));
      else yield { name, rawName: `--${name}`, value: arg.slice(equals + 1), inlineValue: true };
    } else {
      const letter = arg[1]!;
      const option = options.find(({ short }) => short === letter);
      const name = option?.name ?? letter;
      const rest = arg.slice(2);
      if (rest === '') yield written(name, arg, value(option));
      else if (option?.value !== undefined) yield { name, rawName: `-${letter}`, value: rest, inlineValue: true };
      else {
        left.push(`-${rest}`);
        yield { name, rawName: `-${letter}` };
      }
    }
  }
}

function written(name: string, rawName: string, value: string | undefined): OptionToken {
  return value === undefined ? { name, rawName } : { name, rawName, value };
}

function take(parsed: Parsed, token: OptionToken, options: readonly OptionSpec[], spec: CommandSpec): void {
  const option = options.find(({ name }) => name === token.name);
  if (!option) throw unknownOption(token.rawName, options, spec);
  const values = parsed.values.get(option.name) ?? [];
  parsed.values.set(option.name, [...values, ...valuesOf(option, token)]);
}

function valuesOf(option: OptionSpec, token: OptionToken): string[] {
  if (option.value === undefined) {
    if (token.value === undefined) return [''];
    throw new Complaint(say(`--${option.name} takes no value.`, `--${option.name} 不带值。`));
  }
  const { value } = token;
  // `-o --view map` means that the value was forgotten; a lone `-` is standard output.
  const isOption = (text: string) => /^-./.test(text) && !(option.number && /^-[.\d]/.test(text));
  const forgotten = value === undefined || value === '' || (!token.inlineValue && isOption(value));
  if (forgotten) throw valueMissing(option);
  const given = option.many ? value.split(',').map((part) => part.trim()) : [value];
  const values = given.map((one) => option.aliases?.get(one) ?? one);
  const { name, choices } = option;
  for (const one of values) if (choices && !choices.includes(one)) throw notAllowed(name, one, choices);
  return values;
}

function unknownOption(given: string, options: readonly OptionSpec[], spec: CommandSpec): Complaint {
  const names = options.map(({ name }) => `--${name}`);
  const what = say(`There is no option ${given}.`, `没有选项 ${given}。`);
  return unknownWord(what, nearest(given, names), seeHelp(spec.name));
}

function valueMissing(option: OptionSpec): Complaint {
  return new Complaint(
    say(`--${option.name} needs a value.`, `--${option.name} 需要一个值。`),
    option.choices && allowedValues(option.choices),
  );
}

function notAllowed(name: string, given: string, choices: readonly string[]): Complaint {
  const what = say(`--${name} cannot be ${given || '""'}.`, `--${name} 的值不能是 ${given || '“”'}。`);
  return unknownWord(what, nearest(given, choices), allowedValues(choices));
}

function allowedValues(choices: readonly string[]) {
  return say(`It is one of: ${choices.join(', ')}.`, `可用的值：${choices.join('、')}。`);
}

function tooMany(given: string, spec: CommandSpec): Complaint {
  return new Complaint(say(`${given} is one argument too many.`, `多余的参数：${given}。`), seeHelp(spec.name));
}

export function seeHelp(command?: string) {
  const run = command ? `waymark ${command} --help` : 'waymark --help';
  return say(`See ${run}`, `请查看 ${run}`);
}

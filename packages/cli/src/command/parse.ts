/** Takes a command line apart after a command's table of options. */
import { parseArgs } from 'node:util';
import { nearest, say } from '@waymark/model';
import { Complaint } from '../complaint.ts';
import type { CommandSpec, OptionSpec } from './spec.ts';

export interface Parsed {
  paths: string[];
  /** By option name; a switch has `['']`. */
  values: Map<string, string[]>;
}

/** Throws a `Complaint` for an option that is unknown, lacks its value, or has one that is not allowed. */
export function parse(args: readonly string[], spec: CommandSpec, common: readonly OptionSpec[]): Parsed {
  const options = [...spec.options, ...common];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options.map((option) => [option.name, nodeOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const parsed: Parsed = { paths: [], values: new Map() };
  for (const token of tokens) {
    if (token.kind === 'positional') parsed.paths.push(token.value);
    else if (token.kind === 'option') take(parsed, token, options, spec);
  }
  if (spec.most !== undefined && parsed.paths.length > spec.most) throw tooMany(parsed.paths[spec.most]!, spec);
  return parsed;
}

function nodeOption(option: OptionSpec) {
  const type = option.value === undefined ? ('boolean' as const) : ('string' as const);
  return { type, multiple: true, ...(option.short ? { short: option.short } : {}) };
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
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
  const values = option.many ? value.split(',').map((part) => part.trim()) : [value];
  for (const one of values) if (option.choices && !option.choices.includes(one)) throw notAllowed(option, one);
  return values;
}

function unknownOption(given: string, options: readonly OptionSpec[], spec: CommandSpec): Complaint {
  const near = nearest(
    given,
    options.map(({ name }) => `--${name}`),
  );
  return new Complaint(
    say(`There is no option ${given}.`, `没有选项 ${given}。`),
    near ? say(`Did you mean ${near}?`, `您是否想用 ${near}？`) : seeHelp(spec.name),
  );
}

function valueMissing(option: OptionSpec): Complaint {
  return new Complaint(
    say(`--${option.name} needs a value.`, `--${option.name} 需要一个值。`),
    option.choices && allowedValues(option.choices),
  );
}

function notAllowed(option: OptionSpec, given: string): Complaint {
  const near = nearest(given, option.choices ?? []);
  return new Complaint(
    say(`--${option.name} cannot be ${given || '""'}.`, `--${option.name} 的值不能是 ${given || '“”'}。`),
    near ? say(`Did you mean ${near}?`, `您是否想用 ${near}？`) : allowedValues(option.choices!),
  );
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

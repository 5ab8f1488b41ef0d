/** The command line from its words to an exit code. Loads no more than the command that runs. */
import { type Lang, nearest, say } from '@waymark/model';
import { VERSION } from './about.ts';
import { COMMANDS, COMMON, findCommand } from './command/commands.ts';
import { type Parsed, parse, seeHelp } from './command/parse.ts';
import type { Call, CommandSpec, World } from './command/spec.ts';
import { Complaint, complaintText, isComplaint, unknownWord } from './complaint.ts';
import { EXIT } from './exit.ts';
import { coloured, plain, wantsColour } from './terminal/style.ts';
import { parseLang } from './words/lang.ts';

/** Runs a command line and gives the exit code; writes only by the functions of `world`. Never throws. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const chosen = chosenLang(args);
  const heard: World = { ...world, lang: chosen ?? world.lang, langChosen: chosen !== undefined };
  try {
    return await dispatch(args, heard);
  } catch (error) {
    return report(error, heard);
  }
}

async function dispatch(args: readonly string[], world: World): Promise<number> {
  const { before, words } = leadingOptions(args);
  const [first, ...rest] = words;
  if (args.length === 0) {
    world.log(await generalHelp(world.lang));
    return EXIT.complaint;
  }
  const given = parse(before, NO_COMMAND, COMMON);
  if (first === undefined || given.values.has('version')) return withoutCommand(args, world);
  checkLang(given);
  if (first === 'help') return help(rest[0], world);
  const spec = findCommand(first);
  if (!spec) throw unknownCommand(first);
  return runCommand(spec, [...before, ...rest], world);
}

/** What stands before the command: options that every command has, each with its value. */
function leadingOptions(args: readonly string[]): { before: string[]; words: string[] } {
  let at = 0;
  while (args[at]?.startsWith('-'))
    at += COMMON.some((option) => option.value && args[at] === `--${option.name}`) ? 2 : 1;
  return { before: args.slice(0, at), words: args.slice(at) };
}

async function runCommand(spec: CommandSpec, args: readonly string[], world: World): Promise<number> {
  const parsed = parse(args, spec, COMMON);
  if (parsed.values.has('help')) return help(spec.name, world);
  if (parsed.values.has('version')) return version(world);
  checkLang(parsed);
  const command = await spec.load();
  return command(callOf(parsed, world));
}

/** Takes the options that every command has, and no other. */
const NO_COMMAND: CommandSpec = {
  name: '',
  usage: '',
  says: say('', ''),
  options: [],
  examples: [],
  load: () => Promise.reject(new Error('no command')),
};

/** `waymark --help`, `waymark --version`: options without any command. */
async function withoutCommand(args: readonly string[], world: World): Promise<number> {
  const parsed = parse(args, NO_COMMAND, COMMON);
  const { values, paths } = parsed;
  if (values.has('version')) return version(world);
  if (values.has('help')) return help(paths[0], world);
  checkLang(parsed);
  throw new Complaint(say('No command is given.', '未指定命令。'), seeHelp());
}

function callOf({ paths, values }: Parsed, world: World): Call {
  return {
    paths,
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name),
    flag: (name) => values.has(name),
    world,
  };
}

async function help(name: string | undefined, world: World): Promise<number> {
  const spec = name === undefined ? undefined : findCommand(name);
  if (name !== undefined && !spec) throw unknownCommand(name);
  const { commandHelp } = await import('./command/help.ts');
  world.out(spec ? commandHelp(spec, world.lang) : await generalHelp(world.lang));
  return EXIT.clean;
}

async function generalHelp(lang: Lang): Promise<string> {
  return (await import('./command/help.ts')).generalHelp(lang);
}

function version(world: World): number {
  world.out(`${VERSION}\n`);
  return EXIT.clean;
}

function unknownCommand(name: string): Complaint {
  const names = COMMANDS.map((command) => command.name);
  const near = nearest(name, names);
  return unknownWord(
    say(`There is no command ${name}.`, `没有命令 ${name}。`),
    near && `waymark ${near}`,
    say(`The commands are: ${names.join(', ')}.`, `可用的命令：${names.join('、')}。`),
  );
}

/** Complaints about the command line itself are told in the language it asks for, so that is read first. */
function chosenLang(args: readonly string[]): Lang | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  const arg = args[at]!;
  return parseLang(arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : (args[at + 1] ?? ''));
}

function checkLang({ values }: Parsed): void {
  const given = values.get('lang')?.at(-1);
  if (given === undefined || parseLang(given)) return;
  throw new Complaint(
    say(`--lang cannot be ${given}.`, `--lang 的值不能是 ${given}。`),
    say('It is en or zh-CN.', '可用的值：en、zh-CN。'),
  );
}

function report(error: unknown, world: World): number {
  const paint = wantsColour(world.env, world.logIsTerminal) ? coloured : plain;
  if (isComplaint(error)) {
    world.log(`waymark: ${paint('red', complaintText(error, world.lang))}\n`);
    return EXIT.complaint;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.log(`${internal(world.lang)}\n\n${trace}\n`);
  return EXIT.internal;
}

function internal(lang: Lang): string {
  return say(
    `waymark: this is a defect of Waymark ${VERSION} itself, not of your files.\n  Please report it with the text below and the smallest file that shows it; run "waymark check" on the file to see whether it is written as meant.`,
    `waymark：这是 Waymark ${VERSION} 自身的缺陷，与您的文件无关。\n  请附上下面的文字和能重现问题的最小文件进行反馈。`,
  )[lang];
}

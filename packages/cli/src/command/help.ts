/** The help texts, made from the tables of commands and options. */
import { type Lang, say } from '@waymark/model';
import { NAME, VERSION } from '../about.ts';
import { pad, width } from '../terminal/cells.ts';
import { COMMANDS, COMMON } from './commands.ts';
import type { CommandSpec, Example, OptionSpec } from './spec.ts';

const WORDS = {
  tagline: say('customer journeys as code', '用代码描述客户旅程'),
  usage: say('Usage', '用法'),
  commands: say('Commands', '命令'),
  options: say('Options', '选项'),
  examples: say('Examples', '示例'),
  exit: say('Exit codes', '退出码'),
  more: say(
    'Run "waymark COMMAND --help" for the options of a command.',
    '运行 “waymark 命令 --help” 查看该命令的选项。',
  ),
};

const COLON = say(': ', '：');

const EXIT_CODES = [
  ['0', say('clean', '没有问题')],
  [
    '1',
    say(
      'check: findings at or above --fail-on; format: syntax errors, with --check also files that would change;\nrender, export: done, but the text has errors, so something may be missing',
      'check：存在达到 --fail-on 级别的问题；format：有语法错误，加 --check 时还包括需要调整的文件；\nrender、export：已完成，但文本有错误，内容可能不完整',
    ),
  ],
  [
    '2',
    say('wrong usage or configuration, or a file that cannot be read or written', '用法或配置有误，或文件无法读写'),
  ],
  ['3', say('an internal error', '内部错误')],
] as const;

export function generalHelp(lang: Lang): string {
  return sections(
    `${NAME} ${VERSION}: ${WORDS.tagline[lang]}`,
    `${WORDS.usage[lang]}${COLON[lang]}${NAME} COMMAND [PATHS…] [OPTIONS]`,
    table(
      WORDS.commands[lang] + COLON[lang].trimEnd(),
      COMMANDS.map(({ name, says }) => [name, says[lang]]),
    ),
    optionTable(COMMON, lang),
    table(
      WORDS.exit[lang] + COLON[lang].trimEnd(),
      EXIT_CODES.map(([code, says]) => [code, says[lang]]),
    ),
    WORDS.more[lang],
  );
}

export function commandHelp(spec: CommandSpec, lang: Lang): string {
  return sections(
    spec.says[lang],
    `${WORDS.usage[lang]}${COLON[lang]}${NAME} ${spec.name} ${spec.usage}`.trimEnd(),
    spec.details?.[lang] ?? '',
    optionTable([...spec.options, ...COMMON], lang),
    exampleTable(spec.examples, lang),
  );
}

function sections(...parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function optionTable(options: readonly OptionSpec[], lang: Lang): string {
  return table(
    WORDS.options[lang] + COLON[lang].trimEnd(),
    options.map((option) => [optionName(option), option.says[lang]]),
  );
}

function optionName({ name, short, value, choices }: OptionSpec): string {
  const shown = choices ? choices.join('|') : value;
  // Long lists stand in the description.
  const values = shown && shown.length > 40 ? value : shown;
  return `${short ? `-${short}, ` : '    '}--${name}${values ? ` ${values}` : ''}`;
}

function exampleTable(examples: readonly Example[], lang: Lang): string {
  return table(
    WORDS.examples[lang] + COLON[lang].trimEnd(),
    examples.map(({ run, says }) => [`${NAME} ${run}`, says[lang]]),
  );
}

/** Two columns under a heading; where the first is long, the second stands on its own line. */
export function table(heading: string, rows: readonly (readonly [string, string])[]): string {
  const most = 34;
  const wide = Math.min(most, Math.max(...rows.map(([first]) => width(first))));
  const indent = `\n  ${' '.repeat(wide)}  `;
  const lines = rows.map(([first, second]) => {
    const text = second.replaceAll('\n', indent);
    return width(first) > most ? `  ${first}${indent}${text}` : `  ${pad(first, wide)}  ${text}`;
  });
  return `${heading}\n${lines.join('\n')}`;
}

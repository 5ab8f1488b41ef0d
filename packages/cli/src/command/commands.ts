/** Every command with its options; help, parsing and docs/cli.md follow this table. */
import { say } from '@waymark/model';
import type { CommandSpec, OptionSpec } from './spec.ts';

/** Options that every command has. */
export const COMMON: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: 'en|zh-CN',
    says: say(
      'language of words and messages (default: that of waymark.json, else of the system)',
      '界面与消息的语言（默认取 waymark.json 的设置，否则取系统语言）',
    ),
  },
  { name: 'help', short: 'h', says: say('show this help', '显示帮助') },
  { name: 'version', short: 'V', says: say('show the version', '显示版本') },
];

const STDIN: OptionSpec = {
  name: 'stdin-name',
  value: 'PATH',
  says: say(
    'the path that standard input stands for (default: stdin.journey)',
    '标准输入所代表的文件路径（默认 stdin.journey）',
  ),
};

const WATCH: OptionSpec = {
  name: 'watch',
  short: 'w',
  says: say('run again whenever a file changes', '文件变化时重新运行'),
};

const JOURNEY: OptionSpec = {
  name: 'journey',
  value: 'NAME',
  many: true,
  says: say('only this journey; several with commas', '只处理指定的旅程，多个用逗号分隔'),
};

const OUTPUT_FILE: OptionSpec = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  says: say('write to a file instead of standard output', '写入文件而不是标准输出'),
};

const PATHS = say(
  'Paths are .journey files, folders, quoted patterns such as "src/**/*.journey", or - for standard input; the current\nfolder where none is given. All files under one waymark.json are one project.',
  '路径可以是 .journey 文件、文件夹、加引号的模式（如 "src/**/*.journey"），或用 - 表示标准输入；\n不指定时处理当前文件夹。同一 waymark.json 之下的所有文件属于同一个项目。',
);

const check: CommandSpec = {
  name: 'check',
  usage: '[PATHS…] [OPTIONS]',
  says: say('find what is wrong or could be better in journeys', '检查客户旅程中的错误与可改进之处'),
  details: PATHS,
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['pretty', 'json', 'sarif', 'github', 'junit'],
      says: say('how to report (default: pretty)', '报告格式（默认 pretty）'),
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'hint'],
      // The word that findings in JSON have for it.
      aliases: new Map([['info', 'hint']]),
      says: say(
        'the least severity that gives exit code 1 (default: error)',
        '导致退出码为 1 的最低级别：错误、警告或提示（默认 error）',
      ),
    },
    OUTPUT_FILE,
    STDIN,
    WATCH,
  ],
  examples: [
    { run: 'check', says: say('the project around you', '检查当前项目') },
    { run: 'check --fail-on warning examples', says: say('stricter, a folder', '更严格地检查一个文件夹') },
    { run: 'check --format sarif -o waymark.sarif', says: say('for code scanning', '用于代码扫描') },
    { run: 'check - < draft.journey', says: say('standard input', '检查标准输入') },
  ],
  load: async () => (await import('./check.ts')).check,
};

const render: CommandSpec = {
  name: 'render',
  usage: '[PATHS…] [-o DIR] [OPTIONS]',
  says: say('draw journey maps and stakeholder matrices', '绘制客户旅程地图与利益相关者矩阵'),
  details: PATHS,
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      says: say(
        'where to write (default: out); - writes one picture to standard output',
        '输出文件夹（默认 out）；- 表示将单张图写到标准输出',
      ),
    },
    {
      name: 'view',
      value: 'VIEW',
      choices: ['map', 'matrix', 'all'],
      says: say('which pictures (default: all)', '绘制哪些图（默认 all）'),
    },
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['svg', 'png', 'html'],
      says: say(
        'svg and png: a file a picture; html: one page with all (default: svg)',
        'svg 与 png 每图一个文件；html 将所有图放在一页（默认 svg）',
      ),
    },
    {
      name: 'theme',
      value: 'THEME',
      choices: ['auto', 'light', 'dark', 'contrast'],
      says: say('auto follows the reader (default: auto)', 'auto 跟随读者的系统设置（默认 auto）'),
    },
    {
      name: 'lanes',
      value: 'LANES',
      many: true,
      says: say(
        'lanes of the map, in this order: scenario, stages, steps, activities, touchpoints,\nexperience, thoughts, pains, time, value, metrics, moments, improvements',
        '地图的泳道及其顺序：scenario、stages、steps、activities、touchpoints、experience、thoughts、\npains、time、value、metrics、moments、improvements',
      ),
    },
    JOURNEY,
    {
      name: 'stage',
      value: 'KEY',
      says: say(
        'the matrix as it stands in this stage; all: one for each',
        '指定步骤（阶段）时的矩阵；all 表示每个阶段各一张',
      ),
    },
    {
      name: 'scale',
      value: 'N',
      number: true,
      says: say('png: pixels per unit (default: 2)', 'png：每单位的像素数（默认 2）'),
    },
    { name: 'width', value: 'PIXELS', number: true, says: say('png: width in pixels', 'png：以像素为单位的宽度') },
    STDIN,
    WATCH,
  ],
  examples: [
    { run: 'render -o pictures', says: say('everything as SVG', '全部绘制为 SVG') },
    { run: 'render --format html -o site', says: say('one page to share', '生成一个可分享的网页') },
    { run: 'render --view map --journey Festival --format png', says: say('one map as PNG', '将一张地图绘制为 PNG') },
  ],
  load: async () => (await import('./render.ts')).render,
};

const exportModel: CommandSpec = {
  name: 'export',
  usage: '[PATHS…] [OPTIONS]',
  says: say('write the model and what follows from it, for other programs', '导出模型及推导结果，供其他程序使用'),
  details: PATHS,
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['json'],
      says: say('json (the only one so far)', 'json（目前唯一的格式）'),
    },
    OUTPUT_FILE,
    STDIN,
  ],
  examples: [{ run: 'export -o model.json', says: say('the project around you', '导出当前项目') }],
  load: async () => (await import('./export.ts')).exportModel,
};

const format: CommandSpec = {
  name: 'format',
  usage: '[PATHS…] [OPTIONS]',
  says: say('lay the text out in the usual way', '按统一风格排版文本'),
  details: PATHS,
  options: [
    {
      name: 'check',
      says: say('change nothing; exit code 1 where something would change', '不做修改；若有需要调整的文件则退出码为 1'),
    },
    STDIN,
  ],
  examples: [
    { run: 'format', says: say('the project around you, in place', '就地排版当前项目') },
    { run: 'format --check', says: say('for pipelines', '用于流水线') },
    { run: 'format - < a.journey', says: say('to standard output', '结果写到标准输出') },
  ],
  load: async () => (await import('./format.ts')).format,
};

const init: CommandSpec = {
  name: 'init',
  usage: 'DIR [OPTIONS]',
  says: say('start a small project', '新建一个小项目'),
  options: [],
  examples: [
    { run: 'init journeys', says: say('in a new folder', '在新文件夹中新建') },
    { run: 'init journeys --lang zh-CN', says: say('in Chinese', '新建中文项目') },
  ],
  most: 1,
  load: async () => (await import('./init.ts')).init,
};

const rules: CommandSpec = {
  name: 'rules',
  usage: '[ID] [OPTIONS]',
  says: say('list the rules of the checks, or explain one', '列出检查规则，或解释其中一条'),
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['pretty', 'json'],
      says: say('how to show them (default: pretty)', '显示格式（默认 pretty）'),
    },
  ],
  examples: [
    { run: 'rules', says: say('all of them', '列出所有规则') },
    { run: 'rules experience/peak-end', says: say('one, with its reason and examples', '查看一条规则的理由与示例') },
  ],
  most: 1,
  load: async () => (await import('./rules.ts')).rules,
};

const serve: CommandSpec = {
  name: 'serve',
  usage: '[PATHS…] [OPTIONS]',
  says: say('show a living preview in a browser', '在浏览器中显示随文本更新的预览'),
  details: say(
    'Prints an address on this machine that shows the pictures, and draws them anew whenever a file changes. Nobody\nelse can reach it, and nothing can be changed through it. Ctrl-C stops it.',
    '打印一个仅限本机访问的网址，显示图形，并在文件变化时重新绘制。\n他人无法访问，也无法通过它做任何修改。按 Ctrl-C 停止。',
  ),
  options: [
    {
      name: 'port',
      short: 'p',
      value: 'PORT',
      number: true,
      says: say('the port to listen on (default: any that is free)', '监听的端口（默认任意空闲端口）'),
    },
  ],
  examples: [
    { run: 'serve', says: say('the project around you', '预览当前项目') },
    { run: 'serve examples/campus-cars --port 4000', says: say('a folder, on a port', '指定文件夹与端口') },
  ],
  load: async () => (await import('./serve.ts')).serve,
};

const lsp: CommandSpec = {
  name: 'lsp',
  usage: '[OPTIONS]',
  says: say('serve an editor that speaks the Language Server Protocol', '为支持语言服务器协议的编辑器提供服务'),
  details: say(
    'Answers one editor over standard input and output, until it hangs up. The language of messages is the editor’s, or that\nof its setting waymark.language.',
    '通过标准输入输出为一个编辑器服务，直到对方断开。消息语言取编辑器的语言，或其设置 waymark.language。',
  ),
  options: [
    {
      name: 'stdio',
      says: say(
        'over standard input and output (the only way, and the default)',
        '通过标准输入输出（唯一方式，也是默认）',
      ),
    },
    {
      name: 'clientProcessId',
      value: 'PID',
      number: true,
      says: say(
        'the editor’s process: the server ends with it (editors add it themselves)',
        '编辑器的进程号：服务器随之结束（编辑器会自行加上）',
      ),
    },
  ],
  examples: [{ run: 'lsp --stdio', says: say('what to write in an editor’s settings', '写在编辑器设置里的命令') }],
  most: 0,
  load: async () => (await import('./lsp.ts')).lsp,
};

export const COMMANDS: readonly CommandSpec[] = [check, render, serve, exportModel, format, init, rules, lsp];

export function findCommand(name: string): CommandSpec | undefined {
  return COMMANDS.find((command) => command.name === name);
}

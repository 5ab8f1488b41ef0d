import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { PROGRAM } from '../generated/program.ts';
import type { Frame } from './cursor.ts';
import { keywordMeant } from './guess.ts';
import type { Problem } from './problem.ts';
import type { Element, Table } from './program.ts';
import { DURATION, NUMBER, TEXT, WORD } from './program.ts';
import type { Tables } from './tables.ts';
import type { Token } from './token.ts';
import type { Made } from './tree.ts';
import { termOf, wanted } from './wanted.ts';

/** Something that has to be there is not. `found` stands in its place, and `next` behind that. */
export function missing(
  element: Element,
  node: Made,
  before: Token | undefined,
  found: Token,
  next: Token | undefined,
  tables: Tables,
): Problem {
  const here = before === undefined || (found.image !== '' && found.line === before.endLine0);
  const { what, example } = wanted(element, node, tables);
  const first = tables.first(element);
  const problem: Problem = {
    rule: 'syntax/missing',
    from: here ? found : before!,
    message: lacks(before, what, here ? found : undefined),
  };
  const shown = example ?? exampleOf(first, before);
  if (shown) problem.help = say(`Write for instance ${shown}.`, `例如：${shown}。`);
  if (first[DURATION] && found.kind === NUMBER) return { ...problem, ...joined(found, next) };
  const only = onlySpelling(first);
  if (only && before && !here) problem.fix = insertion(only);
  return here ? suggest(problem, found, keywordsOf(first)) : problem;
}

/** `before` asks for something by what it means, or something has to follow what stands there. */
function lacks(before: Token | undefined, what: Localized, found: Token | undefined): Localized {
  const after = before ? quote(before.image) : say('The file', '文件');
  const not = found ? quote(found.image) : undefined;
  const needs =
    !before || before.keyword > 0 ? `${after.en} needs ${what.en}` : `After ${after.en} should come ${what.en}`;
  return say(
    `${needs}${not ? `, not ${not.en}` : ''}.`,
    `${after['zh-CN']}后面需要${what['zh-CN']}${not ? `，而不是${not['zh-CN']}` : ''}。`,
  );
}

function exampleOf(first: Table, before: Token | undefined): string | undefined {
  if (!before) return undefined;
  if (first[TEXT]) return `${before.image} "…"`;
  return first[NUMBER] ? `${before.image} 5` : undefined;
}

/** `takes 5 min` → `takes 5min` */
function joined(found: Token, next: Token | undefined): Pick<Problem, 'to' | 'help' | 'fix'> {
  if (next?.kind !== WORD || next.line !== found.line) return {};
  const together = `${found.image}${next.image}`;
  const title = say(`Write ${together}`, `改为 ${together}`);
  const help = say('The unit stands right behind the number.', '单位紧跟在数字后面。');
  return { to: next, help, fix: { title, replace: together } };
}

/** The one keyword or sign that can stand there. */
function onlySpelling(table: Table): string | undefined {
  const possible = PROGRAM.kinds.filter((_, kind) => kind !== WORD && table[kind]);
  return possible.length === 1 && !/^[A-Z]/.test(possible[0]!) ? possible[0] : undefined;
}

function insertion(word: string): Problem['fix'] {
  const insertAfter = word === '%' ? word : ` ${word}`;
  return { title: say(`Add ${word}`, `补上 ${word}`), insertAfter };
}

/** A step stands in a journey itself. */
export function withoutStage(step: Token): Problem {
  return {
    rule: 'syntax/unexpected',
    from: step,
    message: say('A step needs a stage around it.', '步骤要写在阶段里。'),
    help: say('Write for instance explore { step … }.', '例如：explore { step … }。'),
  };
}

/** Something stands where it has no meaning. */
export function misplaced(found: Token, frame: Frame, tables: Tables): Problem {
  if (found.image === '}') return strayBrace(found);
  const place = termOf(frame.node.$type as string);
  const shown = quote(found.image);
  const homes = homesOf(found.keyword, tables).map(termOf);
  if (homes.length > 0) {
    return {
      rule: 'syntax/unexpected',
      from: found,
      message: say(`${shown.en} cannot stand ${place.in.en}.`, `${shown['zh-CN']}不能写在${place.in['zh-CN']}。`),
      help: say(
        `Write it ${homes.map((home) => home.in.en).join(' or ')}.`,
        `请写在${homes.map((home) => home.in['zh-CN']).join('或')}。`,
      ),
    };
  }
  const possible = keywordsOf(frame.table);
  const problem: Problem = {
    rule: 'syntax/unexpected',
    from: found,
    message: say(`${shown.en} means nothing ${place.in.en}.`, `${shown['zh-CN']}在${place.in['zh-CN']}没有意义。`),
  };
  if (possible.length > 0) {
    const words = possible.filter((word) => word !== found.image);
    problem.help = say(`What can stand there: ${words.join(', ')}.`, `这里可以写：${words.join('、')}。`);
  }
  return suggest(problem, found, possible);
}

/** What to do about something that has no place there. */
export function removal({ image }: Token): Required<Pick<Problem, 'help' | 'fix'>> {
  const title = say(`Remove ${image}`, `删除 ${image}`);
  return { help: say('Remove it.', '请删除它。'), fix: { title, replace: '' } };
}

function strayBrace(found: Token): Problem {
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say('This } closes nothing.', '这个 } 没有对应的 {。'),
    ...removal(found),
    help: say('Remove it, or open a block before it.', '请删除它，或在前面补上 {。'),
  };
}

/** A brace closes something that goes on after it. */
export function closedTooEarly(brace: Token, next: Token, node: Made): Problem {
  const { term } = termOf(node.$type as string);
  const name = nameOf(node);
  return {
    rule: 'syntax/unexpected',
    from: brace,
    message: say(
      `This } closes too early: the ${term.en}${name && ` ${name}`} goes on.`,
      `这个 } 过早结束：${term['zh-CN']}${name && `“${name}”`}在后面还有内容。`,
    ),
    ...removal(brace),
    related: { at: next, message: say('It goes on here.', '从这里继续。') },
  };
}

/** A word stands before a stage as if that were declared there. */
export function beforeStage(found: Token, stage: Token): Problem {
  return {
    rule: 'syntax/unexpected',
    from: found,
    to: stage,
    message: say(
      `${quote(found.image).en} is not needed: a stage is written by its key alone.`,
      `不需要${quote(found.image)['zh-CN']}：阶段只写它的关键字。`,
    ),
    help: say(`Write ${stage.image} { … }.`, `请写 ${stage.image} { … }。`),
    fix: { title: say(`Remove ${found.image}`, `删除 ${found.image}`), replace: stage.image },
  };
}

/** A keyword is misspelt. */
export function misspelt(found: Token, keyword: string): Problem {
  const shown = quote(found.image);
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(`${shown.en} is not a word of the language.`, `${shown['zh-CN']}不是这门语言的关键词。`),
    ...didYouMean(keyword),
  };
}

export function missingBrace(before: Token): Problem {
  return {
    rule: 'syntax/missing',
    from: before,
    message: say('A { is missing here.', '这里缺少 {。'),
    help: say('Facts stand between { and }.', '事实要写在 { 和 } 之间。'),
    fix: { title: say('Open the block', '补上 {'), insertAfter: ' {' },
  };
}

export function unclosedBlock(open: Token, node: Made): Problem {
  const { term } = termOf(node.$type as string);
  const name = nameOf(node);
  return {
    rule: 'syntax/unclosed-block',
    from: open,
    message: say(
      `The { of the ${term.en}${name && ` ${name}`} is not closed.`,
      `${term['zh-CN']}${name && `“${name}”`}的 { 没有闭合。`,
    ),
    help: say('Close it with }.', '请用 } 闭合。'),
  };
}

/** Words between a declaration's head and its block. */
export function beforeBrace(found: Token): Problem {
  const shown = quote(found.image);
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(`${shown.en} means nothing before {.`, `${shown['zh-CN']}写在 { 之前没有意义。`),
    help: say('A title stands in quotes; a name is one word.', '标题要放在引号里，名称只能是一个词。'),
  };
}

function suggest(problem: Problem, found: Token, possible: string[]): Problem {
  if (found.kind !== WORD) return problem;
  const near = keywordMeant(found.image, possible);
  return near ? { ...problem, ...didYouMean(near) } : problem;
}

function didYouMean(word: string): Pick<Problem, 'help' | 'fix'> {
  return {
    help: say(`Did you mean ${word}?`, `是否想写 ${word}？`),
    fix: { title: say(`Change to ${word}`, `改为 ${word}`), replace: word },
  };
}

const keywords = new WeakMap<Table, string[]>();

/** The keywords that a table knows, as they are spelt. */
export function keywordsOf(table: Table): string[] {
  const known = keywords.get(table);
  if (known) return known;
  const made = PROGRAM.kinds.filter((name, kind) => table[kind] && /^[a-z]/.test(name));
  keywords.set(table, made);
  return made;
}

/** The rules in whose blocks a keyword may lead a fact. */
function homesOf(keyword: number, tables: Tables): string[] {
  if (keyword === 0) return [];
  const homes: string[] = [];
  for (const rule of PROGRAM.rules) {
    const parts = rule.body.is === 'sequence' ? rule.body.of : [rule.body];
    const block = parts.find((part) => part.is === 'block');
    if (block?.is === 'block' && tables.members(block)[keyword]) homes.push(rule.name);
  }
  return homes;
}

/** What a declaration is called; a stage's block by its key. */
function nameOf({ name, stage }: Made): string {
  return String(name ?? (stage as { $refText: string } | undefined)?.$refText ?? '');
}

function quote(image: string): Localized {
  const [line] = image.split(/[\r\n]/u);
  const short = line!.length > 30 ? `${line!.slice(0, 29)}…` : line!;
  return say(`‘${short}’`, `“${short}”`);
}

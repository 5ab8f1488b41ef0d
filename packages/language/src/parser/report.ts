import type { Localized } from '@waymark/model';
import { say, shortened } from '@waymark/model';
import { PROGRAM } from '../generated/program.ts';
import { keywordMeant } from './guess.ts';
import type { Problem } from './problem.ts';
import type { Element, Table } from './program.ts';
import { DATE, DURATION, ID, NUMBER, TEXT, WORD } from './program.ts';
import type { Tables } from './tables.ts';
import type { Token } from './token.ts';
import type { Made } from './tree.ts';
import { unitLike } from './units.ts';
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
  if (first[DURATION] && here && found.kind === NUMBER && standsAlone(found, next))
    return withoutUnit(found, next, problem);
  if (isName(element) && here && [NUMBER, DURATION, DATE].includes(found.kind)) {
    problem.help = say('A name begins with a letter.', '名称要以字母或文字开头。');
  }
  const only = onlySpelling(first);
  if (only && before && !here) {
    const fix = insertion(only);
    Object.assign(problem, { fix, help: say(`${fix.title.en}.`, `请${fix.title['zh-CN']}。`) });
  }
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

function isName(element: Element): boolean {
  return element.is === 'token' && element.kind === ID && element.prop === 'name';
}

function exampleOf(first: Table, before: Token | undefined): string | undefined {
  if (!before) return undefined;
  if (first[TEXT]) return `${before.image} "…"`;
  return first[NUMBER] ? `${before.image} 5` : undefined;
}

/** Nothing else is written right behind it: it is no time of day, and no decimal with a comma. */
function standsAlone(found: Token, next: Token | undefined): boolean {
  return next?.offset !== found.end || next.image === '}';
}

/** `takes 5 min`, `takes 5` */
function withoutUnit(found: Token, next: Token | undefined, problem: Problem): Problem {
  if (next?.kind !== WORD || next.line !== found.line || next.keyword > 0) {
    const number = found.image;
    return {
      ...problem,
      message: say(`‘${number}’ has no unit.`, `“${number}”没有单位。`),
      help: say(`Write ${number}min, ${number}h or ${number}d.`, `请写 ${number}min、${number}h 或 ${number}d。`),
    };
  }
  const together = `${found.image}${unitLike(next.image) ?? next.image}`;
  const title = say(`Write ${together}`, `改为 ${together}`);
  const help = say(`The unit stands right behind the number: ${together}.`, `单位紧跟在数字后面：${together}。`);
  return { ...problem, to: next, help, fix: { title, replace: together } };
}

/** The one keyword or sign that can stand there. */
function onlySpelling(table: Table): string | undefined {
  const possible = PROGRAM.kinds.filter((_, kind) => kind !== WORD && table[kind]);
  return possible.length === 1 && !/^[A-Z]/.test(possible[0]!) ? possible[0] : undefined;
}

function insertion(word: string): NonNullable<Problem['fix']> {
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

/** What to do about something that has no place there. */
export function removal({ image }: Token): Required<Pick<Problem, 'help' | 'fix'>> {
  const title = say(`Remove ${image}`, `删除 ${image}`);
  return { help: say('Remove it.', '请删除它。'), fix: { title, replace: '' } };
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
export function beforeBrace(found: Token, before: Token | undefined): Problem {
  const name = secondWord(found, before);
  if (name) return name;
  const shown = quote(found.image);
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(`${shown.en} means nothing before {.`, `${shown['zh-CN']}写在 { 之前没有意义。`),
    help: say('A title stands in quotes; a name is one word.', '标题要放在引号里，名称只能是一个词。'),
  };
}

/** A name of several words: `persona Anna Smith`. */
export function secondWord(found: Token, before: Token | undefined): Problem | undefined {
  if (found.kind !== WORD || found.keyword > 0 || found.line !== before?.line) return undefined;
  if (before.element?.kind !== ID) return undefined;
  const isNew = before.element.prop === 'name';
  const shown = quote(found.image);
  const after = quote(before.image);
  const one = `${before.image}_${found.image}`;
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(
      `${shown.en} means nothing after ${after.en}: a name is one word.`,
      `${shown['zh-CN']}在${after['zh-CN']}后面没有意义：名称只能是一个词。`,
    ),
    help: isNew
      ? say(
          `Write for instance ${one}, and the whole name in quotes behind it.`,
          `例如写成 ${one}，并在后面的引号里写全名。`,
        )
      : say('Write the name as it is declared.', '请按声明中的写法书写名称。'),
  };
}

/** A sign between a word and what it asks for, or behind a fact: `goal: "…";`. */
export function needless(found: Token, before: Token | undefined): Problem {
  const shown = quote(found.image);
  const after = before && (before.kind === TEXT ? say('this text', '这段文字') : quote(before.image));
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: after
      ? say(`No ${shown.en} is needed after ${after.en}.`, `${after['zh-CN']}后面不需要${shown['zh-CN']}。`)
      : say(`No ${shown.en} is needed here.`, `这里不需要${shown['zh-CN']}。`),
    ...removal(found),
  };
}

/** The keyword that is meant, where one is near. */
export function suggest(problem: Problem, found: Token, possible: string[]): Problem {
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

/** What a declaration is called; a stage's block by its key. */
function nameOf({ name, stage }: Made): string {
  return String(name ?? (stage as { $refText: string } | undefined)?.$refText ?? '');
}

export function quote(image: string): Localized {
  const [line] = image.split(/[\r\n]/u);
  const short = shortened(line!, 29).replace(CONTROL, codeOf);
  return say(`‘${short}’`, `“${short}”`);
}

/** What nobody sees. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/gu;

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

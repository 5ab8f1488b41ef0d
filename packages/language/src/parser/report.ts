import type { Localized } from '@waymark/model';
import { nearest, say } from '@waymark/model';
import { PROGRAM } from '../generated/program.ts';
import type { Frame, Made } from './parse.ts';
import type { Problem } from './problem.ts';
import type { Element, Table } from './program.ts';
import { WORD } from './program.ts';
import type { Tables } from './tables.ts';
import type { Token } from './token.ts';
import { termOf, wanted } from './wanted.ts';

/** Something that has to be there is not. */
export function missing(
  element: Element,
  node: Made,
  before: Token | undefined,
  found: Token,
  tables: Tables,
): Problem {
  const here = before === undefined || (found.image !== '' && found.line === before.endLine0);
  const from = here ? found : before!;
  const { what, example } = wanted(element, node.$type as string, tables);
  const after = before ? quote(before.image) : say('The file', '文件');
  const problem: Problem = {
    rule: 'syntax/missing',
    from,
    message: here
      ? say(
          `${after.en} needs ${what.en}, not ${quote(found.image).en}.`,
          `${after['zh-CN']} 后面需要${what['zh-CN']}，而不是 ${quote(found.image)['zh-CN']}。`,
        )
      : say(`${after.en} needs ${what.en}.`, `${after['zh-CN']} 后面需要${what['zh-CN']}。`),
  };
  if (example) problem.help = say(`Write for instance ${example}.`, `例如：${example}。`);
  return here ? suggest(problem, found, keywordsOf(tables.first(element))) : problem;
}

/** Something stands where it has no meaning. */
export function misplaced(found: Token, frame: Frame, tables: Tables): Problem {
  const { image } = found;
  const place = termOf(frame.node.$type as string);
  const problem: Problem = {
    rule: 'syntax/unexpected',
    from: found,
    message: say(
      `${quote(image).en} cannot stand ${place.in.en}.`,
      `${quote(image)['zh-CN']} 不能写在${place.in['zh-CN']}。`,
    ),
  };
  if (image === '}') {
    problem.message = say('This } closes nothing.', '这个 } 没有对应的 {。');
    problem.help = say('Remove it, or open a block before it.', '请删除它，或在前面补上 {。');
    problem.fix = { title: say('Remove }', '删除 }'), replace: '' };
    return problem;
  }
  const homes = homesOf(found.keyword, tables);
  if (homes.length > 0) {
    problem.help = say(
      `Write it ${homes.map((home) => termOf(home).in.en).join(' or ')}.`,
      `请写在${homes.map((home) => termOf(home).in['zh-CN']).join('或')}。`,
    );
    return problem;
  }
  const possible = keywordsOf(frame.table);
  problem.help =
    possible.length > 0
      ? say(`What can stand there: ${possible.join(', ')}.`, `这里可以写：${possible.join('、')}。`)
      : undefined;
  return suggest(problem, found, possible);
}

/** A keyword is misspelt. */
export function misspelt(found: Token, keyword: string): Problem {
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(
      `${quote(found.image).en} is not a word of the language.`,
      `${quote(found.image)['zh-CN']} 不是这门语言的关键词。`,
    ),
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
  const name = typeof node.name === 'string' ? ` ${node.name}` : '';
  const { term } = termOf(node.$type as string);
  return {
    rule: 'syntax/unclosed-block',
    from: open,
    message: say(`The { of the ${term.en}${name} is not closed.`, `${term['zh-CN']}${name}的 { 没有闭合。`),
    help: say('Close it with }.', '请用 } 闭合。'),
  };
}

/** Words between a declaration's head and its block. */
export function beforeBrace(found: Token): Problem {
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(
      `${quote(found.image).en} has no meaning before {.`,
      `${quote(found.image)['zh-CN']} 在 { 之前没有意义。`,
    ),
    help: say('A title stands in quotes; a name is one word.', '标题要放在引号里，名称只能是一个词。'),
  };
}

function suggest(problem: Problem, found: Token, possible: string[]): Problem {
  if (found.kind !== WORD) return problem;
  const near = nearest(found.image, possible);
  return near ? { ...problem, ...didYouMean(near) } : problem;
}

function didYouMean(word: string): Pick<Problem, 'help' | 'fix'> {
  return {
    help: say(`Did you mean ${word}?`, `是否想写 ${word}？`),
    fix: { title: say(`Change to ${word}`, `改为 ${word}`), replace: word },
  };
}

/** The keywords that a table knows, as they are spelt. */
export function keywordsOf(table: Table): string[] {
  return PROGRAM.kinds.filter((name, kind) => table[kind] && /^[a-z]/.test(name));
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

function quote(image: string): Localized {
  const [line] = image.split(/[\r\n]/u);
  const short = line!.length > 30 ? `${line!.slice(0, 29)}…` : line!;
  return say(`‘${short}’`, `“${short}”`);
}

import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';
import { PROGRAM } from '../generated/program.ts';
import type { Frame } from './cursor.ts';
import { keywordMeant } from './guess.ts';
import { NAME_IN_WORDS } from './letters.ts';
import type { Problem } from './problem.ts';
import { BAD, ID, STAGE, TEXT, WORD } from './program.ts';
import { keywordsOf, needless, quote, removal, secondWord, suggest } from './report.ts';
import type { Tables } from './tables.ts';
import type { Token } from './token.ts';
import { termOf } from './wanted.ts';

/** Signs that end or part facts in other languages. */
const SEPARATORS = /^[;,:；，：、。]+$/u;

/** Something stands where it has no meaning, behind `before`. */
export function misplaced(found: Token, before: Token | undefined, frame: Frame, tables: Tables): Problem {
  if (found.image === '}') return strayBrace(found);
  if (SEPARATORS.test(found.image)) return needless(found, before);
  return (
    inName(found, before) ??
    elsewhere(found, frame, tables) ??
    (suggestion(found, frame) ? undefined : secondWord(found, before)) ??
    nowhere(found, frame)
  );
}

function suggestion({ image }: Token, { table }: Frame): string | undefined {
  return keywordMeant(image, keywordsOf(table));
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

/** A sign that no name has, right behind the beginning of one: `R&D`. */
function inName(found: Token, before: Token | undefined): Problem | undefined {
  if (found.kind !== BAD || before?.element?.kind !== ID || before.end !== found.offset) return undefined;
  const shown = quote(found.image);
  return {
    rule: 'syntax/unexpected',
    from: found,
    message: say(`${shown.en} cannot stand in a name.`, `名称中不能有${shown['zh-CN']}。`),
    help: say(
      `${NAME_IN_WORDS.en}; a title in quotes may have anything.`,
      `${NAME_IN_WORDS['zh-CN']}；引号里的标题可以写任何内容。`,
    ),
  };
}

/** A keyword that has its place in other blocks. */
function elsewhere(found: Token, frame: Frame, tables: Tables): Problem | undefined {
  const homes = homesOf(found.keyword, tables).map(termOf);
  if (homes.length === 0) return undefined;
  const place = termOf(frame.node.$type as string);
  const shown = quote(found.image);
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

/** Means nothing anywhere, or a text that nothing leads. */
function nowhere(found: Token, frame: Frame): Problem {
  const place = termOf(frame.node.$type as string);
  const shown = quote(found.image);
  const problem: Problem = {
    rule: 'syntax/unexpected',
    from: found,
    message:
      found.kind === TEXT
        ? say('No word says what this text is.', '没有关键词说明这段文字是什么。')
        : say(`${shown.en} means nothing ${place.in.en}.`, `${shown['zh-CN']}在${place.in['zh-CN']}没有意义。`),
  };
  const help = advice(found, frame);
  if (help) problem.help = help;
  return found.kind === WORD ? suggest(problem, found, keywordsOf(frame.table)) : problem;
}

function advice({ kind, image }: Token, { table, node }: Frame): Localized | undefined {
  const words = keywordsOf(table).filter((word) => word !== image);
  if (typeof node.name === 'string' && /^(name|title|label|标题|名称|名字)$/iu.test(image)) {
    return say(
      `A title stands in quotes behind the name: ${node.name} "…".`,
      `标题写在名称后面的引号里：${node.name} "…"。`,
    );
  }
  if (/^[(（[［【]/u.test(image)) return say('Blocks stand between { and }.', '块写在 { 和 } 之间。');
  if (words.length === 0) return undefined;
  if (kind === TEXT) {
    const some = words.slice(0, 6);
    return say(`Write one before it, such as ${some.join(', ')}.`, `请在前面写上关键词，例如 ${some.join('、')}。`);
  }
  if (image.startsWith('#')) return say('A comment begins with //.', '注释以 // 开头。');
  // A stage is known by its key, which is no keyword.
  const stage = table[STAGE] ? ['explore { … }'] : [];
  const all = [...words, ...stage];
  return say(`What can stand there: ${all.join(', ')}.`, `这里可以写：${all.join('、')}。`);
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

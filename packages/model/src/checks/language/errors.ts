import { type Localized, say } from '../../text.ts';

/** What the language reports that cannot be meant: it is no matter of choice, and cannot be silenced. */
export interface LanguageError {
  id: string;
  title: Localized;
  /** What it is about, and what to do. */
  advice: Localized;
}

const error = (id: string, title: Localized, advice: Localized): LanguageError => ({ id, title, advice });

export const LANGUAGE_ERRORS: readonly LanguageError[] = [
  error(
    'syntax/missing',
    say('Something is missing', '缺少内容'),
    say(
      'Behind a word of the language something has to follow: a name, a text in quotes, a number, a brace. The message says which. Write it, or take the word out.',
      '某个关键词后面必须有内容：名称、引号中的文字、数值或花括号。消息会指出缺什么。请补上，或删除该关键词。',
    ),
  ),
  error(
    'syntax/unexpected',
    say('Something has no meaning where it stands', '内容写在没有意义的位置'),
    say(
      'A word is misspelt, stands in another block than its own, or is one too many. What lies around it is read all the same. Where one word is likely meant, a quick fix writes it.',
      '某个词拼写有误、写错了块，或者多余。周围的内容照常读取。若很可能是某个词，快速修复会替你改好。',
    ),
  ),
  error(
    'syntax/unclosed-block',
    say('A block is not closed', '块没有闭合'),
    say(
      'To a { belongs a }. Where it is missing, the indentation shows where the block was to end, and a quick fix closes it there.',
      '每个 { 都要有对应的 }。缺少时，缩进能显示块应在哪里结束，快速修复会在那里闭合。',
    ),
  ),
  error(
    'syntax/unclosed-text',
    say('A text is not closed', '文字没有闭合'),
    say(
      'A text begins and ends with " on one line. One of several lines stands between """ and """.',
      '文字以 " 开始并在同一行以 " 结束。多行文字写在 """ 与 """ 之间。',
    ),
  ),
  error(
    'syntax/unclosed-comment',
    say('A comment is not closed', '注释没有闭合'),
    say(
      'What begins with /* ends with */. Without it, the rest of the file would be a comment.',
      '以 /* 开始的注释要以 */ 结束，否则文件余下部分都会成为注释。',
    ),
  ),
  error(
    'syntax/full-width',
    say('Full-width or other punctuation', '使用了全角或其他标点'),
    say(
      'The signs of the language are those of ASCII: { } " , . Within quotes any sign may stand. A quick fix writes the one that is meant.',
      '语言的符号使用 ASCII 半角：{ } " , . 。引号之内可以写任何标点。快速修复会改成应有的符号。',
    ),
  ),
  error(
    'syntax/duration',
    say('Not a duration', '无效的时长'),
    say(
      'A duration is a number with a unit right behind it: 30s, 5min, 1.5h, 2d, 3w; several may follow one another, as in 1h 30min.',
      '时长是数字后紧跟单位：30s、5min、1.5h、2d、3w；可以连写，如 1h 30min。',
    ),
  ),
  error(
    'syntax/date',
    say('Not a date', '无效的日期'),
    say(
      'A date is written as 2026-03-01, with all digits, and has to be in the calendar.',
      '日期写作 2026-03-01，位数要齐全，并且日历上确有这一天。',
    ),
  ),
  error(
    'name/unresolved',
    say('A name that stands for nothing', '名称没有对应的声明'),
    say(
      'Names are looked up in all files of the project, whatever their order, and case counts. Correct the name or declare it; a quick fix does either.',
      '名称会在项目的所有文件中查找，与先后顺序无关，并区分大小写。请更正名称或补上声明；快速修复两者都能做。',
    ),
  ),
  error(
    'name/double',
    say('A name that is taken already', '名称重复'),
    say(
      'In a project each name is declared once, the steps of a journey once within it. Give the later one another name, or join the two. Where they stand in two files, the first is pointed out as well, as information.',
      '在一个项目中每个名称只能声明一次，步骤名称在其旅程内只能声明一次。请给后一个改名，或将两者合并。若两者在不同文件中，先出现的那个也会以信息的形式指出。',
    ),
  ),
  error(
    'text/encoding',
    say('What is no text in UTF-8', '不是 UTF-8 文本的内容'),
    say(
      'Journeys are read as UTF-8. Where the file has another encoding, letters are lost: open it with the one that it has, and save it as UTF-8.',
      '旅程文件按 UTF-8 读取。若文件是其他编码，字符会丢失：请用原来的编码打开，再另存为 UTF-8。',
    ),
  ),
  error(
    'text/too-large',
    say('A file that is too large', '文件太大'),
    say(
      'Files of more than 10 MB are not read: a journey of 10,000 steps has about 2 MB. Split it into several files; names hold for all files of a project.',
      '超过 10 MB 的文件不会读取：一万个步骤的旅程约有 2 MB。请将其拆分为多个文件；名称在项目的所有文件中通用。',
    ),
  ),
];

/** The error of the language with that id. */
export function languageError(id: string): LanguageError | undefined {
  return LANGUAGE_ERRORS.find((one) => one.id === id);
}

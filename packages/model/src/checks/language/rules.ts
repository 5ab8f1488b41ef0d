import { say } from '../../text.ts';
import type { Rule } from '../types.ts';

/** What the language itself advises, found as texts are read; all else it reports cannot be meant and is no matter of choice. */
export const LANGUAGE_CHECKS: readonly Rule[] = [
  {
    id: 'metric/data',
    severity: 'warning',
    title: say('Data that cannot be read', '无法读取的数据'),
    reason: say(
      'A metric without its readings looks as if nobody had measured, and whoever decides by the picture decides without what people answered.',
      '指标缺了读数，看上去就像没人度量过；照着图做决定的人，就没有看到人们的回答。',
    ),
    advice: say(
      'Reports a `data` file that is not there, and lines in it that are no readings. Correct the path, which is relative to the file that says it, or the lines.',
      '`data` 所指的文件不存在，或其中有的行不是读数时提示。请更正路径（相对于写它的文件），或更正这些行。',
    ),
    examples: {
      bad: `metric Score "Satisfaction" { unit "%"  data "no-such-file.csv" }
`,
      good: `metric Score "Satisfaction" { unit "%"  value 74 2026-03-01 }
`,
    },
  },
  {
    id: 'syntax/escape',
    severity: 'warning',
    title: say('A backslash that means nothing', '没有意义的反斜线'),
    reason: say(
      'The backslash is lost, so people read something else than was written: a folder without its separators, a price without its sign.',
      '反斜线会丢失，人们读到的就与所写的不同：文件夹没有了分隔符，价格没有了符号。',
    ),
    advice: say(
      'Reports a backslash in a text where the next character makes nothing of it: known are `\\"`, `\\\\`, `\\n`, `\\t`, `\\r` and `\\u{1F600}`. Write `\\\\` for the backslash itself, or put the text between `"""`, where a backslash is one.',
      '文字中的反斜线与其后的字符没有意义时提示：可用的有 `\\"`、`\\\\`、`\\n`、`\\t`、`\\r` 和 `\\u{1F600}`。要写反斜线本身，请写 `\\\\`，或把文字放在 `"""` 之间，那里的反斜线就是它本身。',
    ),
    examples: {
      bad: `channel Post "Forms in C:\\forms"
`,
      good: `channel Post "Forms in C:\\\\forms"
channel Desk """Forms in C:\\forms"""
`,
    },
  },
  {
    id: 'syntax/repeated',
    severity: 'warning',
    title: say('Said twice', '重复书写'),
    reason: say(
      'Only the first of two counts, so the next person may change the other one and wonder why the picture stays as it is.',
      '两处只有第一处算数，下一个人可能改了另一处，却奇怪图为什么没有变化。',
    ),
    advice: say(
      'Reports a fact that can be said only once and stands there again, and a name that a list holds twice. Remove one of the two.',
      '只能写一次的内容又写了一次，或列表中同一名称出现两次时提示。请删除其中一处。',
    ),
    examples: {
      bad: `stakeholder Axle { power 3  power 4  interest 5 }
`,
      good: `stakeholder Axle { power 3  interest 5 }
`,
    },
  },
];

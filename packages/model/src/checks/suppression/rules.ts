import { say } from '../../text.ts';
import type { Rule } from '../types.ts';

/** What there is to say about the comments that silence checks; reported by the engine itself. */
export const SUPPRESSION_RULES: readonly Rule[] = [
  {
    id: 'suppression/no-reason',
    severity: 'warning',
    title: say('A check is silenced without a reason', '忽略检查却没有理由'),
    reason: say(
      'Whoever reads the comment next year cannot tell whether the people concerned were thought of or merely forgotten, so nobody dares to touch it.',
      '明年读到这条注释的人分不清，当时是考虑过相关的人，还是只是忘了，于是谁也不敢动它。',
    ),
    advice: say(
      'Reports a `waymark-ignore` comment that gives no reason after its colon. It silences the check all the same. Write why it does not apply here.',
      '`waymark-ignore` 注释的冒号后面没有理由时提示；它仍然会忽略该检查。请写明为什么在这里不适用。',
    ),
    examples: {
      bad: `// waymark-ignore persona/thin
persona Katrina
`,
      good: `// waymark-ignore persona/thin: to be interviewed in May
persona Katrina
`,
    },
  },
  {
    id: 'suppression/unknown-rule',
    severity: 'warning',
    title: say('A check is silenced that does not exist', '忽略了不存在的检查'),
    reason: say(
      'A slip of the pen in the comment leaves the finding where it was, and the next person wonders why it does not go away.',
      '注释里的一个笔误让提示依旧存在，下一个人会奇怪它为什么不消失。',
    ),
    advice: say(
      'Reports a `waymark-ignore` comment with an id that no check has. Errors of grammar and of names cannot be silenced. Correct the id.',
      '`waymark-ignore` 注释中的编号不属于任何检查时提示。语法错误和名称错误无法忽略。请更正编号。',
    ),
    examples: {
      bad: `// waymark-ignore persona/thinn: to be interviewed in May
persona Katrina
`,
      good: `// waymark-ignore persona/thin: to be interviewed in May
persona Katrina
`,
    },
  },
  {
    id: 'suppression/unused',
    severity: 'info',
    title: say('A check is silenced where it has nothing to say', '忽略了没有提示的检查'),
    reason: say(
      'A comment that silences nothing any more will silence the next true finding at that place, and nobody will hear of it.',
      '一条已不起作用的忽略注释，会把将来同一处真正的问题也忽略掉，谁都不会知道。',
    ),
    advice: say(
      'Reports a `waymark-ignore` comment whose check ran and found nothing within what the comment covers. Checks that are switched off are not judged. Remove the comment.',
      '`waymark-ignore` 注释所指的检查已运行，但在其覆盖范围内没有提示时提示。已关闭的检查不作判断。请删除注释。',
    ),
    examples: {
      bad: `// waymark-ignore persona/thin: to be interviewed in May
persona Katrina {
  goal "Finish the degree on time"
  need "Be at the campus on time"
  pain "Two hours a day in buses"
}
`,
      good: `// waymark-ignore persona/thin: to be interviewed in May
persona Katrina
`,
    },
  },
];

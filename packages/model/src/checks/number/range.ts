import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Id } from '../../types.ts';
import { plain, signed } from '../shared/words.ts';
import type { Check, Report } from '../types.ts';
import { straysOf, type WrittenNumber } from './numbers.ts';

export const range: Check = {
  id: 'number/range',
  severity: 'error',
  title: say('A number out of its range', '数值超出范围'),
  reason: say(
    'A number that cannot be is drawn at the edge or not at all, and everything computed from it is wrong: the picture then says something about people that is not so.',
    '不可能的数值要么被画在边缘，要么画不出来，由它算出的一切都是错的：图上说的就不再是人们真实的情况。',
  ),
  advice: say(
    'Reports feelings outside −2 … +2, power and interest outside 0 … 10, benefit and effort outside 1 … 5, chances outside 0 … 100 %, negative durations and points, and a gain of which more is realised than was hoped for. Write a number within the range.',
    '感受超出 −2 … +2、影响力和兴趣超出 0 … 10、收益和投入超出 1 … 5、概率超出 0 … 100%、时长或点数为负，以及实现的收益多于期望的收益时提示。请写范围之内的数值。',
  ),
  examples: {
    bad: `stakeholder Council { internal  power 12  interest 9 }
`,
    good: `stakeholder Council { internal  power 10  interest 9 }
`,
  },
  *run({ model }) {
    for (const number of straysOf(model)) yield outOfRange(number);
  },
};

function outOfRange({ value, least, most, what, of, source, edit }: WrittenNumber): Report {
  const write = least < 0 ? signed : plain;
  const near = Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
  const range = boundsOf(write(least), write(most), most);
  const title = titleOf(of);
  const report: Report = {
    source,
    subject: of.id satisfies Id,
    message: say(
      `${what.en} of “${title}” is ${written(value, write)}, which is not within ${range.en}.`,
      `“${title}”的${what['zh-CN']}为 ${written(value, write)}，不在${range['zh-CN']}的范围内。`,
    ),
    help: say(
      `Write ${write(near)}, or what is meant within ${range.en}.`,
      `请写 ${write(near)}，或${range['zh-CN']}之间的数值。`,
    ),
  };
  if (edit) report.fixes = [clamp(edit, write(near))];
  return report;
}

/** Rounded as everywhere, unless that would hide what is wrong with it. */
function written(value: number, write: (value: number) => string): string {
  return Math.abs(Math.round(value * 100) / 100 - value) > 0 ? String(value).replace('-', '−') : write(value);
}

function boundsOf(least: string, most: string, upper: number) {
  return upper === Number.POSITIVE_INFINITY
    ? say(`${least} and more`, ` ${least} 及以上`)
    : say(`${least} … ${most}`, ` ${least} … ${most} `);
}

function clamp({ range, before }: NonNullable<WrittenNumber['edit']>, text: string) {
  return {
    title: say(`Change it to ${text}`, `改为 ${text}`),
    edits: [{ range, newText: before + text.replace('−', '-') }],
  };
}

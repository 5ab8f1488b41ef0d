import { titleOf } from '../../derive/labels.ts';
import { type Localized, say } from '../../text.ts';
import type { Id } from '../../types.ts';
import { plain, signed } from '../../words.ts';
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
    'Reports feelings outside −2 … +2, power and interest outside 0 … 10, benefit and effort outside 1 … 5, chances outside 0 … 100 %, negative durations and points, durations beyond 100 years, points beyond a thousand million, and a gain of which more is realised than was hoped for. Write a number within the range.',
    '感受超出 −2 … +2、影响力和兴趣超出 0 … 10、收益和投入超出 1 … 5、概率超出 0 … 100%、时长或点数为负、时长超过 100 年、点数超过 10 亿，以及实现的收益多于期望的收益时提示。请写范围之内的数值。',
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

function outOfRange(number: WrittenNumber): Report {
  const { least, of, source, edit } = number;
  const write = least < 0 ? signed : plain;
  const near = nearestTo(number);
  const words = number.beyond ? unscaled(number, number.beyond) : scaled(number, write);
  const report: Report = { source, subject: of.id satisfies Id, ...words };
  if (edit) report.fixes = [clamp(edit, write(near))];
  return report;
}

type Words = Required<Pick<Report, 'message' | 'help'>>;

/** What has a scale, and stands outside of it. */
function scaled(number: WrittenNumber, write: (value: number) => string): Words {
  const { value, what, of } = number;
  const near = write(nearestTo(number));
  const range = `${write(number.least)} … ${write(number.most)}`;
  const shown = written(value, write);
  return {
    message: say(
      `${what.en} of “${titleOf(of)}” is ${shown.en}, which is not within ${range}.`,
      `“${titleOf(of)}”的${what['zh-CN']}为 ${shown['zh-CN']}，不在 ${range} 的范围内。`,
    ),
    help: say(`Write ${near}, or what is meant within ${range}.`, `请写 ${near}，或 ${range} 之间的数值。`),
  };
}

/** What may be as much as there is, but no less than nothing, and no more than anybody means. */
function unscaled({ value, most, what, of }: WrittenNumber, beyond: Localized): Words {
  if (value > most) {
    return {
      message: say(
        `${what.en} of “${titleOf(of)}” is more than ${beyond.en}.`,
        `“${titleOf(of)}”的${what['zh-CN']}超过了${beyond['zh-CN']}。`,
      ),
      help: say('Write what is meant; a digit too many is soon typed.', '请写实际的数值，看看是否多打了数字。'),
    };
  }
  return {
    message: say(`${what.en} of “${titleOf(of)}” is less than nothing.`, `“${titleOf(of)}”的${what['zh-CN']}是负数。`),
    help: say('Write it without the minus.', '请去掉负号。'),
  };
}

function nearestTo({ value, least, most }: WrittenNumber): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}

/** As far as the language counts; what is written beyond that is cut to it. */
const COUNTED = 1e15;

/** Rounded as everywhere, unless that would hide what is wrong with it. */
function written(value: number, write: (value: number) => string): Localized {
  if (value >= COUNTED) return say('10¹⁵ or more', '10¹⁵ 以上');
  if (value <= -COUNTED) return say('−10¹⁵ or less', '−10¹⁵ 以下');
  const text = Math.abs(Math.round(value * 100) / 100 - value) > 0 ? String(value).replace('-', '−') : write(value);
  return say(text, text);
}

function clamp({ range, before }: NonNullable<WrittenNumber['edit']>, text: string) {
  return {
    title: say(`Change it to ${text}`, `改为 ${text}`),
    edits: [{ range, newText: before + text.replace('−', '-') }],
  };
}

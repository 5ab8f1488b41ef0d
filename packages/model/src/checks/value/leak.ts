import { refTitle, titleOf } from '../../derive/labels.ts';
import { points, realizedOf } from '../../derive/ledger.ts';
import { type Localized, say } from '../../text.ts';
import type { LeakCause, LedgerEntry, Step } from '../../types.ts';
import { plain } from '../../words.ts';
import type { Check, CheckContext, Report } from '../types.ts';

const CAUSES: Readonly<Record<LeakCause, Localized>> = {
  misaligned: say('the two sides want different things', '双方诉求不一致'),
  missed: say('the opportunity was missed', '错过了机会'),
  suboptimal: say('it was delivered or used below its best', '提供或使用不理想'),
  untracked: say('nobody tracked it', '没有跟踪'),
};

export const leak: Check = {
  id: 'value/leak',
  severity: 'info',
  title: say('Value that was hoped for and did not come', '期望的价值没有实现'),
  reason: say(
    'People were promised something and got less. They notice, even where the figures do not; and what leaks in one step must be won back with effort in all that follow.',
    '许诺给人们的东西打了折扣。即使数字看不出来，人们也会察觉；一个步骤漏掉的价值，要在后面的每一步费力补回。',
  ),
  advice: say(
    'Reports a gain of which at least `points` did not come about, in a step without an `improve` that is still open or done. Write what is to be done about it. Gains lost because nobody tracked them belong to `value/untracked`.',
    '收益中至少有 `points` 点没有实现，而该步骤没有进行中或已完成的 `improve` 时提示。请写明打算怎么办。因无人跟踪而流失的收益由 `value/untracked` 提示。',
  ),
  options: {
    points: { default: 1, minimum: 0, description: say('How many points must be lost.', '至少流失多少点才提示。') },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  cocreate {
    step drive "Drives to the lake" {
      gain Katrina 4 "A day at the lake" realized 2 because suboptimal
    }
  }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  cocreate {
    step drive "Drives to the lake" {
      gain Katrina 4 "A day at the lake" realized 2 because suboptimal
      improve "Charge the car the night before" { benefit 4  effort 1 }
    }
  }
}
`,
  },
  *run(context) {
    for (const step of context.model.journeys.flatMap((journey) => journey.steps)) {
      if (step.improvements.some((improvement) => improvement.status !== 'rejected')) continue;
      for (const entry of step.ledger) {
        const lost = points(entry.amount) - realizedOf(entry);
        if (entry.kind !== 'gain' || entry.cause === 'untracked') continue;
        if (lost > 0 && lost >= context.number('points')) yield leaked(context, step, entry, lost);
      }
    }
  },
};

function leaked({ model }: CheckContext, step: Step, entry: LedgerEntry, lost: number): Report {
  const party = refTitle(model, entry.party);
  const cause = entry.cause ? CAUSES[entry.cause] : undefined;
  return {
    source: entry.source,
    subject: step.id,
    message: say(
      `${plain(lost)} of ${plain(points(entry.amount))} points for “${party}” leak in “${titleOf(step)}”${cause ? `: ${cause.en}` : ''}.`,
      `“${titleOf(step)}”中“${party}”的 ${plain(points(entry.amount))} 点价值流失了 ${plain(lost)} 点${cause ? `：${cause['zh-CN']}` : ''}。`,
    ),
    help: cause
      ? say('Write `improve "…"` with what is to be done about it.', '请写 `improve "…"`，说明打算怎么办。')
      : say(
          'Write `because …` with the cause, and `improve "…"` with what is to be done about it.',
          '请用 `because …` 写明原因，用 `improve "…"` 说明打算怎么办。',
        ),
  };
}

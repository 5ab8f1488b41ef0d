import { titleOf } from '../../derive/labels.ts';
import { say } from '../../text.ts';
import type { Journey, Step } from '../../types.ts';
import type { Check } from '../types.ts';

export const untracked: Check = {
  id: 'value/untracked',
  severity: 'info',
  title: say('Value that nobody keeps track of', '没有人跟踪的价值'),
  reason: say(
    'Value that nobody tracks is believed in until somebody asks. Then nobody can show that the service was worth its price, and the good parts are cut with the bad ones.',
    '没人跟踪的价值只能靠相信，直到有人来问。那时谁也拿不出这项服务值得这个价的证据，好的部分也会和坏的一起被砍掉。',
  ),
  advice: say(
    'Reports a journey with gains of which none says how much was realised, and without any measure; and a gain lost because it was `untracked`, in a step that still measures nothing. Write what was realised, or measure it.',
    '旅程写了收益，却没有一项写明实现了多少，也没有任何度量时提示；因 `untracked` 而流失的收益所在的步骤仍没有度量时也提示。请写明实现了多少，或加以度量。',
  ),
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  cocreate { step drive "Drives to the lake" { gain Katrina 4 "A day at the lake" } }
}
`,
    good: `persona Katrina
metric Returns "People who book again" { unit "%"  target >= 60 }

journey Trip {
  for Katrina
  cocreate {
    step drive "Drives to the lake" {
      gain Katrina 4 "A day at the lake"
      measure Returns
    }
  }
}
`,
  },
  *run({ model }) {
    for (const journey of model.journeys) {
      if (isUntracked(journey)) {
        yield {
          source: journey.nameSource,
          subject: journey.id,
          message: say(
            `Nobody can tell whether the value of “${titleOf(journey)}” came about.`,
            `无从得知“${titleOf(journey)}”的价值是否实现。`,
          ),
          help: say(
            'Write `measure …` in the step that matters most, or `realized …` behind a gain.',
            '请在最重要的步骤里写 `measure …`，或在收益后写 `realized …`。',
          ),
        };
      }
      for (const step of journey.steps) {
        if (isMeasured(step)) continue;
        for (const entry of step.ledger) {
          if (entry.kind !== 'gain' || entry.cause !== 'untracked') continue;
          yield {
            source: entry.source,
            subject: step.id,
            message: say(
              `Value was lost in “${titleOf(step)}” because nobody tracked it, and still nothing is measured there.`,
              `“${titleOf(step)}”因无人跟踪而流失了价值，至今仍没有任何度量。`,
            ),
            help: say(
              'Write `measure …` with a metric that would show it.',
              '请写 `measure …`，选一个能反映它的指标。',
            ),
          };
        }
      }
    }
  },
};

function isUntracked({ steps }: Journey): boolean {
  const gains = steps.flatMap((step) => step.ledger).filter((entry) => entry.kind === 'gain');
  return gains.length > 0 && gains.every((gain) => gain.realized === undefined) && !steps.some(isMeasured);
}

/** By a metric of its own, by one that a feeling rests on, or in a finer journey. */
function isMeasured(step: Step): boolean {
  return (
    step.measures.length > 0 ||
    step.detail !== undefined ||
    step.feelings.some((feeling) => feeling.basis === 'measured')
  );
}

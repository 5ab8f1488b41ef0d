import { titleOf } from '../../derive/labels.ts';
import { netOf } from '../../derive/ledger.ts';
import { placesOf } from '../../derive/path.ts';
import { say } from '../../text.ts';
import type { Journey, Step } from '../../types.ts';
import { plain, signed } from '../../words.ts';
import { quotedList } from '../shared/words.ts';
import type { Check, CheckContext, Report } from '../types.ts';

/** Sums of written decimals are not exact. */
const ROUNDING = 1e-6;

export const negative: Check = {
  id: 'value/negative',
  severity: 'warning',
  title: say('A step that takes more than it gives', '步骤取走的比给予的多'),
  reason: say(
    'A step that costs people more than it brings them is where they give up, or put up with it once and do not come back. If it must be, it should be plain where they get it back.',
    '一个步骤让人付出的比得到的多，人们就会在这里放弃，或者忍一次就不再来。如果非有不可，应当写明在哪里补偿回来。',
  ),
  advice: say(
    'Reports a step whose realised gains, over all parties, are less than its costs and risks, by more than `tolerance` points, unless other steps make up for it (`offset by`), in this journey or another. What the steps of one journey offset to a step may together be no more than that step adds; they draw on it in the order of writing, those that name no other step first. Detours that end the journey are left alone. Write what it gives, take from what it costs, or say what it is offset by.',
    '步骤中各方实际得到的收益少于成本与风险，且差额超过 `tolerance` 点，又没有由其他步骤（本旅程或其他旅程）用 `offset by` 抵消时提示。一个旅程中各步骤由某一步骤抵消的总额，不能超过该步骤所增加的价值；只写了一个抵消步骤的先算，其余按书写顺序计算。结束旅程的支路不检查。请写明它给予了什么、减少付出，或者写明由哪里抵消。',
  ),
  options: {
    tolerance: {
      default: 0,
      minimum: 0,
      description: say('How many points a step may take more than it gives.', '步骤取走的可以比给予的多多少点。'),
    },
  },
  examples: {
    bad: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step pay "Pays the deposit" { cost Katrina 2 "Two hundred euros for a week" }
  }
  cocreate {
    step drive "Drives to the lake" { gain Katrina 4 "A day at the lake" }
  }
}
`,
    good: `persona Katrina

journey Trip {
  for Katrina
  agree {
    step pay "Pays the deposit" {
      cost Katrina 2 "Two hundred euros for a week"
      offset by drive
    }
  }
  cocreate {
    step drive "Drives to the lake" { gain Katrina 4 "A day at the lake" }
  }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      const short = stepsToBalance(journey)
        .map((step) => ({ step, net: netOf(step), missing: -netOf(step) - context.number('tolerance') }))
        .filter(({ missing }) => missing > ROUNDING);
      const missing = drawn(context, short);
      for (const { step, net } of short) {
        if (step.offsets.length === 0) yield notOffset(step, net);
        else if (missing.get(step)! > ROUNDING) yield offsetInVain(context, step, net, missing.get(step)!);
      }
    }
  },
};

interface Short {
  step: Step;
  net: number;
  /** How many points are to be given back elsewhere. */
  missing: number;
}

/**
 * What is still missing in each step once it has drawn on the steps it names. Those that name one alone come first, for they
 * have no choice. A name that refers to nothing, and a step that names itself, are told elsewhere: nothing is missing.
 */
function drawn({ find }: CheckContext, short: readonly Short[]): Map<Step, number> {
  const left = new Map<Step, number>();
  const missing = new Map<Step, number>();
  for (const one of [...short].sort((a, b) => Number(a.step.offsets.length > 1) - Number(b.step.offsets.length > 1))) {
    missing.set(one.step, one.missing);
    for (const ref of one.step.offsets) {
      const other = find.step(ref.target);
      if (!other || other === one.step) {
        missing.set(one.step, 0);
        break;
      }
      const has = left.get(other) ?? Math.max(0, netOf(other));
      const taken = Math.min(has, missing.get(one.step)!);
      left.set(other, has - taken);
      missing.set(one.step, missing.get(one.step)! - taken);
    }
  }
  return missing;
}

/** All but the detours that end the journey: who leaves has nothing to get back. */
function stepsToBalance(journey: Journey): Step[] {
  const main = placesOf(journey);
  return journey.steps.filter((step) => !step.ends || main.has(step.id));
}

function takes(step: Step, net: number): { en: string; zh: string } {
  return {
    en: `“${titleOf(step)}” takes more than it gives (${signed(net)})`,
    zh: `“${titleOf(step)}”取走的比给予的多（${signed(net)}）`,
  };
}

function notOffset(step: Step, net: number): Report {
  const { en, zh } = takes(step, net);
  return {
    source: step.nameSource,
    subject: step.id,
    message: say(`${en}, and nothing offsets it.`, `${zh}，而且没有任何抵消。`),
    help: say(
      'Write `offset by …` with the step that gives it back, or a `gain` that this step brings.',
      '请写 `offset by …` 指明补偿回来的步骤，或写出这个步骤带来的 `gain`。',
    ),
    related: step.ledger
      .filter((entry) => entry.kind !== 'gain')
      .map((entry) => ({
        source: entry.source,
        message: say(`${plain(entry.amount)} taken here.`, `在这里取走 ${plain(entry.amount)} 点。`),
      })),
  };
}

/** The steps named add nothing, or less than is drawn on them. */
function offsetInVain({ find }: CheckContext, step: Step, net: number, missing: number): Report {
  const others = step.offsets.map((ref) => find.step(ref.target)!);
  const { en, zh } = takes(step, net);
  const names = quotedList(others.map(titleOf));
  const nothing = others.every((other) => netOf(other) <= 0);
  return {
    source: step.offsets[0]!.source,
    subject: step.id,
    message: nothing
      ? say(
          `${en}, and ${names.en} ${others.length === 1 ? 'adds' : 'add'} nothing that could offset it.`,
          `${zh}，而${names['zh-CN']}并没有增加可用来抵消的价值。`,
        )
      : say(
          `${en}, and ${names.en}, with all that is offset there, ${others.length === 1 ? 'falls' : 'fall'} ${plain(missing)} short of offsetting it.`,
          `${zh}，而${names['zh-CN']}要抵消的太多，还差 ${plain(missing)} 点。`,
        ),
    help: nothing
      ? say('Name a step whose gains are more than its costs and risks.', '请写收益大于成本与风险的步骤。')
      : say(
          'Name another step that gives something back, too, or take from what this one costs.',
          '请再写一个有所补偿的步骤，或减少这个步骤的付出。',
        ),
  };
}

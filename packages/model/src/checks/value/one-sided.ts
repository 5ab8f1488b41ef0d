import { titleOf } from '../../derive/labels.ts';
import { realizedOf } from '../../derive/ledger.ts';
import { consumerSide, journeyParties } from '../../derive/parties.ts';
import { type Localized, say } from '../../text.ts';
import type { Journey } from '../../types.ts';
import { plain } from '../../words.ts';
import type { Check, CheckContext } from '../types.ts';

export const oneSided: Check = {
  id: 'value/one-sided',
  severity: 'warning',
  title: say('Only one side gains', '只有一方得益'),
  reason: say(
    'A relationship that pays for one side alone does not last: the consumer leaves, or the provider lets the service go to seed.',
    '只对一方有利的关系长不了：要么消费者离开，要么提供者放任服务衰败。',
  ),
  advice: say(
    'Reports a journey in which the consumer’s side has gains and the provider’s has none, or the other way round; a gain of which nothing was realised is none. The consumer’s side are the journey’s personas, whom they stand for, and the customers, users and sponsors of its service; an organisation that provides the service itself counts as provider, its personas as consumers. Write what the other side gets out of it, or change the journey so that it does.',
    '旅程中一侧有收益、另一侧一点也没有时提示；完全没有实现的收益不算。消费者一侧指旅程的用户画像及其代表的利益相关者，以及服务的客户、用户和赞助者；自己提供该服务的组织算提供者，它的用户画像算消费者。请写明另一侧得到什么，或者改变旅程，使其有所得。',
  ),
  examples: {
    bad: `stakeholder Axle
persona Katrina

journey Trip {
  for Katrina
  cocreate {
    step drive "Drives to the lake" {
      gain Katrina 4 "A day at the lake"
      cost Axle 1 "A car less for the day"
    }
  }
}
`,
    good: `stakeholder Axle
persona Katrina

journey Trip {
  for Katrina
  cocreate {
    step drive "Drives to the lake" {
      gain Katrina 4 "A day at the lake"
      gain Axle 2 "A day’s rent"
    }
  }
}
`,
  },
  *run(context) {
    for (const journey of context.model.journeys) {
      const gains = gainsOf(context, journey);
      if (!gains || gains.consumer > 0 === gains.provider > 0) continue;
      const toConsumer = gains.consumer > 0;
      const sum = plain(gains.consumer + gains.provider);
      const points = sum === '1' ? '1 point' : `${sum} points`;
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message: toConsumer
          ? say(
              `Only the consumer’s side gains from “${titleOf(journey)}” (${points}); the provider’s side gains nothing.`,
              `“${titleOf(journey)}”只让消费者一侧得益（${sum} 点），提供者一侧毫无所得。`,
            )
          : say(
              `Only the provider’s side gains from “${titleOf(journey)}” (${points}); the consumer’s side gains nothing.`,
              `“${titleOf(journey)}”只让提供者一侧得益（${sum} 点），消费者一侧毫无所得。`,
            ),
        help: helpFor(context, journey, toConsumer),
      };
    }
  },
};

function helpFor(context: CheckContext, journey: Journey, toConsumer: boolean): Localized {
  const name = nameOn(context, journey, toConsumer ? 'provider' : 'consumer');
  return name === undefined
    ? say(
        'Write who provides it, and a `gain` where that side gets something out of it.',
        '请写明由谁提供，并在其有所得的步骤里写上 `gain`。',
      )
    : say(
        `Write \`gain ${name} 1 "…"\` where the other side gets something out of it.`,
        `请在另一侧有所得的步骤里写 \`gain ${name} 1 "…"\`。`,
      );
}

/** The name of one who stands on a side: of the service's provider or customer, or else of the first to take part. */
function nameOn({ model, find }: CheckContext, journey: Journey, side: 'consumer' | 'provider'): string | undefined {
  const service = find.service(journey.service?.target);
  const consumers = consumerSide(model, journey);
  const named = side === 'provider' ? service?.providers : [...journey.personas, ...(service?.customers ?? [])];
  const ids = [...(named ?? []).map(({ target }) => target), ...journeyParties(model, journey).map(({ id }) => id)];
  const id = ids.find((one) => one !== null && consumers.has(one) === (side === 'consumer'));
  return find.get(id)?.name;
}

/** All gains that came about, by side; undefined where it cannot be told who stands on which. */
function gainsOf({ model }: CheckContext, journey: Journey): { consumer: number; provider: number } | undefined {
  const consumers = consumerSide(model, journey);
  if (consumers.size === 0) return undefined;
  const gains = { consumer: 0, provider: 0 };
  for (const entry of journey.steps.flatMap((step) => step.ledger)) {
    if (entry.kind !== 'gain') continue;
    if (entry.party.target === null) return undefined;
    gains[consumers.has(entry.party.target) ? 'consumer' : 'provider'] += realizedOf(entry);
  }
  return gains;
}

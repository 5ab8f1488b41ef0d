import { titleOf } from '../../derive/labels.ts';
import { points } from '../../derive/ledger.ts';
import { consumerSide } from '../../derive/parties.ts';
import { say } from '../../text.ts';
import type { Journey } from '../../types.ts';
import { plain } from '../shared/words.ts';
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
    'Reports a journey in which the consumer’s side has gains and the provider’s has none, or the other way round. The consumer’s side are the journey’s personas, whom they stand for, and the customers, users and sponsors of its service. Write what the other side gets out of it, or change the journey so that it does.',
    '旅程中一侧有收益、另一侧一点也没有时提示。消费者一侧指旅程的用户画像及其代表的利益相关者，以及服务的客户、用户和赞助者。请写明另一侧得到什么，或者改变旅程，使其有所得。',
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
      yield {
        source: journey.nameSource,
        subject: journey.id,
        message: toConsumer
          ? say(
              `Only the consumer’s side gains from “${titleOf(journey)}” (${sum} points); the provider’s side gains nothing.`,
              `“${titleOf(journey)}”只让消费者一侧得益（${sum} 点），提供者一侧毫无所得。`,
            )
          : say(
              `Only the provider’s side gains from “${titleOf(journey)}” (${sum} points); the consumer’s side gains nothing.`,
              `“${titleOf(journey)}”只让提供者一侧得益（${sum} 点），消费者一侧毫无所得。`,
            ),
        help: say(
          `Write \`gain ${toConsumer ? 'Provider' : (journey.personas[0]?.name ?? 'Persona')} 1 "…"\` where the other side gets something out of it${toConsumer ? ', with the provider’s name' : ''}.`,
          `请在另一侧有所得的步骤里写 \`gain ${toConsumer ? 'Provider' : (journey.personas[0]?.name ?? 'Persona')} 1 "…"\`${toConsumer ? '，换成提供者的名称' : ''}。`,
        ),
      };
    }
  },
};

/** All gains hoped for, by side; undefined where it cannot be told who stands on which. */
function gainsOf({ model }: CheckContext, journey: Journey): { consumer: number; provider: number } | undefined {
  const consumers = consumerSide(model, journey);
  if (consumers.size === 0) return undefined;
  const gains = { consumer: 0, provider: 0 };
  for (const entry of journey.steps.flatMap((step) => step.ledger)) {
    if (entry.kind !== 'gain') continue;
    if (entry.party.target === null) return undefined;
    gains[consumers.has(entry.party.target) ? 'consumer' : 'provider'] += points(entry.amount);
  }
  return gains;
}

import type { Localized } from '@waymark/model';
import { say } from '@waymark/model';

const w = say;

/** What each keyword says, in a sentence; `Rule.keyword` where it says different things in different places. */
const MEANINGS: ReadonlyMap<string, Localized> = new Map([
  ['service', w('A service: who provides it to whom, and what it offers.', '服务：谁提供给谁，以及提供什么。')],
  ['provider', w('Who provides the service.', '提供服务的一方。')],
  ['customer', w('Who defines the requirements and answers for the outcomes.', '提出需求并对成果负责的一方。')],
  ['user', w('Who uses the service.', '使用服务的一方。')],
  ['sponsor', w('Who authorises the budget.', '批准预算的一方。')],
  [
    'offering',
    w('An offering: goods, access and actions bundled for one need.', '服务供应：为一种需要组合的货物、访问权和行动。'),
  ],
  ['goods', w('Goods that are handed over.', '交付给消费者的货物。')],
  ['access', w('A resource that the consumer may use.', '消费者可以使用的资源。')],
  ['action', w('Something done for the consumer.', '为消费者做的事。')],
  ['utility', w('What makes it fit for purpose.', '功用：使其符合目的。')],
  [
    'warranty',
    w(
      'What makes it fit for use: availability, capacity, security, continuity.',
      '功效：可用性、容量、安全性、连续性。',
    ),
  ],
  [
    'stakeholder',
    w(
      'A person or organisation that affects, or is affected by, a service.',
      '利益相关者：影响服务或受服务影响的人或组织。',
    ),
  ],
  [
    'internal',
    w('Belongs to the organisation; behind it, what it is to the service.', '属于组织内部；后面写它对服务的角色。'),
  ],
  [
    'external',
    w(
      'Stands outside of the organisation; behind it, what it is to the service.',
      '属于组织外部；后面写它对服务的角色。',
    ),
  ],
  ['power', w('How much it can influence the service, 0 to 10.', '对服务的影响力，0 到 10。')],
  ['interest', w('How much it cares about the service, 0 to 10.', '对服务的关心程度，0 到 10。')],
  ['wants', w('What the stakeholder wants.', '利益相关者想要什么。')],
  ['during', w('Where the stakeholder stands from a stage on.', '从某个阶段起利益相关者所处的位置。')],
  ['team', w('A team, which can own touchpoints and improvements.', '团队，可以负责接触点和改进。')],
  ['of', w('Who stands behind it.', '它代表或属于谁。')],
  ['Scope.of', w('The service that the journey is about.', '旅程所属的服务。')],
  [
    'persona',
    w('A made-up but realistic individual that stands for a group.', '用户画像：虚构而真实、代表一群人的个体。'),
  ],
  ['machine', w('The persona is a machine: feelings do not apply to it.', '该画像是机器，没有感受。')],
  ['goal', w('What the persona wants to reach.', '用户画像想达到的目标。')],
  ['Scenario.goal', w('What is to be reached on this journey.', '这段旅程要达到什么。')],
  ['need', w('What the persona needs.', '用户画像的需要。')],
  ['pain', w('What hurts.', '痛点。')],
  ['responsibility', w('What the persona answers for.', '用户画像的职责。')],
  ['family', w('Whom the persona lives with.', '家庭情况。')],
  ['day', w('A typical day.', '典型的一天。')],
  ['difficulty', w('What is difficult for the persona.', '遇到的困难。')],
  ['uses', w('What the persona uses now.', '现在使用什么。')],
  ['constraint', w('What the persona cannot change.', '无法改变的限制。')],
  ['communication', w('How the persona likes to be talked to.', '喜欢的沟通方式。')],
  ['online', w('What the persona does online.', '线上行为。')],
  ['seeks', w('What the persona is looking for.', '正在寻找什么。')],
  ['influence', w('Who or what influences the persona.', '受谁或什么影响。')],
  ['hope', w('What the persona hopes for.', '希望。')],
  ['functional', w('What it is to do: the functional side.', '功能方面：要完成什么。')],
  ['social', w('How others see it: the social side.', '社会方面：别人怎么看。')],
  ['emotional', w('How it feels: the emotional side.', '情感方面：感觉如何。')],
  ['channel', w('A channel: the way in which people meet the service.', '渠道：人们接触服务的途径。')],
  ['as', w('The medium of the channel, which gives it its icon.', '渠道的媒介，决定图标。')],
  [
    'touchpoint',
    w(
      'A touchpoint: any contact with the provider, its products or its resources.',
      '接触点：与提供者、其产品或资源的任何接触。',
    ),
  ],
  ['via', w('The channel through which it is met.', '通过哪个渠道接触。')],
  ['owned', w('Who answers for it.', '由谁负责。')],
  ['by', w('Who does it or answers for it.', '由谁做或由谁负责。')],
  ['Feeling.by', w('The metric that the feeling rests on.', '感受所依据的度量。')],
  ['Offset.by', w('The step that gives the value back.', '把价值补回来的步骤。')],
  [
    'interaction',
    w('A service interaction: both sides act, and value is co-created.', '服务交互：双方共同行动，共创价值。'),
  ],
  ['metric', w('A metric with its unit, its target and its readings.', '度量：单位、目标和读数。')],
  ['unit', w('The unit of the readings.', '读数的单位。')],
  ['target', w('What the last reading is to be.', '最新读数应达到的目标。')],
  ['value', w('A reading, with its date.', '一个读数及其日期。')],
  ['data', w('A CSV file with the readings.', '存放读数的 CSV 文件。')],
  [
    'stages',
    w('A stage model: the stages that journeys go through, in their order.', '阶段模型：旅程依次经过的阶段。'),
  ],
  [
    'Model.stages',
    w('The stage model of this journey; ITIL where none is named.', '本旅程的阶段模型；不写则为 ITIL。'),
  ],
  [
    'journey',
    w('A journey: the complete experience of a consumer, end to end.', '客户旅程：消费者从头到尾的完整体验。'),
  ],
  ['for', w('Whose journey it is.', '这是谁的旅程。')],
  ['who', w('Scenario: who it is.', '场景：是谁。')],
  ['why', w('Scenario: why it is set out on.', '场景：为什么出发。')],
  ['how', w('Scenario: how the goal is reached.', '场景：如何达到目标。')],
  ['as-is', w('The journey as it is today.', '今天的旅程。')],
  ['to-be', w('The journey as it is wanted.', '期望的旅程。')],
  ['owner', w('Who answers for the journey.', '由谁对旅程负责。')],
  ['step', w('A step: one thing that happens within a stage.', '步骤：阶段内发生的一件事。')],
  ['does', w('What somebody does in this step.', '在这一步骤里做什么。')],
  [
    'at',
    w('The touchpoint where it is done: it lies within the band of visibility.', '在哪个接触点：位于可视化范围之内。'),
  ],
  ['hidden', w('The other side cannot see it.', '另一方看不到。')],
  ['visible', w('The other side can see it.', '另一方看得到。')],
  ['feels', w('How it feels, from −2 to +2, and a word for it.', '感受：−2 到 +2，再配一个词。')],
  ['assumed', w('Nobody has asked yet: it is assumed.', '尚未询问过，只是假定。')],
  ['researched', w('It rests on research: the source and its date follow.', '有研究依据：后面写来源和日期。')],
  ['measured', w('It rests on a metric.', '有度量依据。')],
  ['thinks', w('A thought.', '想法。')],
  ['asks', w('A question or an uncertainty.', '疑问或不确定之处。')],
  ['expects', w('What was promised or hoped for.', '得到过的承诺或期望。')],
  ['delight', w('Where it shines.', '愉悦点。')],
  ['takes', w('How long it takes: s, min, h, d, w.', '用时：s、min、h、d、w。')],
  ['waits', w('How long one waits: s, min, h, d, w.', '等待时间：s、min、h、d、w。')],
  ['gain', w('What a party gains, in points.', '一方得到的收益，以点计。')],
  ['cost', w('What a party gives, in points.', '一方付出的成本，以点计。')],
  ['risk', w('What a party risks, in points.', '一方承担的风险，以点计。')],
  ['realized', w('How much of the gain really came about.', '收益实际实现了多少。')],
  ['because', w('Why value leaked away.', '价值为什么流失。')],
  ['misaligned', w('The two sides wanted different things.', '双方的期望不一致。')],
  ['missed', w('An opportunity was missed.', '错过了机会。')],
  ['suboptimal', w('It was delivered or used worse than it could be.', '交付或使用得不够好。')],
  ['untracked', w('Nobody keeps track of it.', '没有人跟踪。')],
  ['offset', w('Where the value taken here is given back.', '这里取走的价值由哪里补回。')],
  ['moment', w('A moment of truth: a step that decides how the whole is judged.', '关键时刻：决定整体评价的步骤。')],
  ['truth', w('A moment of truth: a step that decides how the whole is judged.', '关键时刻：决定整体评价的步骤。')],
  ['measure', w('The metrics that show how this step goes.', '反映这一步骤好坏的度量。')],
  ['then', w('Where it goes on; with a chance, and a condition.', '接下来去哪里；可写概率和条件。')],
  ['when', w('The condition for going that way.', '走这条路的条件。')],
  ['ends', w('The journey ends here.', '旅程在此结束。')],
  ['detail', w('A finer journey below this step.', '这一步骤之下更细的旅程。')],
  ['improve', w('An opportunity to improve, with its benefit and its effort.', '改进机会：收益和投入。')],
  ['benefit', w('How much it would help, 1 to 5.', '有多大帮助，1 到 5。')],
  ['effort', w('How much work it is, 1 to 5.', '要花多少力气，1 到 5。')],
  ['status', w('How far it has got.', '进展到哪一步。')],
  ['idea', w('An idea so far.', '还只是想法。')],
  ['planned', w('Planned.', '已计划。')],
  ['doing', w('Being done.', '进行中。')],
  ['done', w('Done.', '已完成。')],
  ['rejected', w('Will not be done.', '不做。')],
]);

/** Media of channels, for the keywords behind `as`. */
const MEDIA = new Set(
  'app web phone email chat person street vehicle post device api event charger office print social'.split(' '),
);

/** What a keyword says where the grammar's `rule` has it. */
export function meaningOf(keyword: string, rule: string): Localized | undefined {
  if (rule === 'Channel' && MEDIA.has(keyword))
    return say(`The medium of the channel: ${keyword}.`, `渠道的媒介：${keyword}。`);
  return MEANINGS.get(`${rule}.${keyword}`) ?? MEANINGS.get(keyword);
}

/** What the matrix says, with gaps for `fillIn`. */
import { type Localized, type Quadrant, say } from '@waymark/model';

export const STRATEGIES: Readonly<Record<Quadrant, Localized>> = {
  'manage-closely': say('Much power, much interest: decide with them', '影响力大、兴趣高：与其共同决定'),
  'keep-satisfied': say(
    'Much power, little interest: meet their needs, no surprises',
    '影响力大、兴趣低：满足其需要，不令其意外',
  ),
  'keep-informed': say(
    'Little power, much interest: listen, and show what happens',
    '影响力小、兴趣高：倾听，并告知进展',
  ),
  monitor: say('Little of both: watch for a change', '两者皆低：留意变化'),
};

export const TEXTS = {
  overline: say('Stakeholder matrix · power × interest', '利益相关者矩阵 · 影响力 × 兴趣'),
  untitled: say('Who decides, and who cares', '谁有影响，谁有兴趣'),
  power: say('Power', '影响力'),
  interest: say('Interest', '兴趣'),
  low: say('low', '低'),
  high: say('high', '高'),
  none: say('No stakeholders yet', '尚无利益相关者'),
  noneHint: say(
    'Write “stakeholder Name { internal power 5 interest 5 }” to place the first one.',
    '写下“stakeholder 名称 { internal power 5 interest 5 }”，即可放上第一个。',
  ),
  inNoStep: say('in no step', '未参与任何步骤'),
  reading: say('Reading the marks', '图例'),
  internal: say('Internal', '内部'),
  internalHint: say('belongs to the provider: full circle', '属于提供者：实心圆'),
  external: say('External', '外部'),
  externalHint: say('outside the provider: open square', '在提供者之外：空心方框'),
  unsaid: say('Neither said', '未说明'),
  unsaidHint: say('not said whether internal or external: open circle', '未写明内部还是外部：空心圆'),
  movement: say('Movement', '移动'),
  movementHint: say(
    'from the first stage (dashed) to the stage shown; a ring names the stage in which the strategy changes',
    '从最初的阶段（虚线）到所示阶段；圆环标出参与策略改变的阶段',
  ),
  movementStopsHint: say(
    'from the first stage (dashed) over stops (dots) to the stage shown; a ring names where the strategy changes',
    '从最初的阶段（虚线）经停留点（圆点）到所示阶段；圆环标出参与策略改变的阶段',
  ),
  attention: say('Needs attention', '需要关注'),
  attentionHint: say('much power and interest, yet in no step', '影响力大、兴趣高，却未参与任何步骤'),
  leader: say('Leader line', '引线'),
  leaderHint: say('drawn only where the name does not fit beside its point', '仅在名称放不到点旁时画出'),
  spread: say('Same place', '同一位置'),
  spreadHint: say('drawn apart, tied to the point they share or ringed', '分开绘制，以细线连到实际位置，或圈在一起'),
  numbered: say('Number', '编号'),
  numberedHint: say('too crowded for the name: listed below', '过于拥挤，名称见下方列表'),
  stageShown: say('Stage shown', '所示阶段'),
  trailsBegin: say('trails begin', '轨迹起点'),
  moves: say('What moves', '谁在移动'),
  names: say('Names by number', '编号与名称'),
  unplaced: say('Not placed', '未定位'),
  unplacedHint: say('power or interest is not written', '未写明影响力或兴趣'),
  title: say('{0}: who decides, who cares', '{0}：谁有影响，谁有兴趣'),
  /** How many; then, where there is something to say, how many of them are not placed, of what, and when. */
  subtitle: say('{0} {0|stakeholder|stakeholders}{1}{2}{3}', '{2}{0} 个利益相关者{1}{3}'),
  notPlaced: say(' ({0} not placed)', '，其中 {0} 个未定位'),
  ofJourney: say(' of “{0}”', '旅程“{0}”的 '),
  inStage: say(', as they stand in {0}', '，处于“{0}”阶段时'),
  stays: say('Stays in {0}', '仍为“{0}”'),
  reason: say('{0}: {1}', '{0}：{1}'),
  /** One stakeholder in a sentence, for those who hear the picture: who, on which side, where. */
  spoken: say('{0}: {1}power {2}, interest {3}', '{0}：{1}影响力 {2}，兴趣 {3}'),
  comma: say(', ', '，'),
  /** The whole in two sentences. */
  described: say('{0}. {1}.', '{0}。{1}。'),
  counted: say('{0}: {1}', '{0} {1} 个'),
} as const satisfies Record<string, Localized>;

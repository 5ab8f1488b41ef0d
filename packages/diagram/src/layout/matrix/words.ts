/** The interface's words on the matrix. */
import { type Lang, type Localized, QUADRANT_NAMES, type Quadrant, say } from '@waymark/model';

const STRATEGIES: Readonly<Record<Quadrant, Localized>> = {
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

const WORDS = {
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
} as const satisfies Record<string, Localized>;

export type MatrixWord = keyof typeof WORDS;

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words of one language, with the sentences that need something filled in. */
export function matrixWords(lang: Lang) {
  const zh = lang === 'zh-CN';
  const quadrant = (of: Quadrant): string => capital(QUADRANT_NAMES[of][lang]);
  return {
    word: (name: MatrixWord): string => WORDS[name][lang],
    quadrant,
    strategy: (quadrant: Quadrant): string => STRATEGIES[quadrant][lang],
    title: (service: string): string => (zh ? `${service}：谁有影响，谁有兴趣` : `${service}: who decides, who cares`),
    subtitle(count: number, unplaced: number, journey: string | undefined, stage: string | undefined): string {
      if (zh) {
        const of = journey ? `旅程“${journey}”的 ` : '';
        const missing = unplaced > 0 ? `，其中 ${unplaced} 个未定位` : '';
        return `${of}${count} 个利益相关者${missing}${stage ? `，处于“${stage}”阶段时` : ''}`;
      }
      const missing = unplaced > 0 ? ` (${unplaced} not placed)` : '';
      const of = journey ? ` of “${journey}”` : '';
      return `${count} ${count === 1 ? 'stakeholder' : 'stakeholders'}${missing}${of}${stage ? `, as they stand in ${stage}` : ''}`;
    },
    stays: (quadrant: string): string => (zh ? `仍为“${quadrant}”` : `Stays in ${quadrant}`),
    reason: (stage: string, why: string): string => (zh ? `${stage}：${why}` : `${stage}: ${why}`),
    /** One stakeholder in a sentence, for those who hear the picture. */
    spoken(name: string, side: 'internal' | 'external' | undefined, power: number, interest: number): string {
      const what = side ? `${WORDS[side][lang].toLowerCase()}${zh ? '，' : ', '}` : '';
      return zh
        ? `${name}：${what}影响力 ${power}，兴趣 ${interest}`
        : `${name}: ${what}power ${power}, interest ${interest}`;
    },
    /** The whole in two sentences. */
    described(subtitle: string, counts: readonly { quadrant: Quadrant; count: number }[]): string {
      const parts = counts.map(({ quadrant: of, count }) =>
        zh ? `${quadrant(of)} ${count} 个` : `${quadrant(of)}: ${count}`,
      );
      return zh ? `${subtitle}。${parts.join('，')}。` : `${subtitle}. ${parts.join(', ')}.`;
    },
  };
}

export type MatrixWords = ReturnType<typeof matrixWords>;

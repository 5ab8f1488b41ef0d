/**
 * Made-up journeys of any size, as source text: for the gallery, the tests in a browser and the benchmarks. Deterministic.
 */
export type Script = 'latin' | 'chinese' | 'arabic' | 'emoji';

export interface Stress {
  /** The project's name, also that of its pictures. */
  name: string;
  steps: number;
  script: Script;
  /** Texts of a sentence or two in place of a few words. */
  long?: boolean;
  stakeholders?: number;
}

export const STRESSES: readonly Stress[] = [
  { name: 'one-step', steps: 1, script: 'latin' },
  { name: 'seven-steps', steps: 7, script: 'latin' },
  { name: 'seven-long', steps: 7, script: 'latin', long: true },
  { name: 'seven-chinese', steps: 7, script: 'chinese', long: true },
  { name: 'seven-arabic', steps: 7, script: 'arabic' },
  { name: 'seven-emoji', steps: 7, script: 'emoji' },
  { name: 'forty-steps', steps: 40, script: 'latin', stakeholders: 30 },
  { name: 'three-hundred-steps', steps: 300, script: 'latin', stakeholders: 100 },
];

const WORDS: Record<Script, string[]> = {
  latin: ['opens', 'the', 'account', 'waits', 'for', 'an', 'answer', 'compares', 'two', 'offers', 'signs', 'again'],
  chinese: ['打开', '手机', '查看', '订单', '等待', '客服', '回复', '比较', '两个', '方案', '签署', '协议'],
  arabic: ['يفتح', 'الحساب', 'ينتظر', 'الرد', 'يقارن', 'العروض', 'يوقع', 'العقد', 'مرة', 'أخرى', 'ثم', 'يدفع'],
  emoji: ['👩‍💻 opens', '📱', 'the app', '🚗', 'waits', '⏳', 'for a 🧑🏽‍🔧', '🎉', 'pays', '💳', 'in 🇨🇳', '👍🏿'],
};

const STAGES = ['explore', 'engage', 'offer', 'agree', 'onboard', 'cocreate', 'realize'];

export function stressSource(stress: Stress): string {
  const text = textMaker(stress);
  const people = stress.stakeholders ?? 4;
  const lines = [
    ...Array.from({ length: people }, (_, i) => stakeholder(i, text(2, i))),
    `persona Pat "${text(2, 3)}" of S0 { goal "${text(4, 5)}" need "${text(4, 6)}" pain "${text(3, 7)}" }`,
    `persona Sam "${text(2, 4)}" of S0 { goal "${text(4, 8)}" }`,
    `team Desk "${text(2, 9)}" of S1`,
    'channel App',
    'channel Phone',
    `touchpoint Screen "${text(2, 1)}" via App owned by Desk { interaction }`,
    `touchpoint Hotline "${text(2, 2)}" via Phone owned by S1 { interaction }`,
    'metric Done { unit "%" target >= 90 value 74 }',
    `service Thing "${text(3, 2)}" { provider S1 customer S2 user S0 sponsor S2 }`,
    `journey Trip "${text(6, 1)}" {`,
    `  for Pat, Sam`,
    '  of Thing',
    `  who "${text(5, 1)}" why "${text(5, 2)}" goal "${text(6, 3)}" how "${text(7, 4)}"`,
    ...stages(stress, text),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

type Text = (words: number, seed: number) => string;

function textMaker({ script, long }: Stress): Text {
  const words = WORDS[script];
  return (count, seed) =>
    Array.from(
      { length: long ? count * 4 : count },
      (_, i) => words[(seed * 7 + i * 5 + seed * i) % words.length],
    ).join(script === 'chinese' ? '' : ' ');
}

/** Every fifth stands on the same spot, so that labels have to make room. */
function stakeholder(i: number, title: string): string {
  const spot = i % 5 === 4;
  const power = spot ? 7 : (i * 3.7) % 10;
  const interest = spot ? 7 : (i * 5.3 + 1) % 10;
  const move = i % 6 === 2 ? ` during cocreate { interest ${(interest + 4) % 10} power ${(power + 3) % 10} }` : '';
  const side = i % 2 ? 'internal' : 'external';
  return `stakeholder S${i} "${title}" { ${side} power ${power.toFixed(1)} interest ${interest.toFixed(1)}${move} }`;
}

function stages(stress: Stress, text: Text): string[] {
  const perStage = Math.ceil(stress.steps / STAGES.length);
  return STAGES.flatMap((stage, s) => {
    const from = s * perStage;
    const count = Math.min(perStage, stress.steps - from);
    if (count <= 0) return [];
    const steps = Array.from({ length: count }, (_, i) => step(from + i, stress.steps, text));
    return [`  ${stage} {`, ...steps.flat(), '  }'];
  });
}

function step(i: number, total: number, text: Text): string[] {
  const level = [0.5, 1, -1, 0, 1.5, -2, 2][i % 7];
  const back = i > 3 && i % 9 === 5 ? [`      then s${i - 2} 20% when "${text(3, i)}"`] : [];
  const exit =
    i % 11 === 3 && i + 1 < total ? [`      then s${i + 1}`, `      then x${i} 10% when "${text(2, i)}"`] : [];
  const aside = exit.length ? [`    step x${i} "${text(3, i + 4)}" { feels -2 "${text(1, i)}" ends }`] : [];
  return [
    `    step s${i} "${text(4, i)}" {`,
    `      Pat does "${text(4, i + 1)}" ${i % 3 === 2 ? '' : `at ${i % 2 ? 'Screen' : 'Hotline'}`}`,
    `      S1 does "${text(3, i + 2)}" at Screen`,
    ...(i % 2 ? [`      Desk does "${text(4, i + 3)}"`] : []),
    `      feels ${level} "${text(1, i)}"${i % 3 === 0 ? ' researched "interviews"' : ''}`,
    ...(i % 2 ? [`      Sam feels ${-level! / 2}`] : []),
    `      thinks "${text(5, i + 5)}"`,
    ...(i % 4 === 1 ? [`      pain "${text(4, i + 6)}"`, `      asks "${text(4, i)}"`] : []),
    ...(i % 5 === 2 ? [`      delight "${text(4, i + 6)}"`, '      moment of truth', '      measure Done'] : []),
    `      takes ${5 + ((i * 13) % 90)}min`,
    ...(i % 3 === 1 ? [`      waits ${1 + (i % 30)}h`] : []),
    `      gain Pat ${1 + (i % 4)} "${text(2, i)}"${i % 7 === 1 ? ' realized 1 because suboptimal' : ''}`,
    ...(i % 2 ? [`      cost Pat ${1 + (i % 3)} "${text(2, i + 1)}"`] : [`      risk S1 1 "${text(2, i + 2)}"`]),
    ...(i % 6 === 4 ? [`      improve "${text(4, i)}" { benefit 4 effort 2 by Desk status planned }`] : []),
    ...back,
    ...exit,
    '    }',
    ...aside,
  ];
}

/** The column beside the plot: legend, stages, what moves, and whoever is not named in the plot. */
import type { SceneNode } from '../../scene.ts';
import { label } from '../shared/label.ts';
import { stakeholderMark } from '../shared/marks.ts';
import { circle, group, line, path, stroke } from '../shared/nodes.ts';
import { type Figure, tether } from './arrange.ts';
import type { MatrixFacts } from './facts.ts';
import { BELOW_COLUMNS, columns, type List, listsOf } from './lists.ts';
import { MARGIN, PANEL_WIDTH, PANEL_X, WIDTH } from './scale.ts';
import { drawLines, linesOf, type Setting } from './setting.ts';
import { type Part, stack } from './stack.ts';
import { STYLES } from './styles.ts';
import type { MatrixWord } from './words.ts';

/** Where texts beside a mark begin. */
const TEXT_X = PANEL_X + 40;
const TEXT_ROOM = PANEL_X + PANEL_WIDTH - TEXT_X;
const MARK_X = PANEL_X + 10;
const SECTION_GAP = 32;

type Draw = (top: number) => Part;

/**
 * All sections that have something to say, from `top` down; lists that would reach below `lowest` stand in columns under
 * it, across the whole picture.
 */
export function drawPanel(
  setting: Setting,
  facts: MatrixFacts,
  figures: readonly Figure[],
  top: number,
  lowest: number,
): Part {
  const nodes: SceneNode[] = [];
  let bottom = top - SECTION_GAP;
  const add = (word: MatrixWord, draw: Draw): void => {
    const part = section(setting, word, PANEL_X, PANEL_WIDTH, bottom + SECTION_GAP, draw);
    nodes.push(...part.nodes);
    bottom = part.bottom;
  };
  const lists = listsOf(setting, facts, figures);
  if (facts.placed.length > 0) add('reading', (y) => legend(setting, figures, y));
  if (facts.stages.length > 0 && facts.moving) {
    const moving = facts.placed.some((fact) => fact.from.length > 0);
    add('stageShown', (y) => stages(setting, facts, moving, y));
  }
  const below: List[] = [];
  for (const list of lists) {
    const draw: Draw = (y) => columns(setting, list, PANEL_X, 1, y);
    const part = section(setting, list.word, PANEL_X, PANEL_WIDTH, bottom + SECTION_GAP, draw);
    if (below.length > 0 || part.bottom > lowest) below.push(list);
    else {
      nodes.push(...part.nodes);
      bottom = part.bottom;
    }
  }
  if (below.length > 0) bottom = Math.max(bottom, lowest - SECTION_GAP);
  for (const list of below) {
    const draw: Draw = (y) => columns(setting, list, MARGIN, BELOW_COLUMNS, y);
    const part = section(setting, list.word, MARGIN, WIDTH - 2 * MARGIN, bottom + SECTION_GAP, draw);
    nodes.push(...part.nodes);
    bottom = part.bottom;
  }
  return { nodes, bottom };
}

/** A rule, a heading, and what stands under it. */
function section(setting: Setting, word: MatrixWord, x: number, width: number, top: number, draw: Draw): Part {
  const key = `panel.${word}`;
  const part = draw(top + 36);
  const heading = label(`${key}.heading`, setting.words[word], STYLES.heading, { x, y: top + 25 });
  const rule = line(`${key}.rule`, x, top, x + width, top, stroke('line2'));
  const whole = group(key, [rule, heading, ...part.nodes], {
    role: 'section',
    aria: { role: 'group', label: heading.text },
  });
  return { nodes: [whole], bottom: part.bottom };
}

type Mark = (key: string, y: number) => SceneNode[];

/** Only the marks that the picture holds. */
function legend(setting: Setting, figures: readonly Figure[], top: number): Part {
  const has = (test: (figure: Figure) => unknown): boolean => figures.some(test);
  const mark = (side: 'internal' | 'external' | undefined): Mark => {
    return (key, y) => [stakeholderMark(key, MARK_X, y, side)];
  };
  const stops = has(({ trail }) => trail && trail.stops.length > 0);
  const rows: [shown: boolean, MatrixWord, MatrixWord, Mark][] = [
    [has(({ fact }) => fact.side === 'internal'), 'internal', 'internalHint', mark('internal')],
    [has(({ fact }) => fact.side === 'external'), 'external', 'externalHint', mark('external')],
    [has(({ fact }) => fact.side === undefined), 'unsaid', 'unsaidHint', mark(undefined)],
    [has(({ trail }) => trail), 'movement', stops ? 'movementStopsHint' : 'movementHint', movementSample],
    [has(({ fact }) => fact.unengaged), 'attention', 'attentionHint', attentionSample],
    [has(({ seat }) => seat?.leader), 'leader', 'leaderHint', leaderSample],
    [has((figure) => figure.crowded || tether(figure)), 'spread', 'spreadHint', tetherSample],
    [has(({ code }) => code !== undefined), 'numbered', 'numberedHint', codeSample],
  ];
  const shown = rows.filter(([occurs]) => occurs);
  return stack(shown, top, 10, ([, word, hint, sample], y) => {
    const key = `legend.${word}`;
    const name = linesOf(setting, setting.words[word], STYLES.body, TEXT_ROOM);
    const note = linesOf(setting, setting.words[hint], STYLES.quiet, TEXT_ROOM);
    const nodes = [
      ...sample(`${key}.mark`, y + name.lineHeight / 2),
      ...drawLines(`${key}.name`, name, y, { x: TEXT_X }),
      ...drawLines(`${key}.hint`, note, y + name.height + 2, { x: TEXT_X }),
    ];
    return { nodes: [group(key, nodes)], bottom: y + name.height + 2 + note.height };
  });
}

const movementSample: Mark = (key, y) => [
  stakeholderMark(`${key}.ghost`, MARK_X - 4, y, 'external', true, 0.8),
  line(`${key}.line`, MARK_X + 4, y, MARK_X + 18, y, stroke('ink', 1.25)),
  path(`${key}.head`, `M${MARK_X + 20} ${y}L${MARK_X + 14.5} ${y - 3.5}V${y + 3.5}Z`, 'ink'),
];

const attentionSample: Mark = (key, y) => [
  circle(`${key}.ring`, MARK_X, y, 11, 'none', { stroke: stroke('bad', 1.75) }),
  stakeholderMark(key, MARK_X, y, 'external', false, 0.75),
];

const leaderSample: Mark = (key, y) => [
  stakeholderMark(key, MARK_X - 4, y, 'internal', false, 0.6),
  line(`${key}.leader`, MARK_X + 3, y, MARK_X + 16, y, stroke('soft')),
];

const tetherSample: Mark = (key, y) => [
  line(`${key}.left`, MARK_X - 5, y, MARK_X + 5, y, stroke('soft')),
  circle(`${key}.spot`, MARK_X, y, 2, 'soft'),
  stakeholderMark(`${key}.a`, MARK_X - 8, y, 'internal', false, 0.6),
  stakeholderMark(`${key}.b`, MARK_X + 8, y, 'internal', false, 0.6),
];

const codeSample: Mark = (key, y) => [
  circle(key, MARK_X, y, 9.5, 'ink'),
  label(`${key}.code`, '1', { size: 11, weight: 600, fill: 'on' }, { x: MARK_X, y: y + 4, anchor: 'middle' }),
];

/** Every stage on a line, those behind full, the one shown ringed, those ahead hollow. */
function stages(setting: Setting, facts: MatrixFacts, moving: boolean, top: number): Part {
  const room = TEXT_ROOM - 84;
  const centres: number[] = [];
  const names = stack(facts.stages, top, 13, (stage, y) => {
    const i = centres.length;
    const style = i === facts.shown ? STYLES.heading : STYLES.subtitle;
    const name = linesOf(setting, stage.title, style, room);
    centres.push(y + name.lineHeight / 2);
    const nodes: SceneNode[] = drawLines(`stage.${i}.name`, name, y, { x: TEXT_X, ref: stage.id });
    if (i === 0 && moving && facts.shown > 0) {
      const x = PANEL_X + PANEL_WIDTH;
      nodes.push(label('stage.begin', setting.words.trailsBegin, STYLES.note, { x, y: y + 13, anchor: 'end' }));
    }
    return { nodes, bottom: y + name.height };
  });
  const nodes = [...stageLine(centres, facts.shown), ...names.nodes];
  return { nodes, bottom: names.bottom };
}

function stageLine(centres: readonly number[], shown: number): SceneNode[] {
  const [first, current, last] = [centres[0]!, centres[shown]!, centres.at(-1)!];
  const nodes: SceneNode[] = [
    line('stages.ahead', MARK_X, current, MARK_X, last, stroke('line2', 1.5)),
    line('stages.behind', MARK_X, first, MARK_X, current, stroke('ink', 1.5)),
  ];
  for (const [i, y] of centres.entries()) {
    const key = `stage.${i}.dot`;
    if (i < shown) nodes.push(circle(key, MARK_X, y, 5.5, 'ink'));
    else if (i > shown) nodes.push(circle(key, MARK_X, y, 4.5, 'bg', { stroke: stroke('line2', 2) }));
    else nodes.push(circle(key, MARK_X, y, 6.5, 'bg', { stroke: stroke('ink', 5) }));
  }
  return nodes;
}

/** Ways out of the journey: dashed cards under the step that they leave, their condition beside the arrow. */
import { titleOf } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { face, group, line, rect, stroke } from '../../shared/index.ts';
import type { Exit } from '../columns.ts';
import type { MapContext } from '../context.ts';
import { arrowHead } from '../marks.ts';
import { type Para, para, place, STYLES } from '../text.ts';
import { edgeKey, edgeLabel } from './edges.ts';

const CARD_PAD = 8;
const FACE = 26;
const BEFORE = 8;
const LEAST_ARROW = 28;
/** With several exits, how far their cards stand right of the line that leads to them. */
const INDENT = 20;
const LABEL_AIR = 8;
const LITTLE = 72;

interface From {
  /** Where the way leaves the card's lower edge. */
  x: number;
  top: number;
  /** How deep the tracks above reach. */
  depth: number;
  /** How wide a card may be. */
  width: number;
}

interface ExitTexts {
  exit: Exit;
  label: Para | undefined;
  toLeft: boolean;
  title: Para;
  level: number | undefined;
  above: number;
  card: number;
}

function textsOf(ctx: MapContext, column: number, exits: readonly Exit[], from: From): ExitTexts[] {
  const left = ctx.grid.left(column);
  const single = exits.length === 1;
  return exits.map((exit) => {
    const text = edgeLabel(ctx, exit.edge);
    const { room, toLeft } = single ? besideArrow(left, from) : { room: from.width - INDENT, toLeft: false };
    const label = text ? para(ctx, text, STYLES.label, room) : undefined;
    const level = exit.step.feelings[0]?.level;
    const inset = (single ? 0 : INDENT) + 2 * CARD_PAD + (level === undefined ? 0 : FACE);
    const title = para(ctx, titleOf(exit.step), STYLES.body, from.width - inset);
    const above = single ? Math.max(LEAST_ARROW, (label?.height ?? 0) + 16) : (label?.height ?? 0) + 10;
    return { exit, label, toLeft, title, level, above, card: Math.max(32, title.height + 16) };
  });
}

/** Words stand right of the arrow, unless there is little room and more on its left. */
function besideArrow(left: number, { x, width }: From): { room: number; toLeft: boolean } {
  const right = left + width - x - LABEL_AIR;
  const toLeft = right < LITTLE && x - left - LABEL_AIR > right;
  return { room: toLeft ? x - left - LABEL_AIR : right, toLeft };
}

/** How much room the exits of a step take below the tracks over them. */
export function exitHeight(ctx: MapContext, column: number, exits: readonly Exit[], from: From): number {
  return textsOf(ctx, column, exits, from).reduce((sum, { above, card }) => sum + above + card, 0) + BEFORE;
}

export function exitNodes(ctx: MapContext, column: number, exits: readonly Exit[], from: From): SceneNode[] {
  const single = exits.length === 1;
  const left = ctx.grid.left(column);
  const trunk = from.x;
  const nodes: SceneNode[] = [];
  let y = from.top + from.depth;
  let elbow = from.top;
  for (const texts of textsOf(ctx, column, exits, from)) {
    const { exit, label, toLeft, title, level, above, card } = texts;
    const key = edgeKey(exit.edge);
    const x = single ? left : left + INDENT;
    const cardTop = y + above;
    const width = Math.max(
      single ? trunk + 12 - left : 0,
      2 * CARD_PAD + (level === undefined ? 0 : FACE) + title.width,
    );
    const children: SceneNode[] = single
      ? straight(key, trunk, from.top, cardTop)
      : branched(key, trunk, elbow, cardTop + card / 2, x);
    if (label) {
      const labelX = single ? trunk + (toLeft ? -LABEL_AIR : LABEL_AIR) : x;
      const labelTop = single ? cardTop - 6 - label.height - (above - 12 - label.height) / 2 + 2 : y + 8;
      const gap = {
        x: labelX - 2 - (toLeft ? label.width : 0),
        y: labelTop,
        width: label.width + 4,
        height: label.height,
      };
      children.push(rect(`${key}/gap`, gap, 'bg', { role: 'gap' }));
      const anchor = toLeft ? 'end' : 'start';
      children.push(...place(`${key}/label`, label, labelX, labelTop, { anchor, role: 'edge-label' }));
    }
    const box = { x, y: cardTop, width, height: card };
    children.push(rect(`${key}/card`, box, 'bg', { radius: 6, stroke: stroke('soft', 1, [4, 3]), role: 'exit-card' }));
    if (level !== undefined) {
      const feeling = exit.step.feelings[0]!;
      children.push(face(`${key}/face`, x + CARD_PAD + 9, cardTop + card / 2, level, { ref: feeling.id }));
    }
    const titleX = x + CARD_PAD + (level === undefined ? 0 : FACE);
    children.push(...place(`${key}/title`, title, titleX, cardTop + (card - title.height) / 2, { ref: exit.step.id }));
    const whole = { x, y: y + 1, width: from.width - (single ? 0 : INDENT), height: above + card - 1 };
    nodes.push(group(key, children, { ref: exit.step.id, role: 'exit', lane: 'detours', box: whole }));
    y = cardTop + card;
    elbow = cardTop + card / 2;
  }
  return nodes;
}

function straight(key: string, x: number, top: number, to: number): SceneNode[] {
  return [
    line(`${key}/line`, x, top, x, to - 5, stroke('soft', 1.25, [3, 3]), 'exit-arrow'),
    arrowHead(`${key}/head`, x, to - 0.5, 'down'),
  ];
}

/** Along the line that all exits of a step share, then into the card from its left. */
function branched(key: string, x: number, top: number, to: number, cardX: number): SceneNode[] {
  const dashes = stroke('soft', 1.25, [3, 3]);
  return [
    line(`${key}/line`, x, top, x, to, dashes, 'exit-arrow'),
    line(`${key}/into`, x, to, cardX - 5, to, dashes, 'exit-arrow'),
    arrowHead(`${key}/head`, cardX - 0.5, to, 'right'),
  ];
}

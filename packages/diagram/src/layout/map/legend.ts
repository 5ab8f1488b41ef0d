import type { SceneNode } from '../../scene.ts';
import { delightMark, diamond, evidenceDot, group, line, painMark, path, rect, stroke } from '../shared/index.ts';
import type { MapContext } from './context.ts';
import { MARGIN, X0 } from './grid.ts';
import { type LaneResult, laneGroup } from './lane.ts';
import { actorName } from './lanes/actors.ts';
import { MARK_GROUPS, type MarkName } from './mark-names.ts';
import { curvePoint, DASHES, SHAPES } from './marks.ts';
import { type Para, para, place, STYLES, textNode } from './text.ts';

const ROW = 24;
const MARK = 20;
const TEXT_GAP = 8;
const ITEM_GAP = 16;
const GROUP_GAP = 28;
/** The sample of a persona's line: long enough for its dashes to be told apart. */
const LINE = 56;

interface Item {
  key: string;
  text: string;
  /** The sample's width. */
  mark: number;
  ref?: string;
  draw(key: string, x: number, y: number): SceneNode[];
}

/** What the marks mean: those that occur, and no others; of several curves first whose line is whose. */
export function legend(ctx: MapContext, top: number, used: ReadonlySet<MarkName>): LaneResult | undefined {
  if (used.size === 0) return undefined;
  const nodes: SceneNode[] = [];
  let x = X0 + 6;
  let y = top;
  let row = ROW;
  for (const items of [curveItems(ctx), ...MARK_GROUPS.map((names) => markItems(ctx, names, used))]) {
    for (const one of items) {
      const text = para(ctx, one.text, STYLES.label, ctx.grid.edge - X0 - 6 - one.mark - TEXT_GAP);
      const width = one.mark + TEXT_GAP + text.width;
      if (x + width > ctx.grid.edge && x > X0 + 6) {
        x = X0 + 6;
        y += row;
        row = ROW;
      }
      nodes.push(drawItem(one, text, x, y, width));
      row = Math.max(row, heightOf(text));
      x += width + ITEM_GAP;
    }
    if (items.length > 0) x += GROUP_GAP - ITEM_GAP;
  }
  const label = para(ctx, ctx.words.reading, STYLES.overline, X0 - MARGIN - 8);
  const head = place('legend/name', label, MARGIN, top + (ROW - label.lineHeight) / 2);
  const height = Math.max(y + row - top, label.height);
  return { height, nodes: [laneGroup('legend', ctx.words.reading, [...head, ...nodes])] };
}

/** Each persona's line and point; nothing where the only curve can be nobody else's, or none is drawn. */
function curveItems(ctx: MapContext): Item[] {
  if (ctx.curves.length < 2 || !ctx.lanes.includes('experience')) return [];
  return ctx.curves.map(({ persona }, rank) => ({
    key: `legend/curve/${persona ?? '?'}`,
    text: actorName(ctx, persona, ''),
    mark: LINE,
    ...(persona ? { ref: persona } : {}),
    draw: (key, x, y) => [
      line(`${key}/line`, x, y, x + LINE, y, stroke('ink', 2.25, DASHES[rank % DASHES.length]), 'sample'),
      ...curvePoint(`${key}/point`, x + LINE / 2, y, 'measured', SHAPES[rank % SHAPES.length]!),
    ],
  }));
}

function markItems(ctx: MapContext, names: readonly MarkName[], used: ReadonlySet<MarkName>): Item[] {
  return names
    .filter((name) => used.has(name))
    .map((name) => ({
      key: `legend/${name}`,
      text: ctx.words.marks[name],
      mark: MARK,
      draw: (key, x, y) => sample(key, name, x, y),
    }));
}

/** Of an item: its text's first line stands in the middle of the row, the others below. */
function heightOf({ height, lineHeight }: Para): number {
  return ROW + Math.max(0, height - lineHeight);
}

function drawItem({ key, mark, ref, draw }: Item, text: Para, x: number, top: number, width: number): SceneNode {
  const textTop = top + (ROW - text.lineHeight) / 2;
  const words = place(`${key}/text`, { ...text, room: text.width }, x + mark + TEXT_GAP, textTop);
  return group(key, [...draw(key, x, top + ROW / 2), ...words], {
    role: 'legend-item',
    lane: 'legend',
    ...(ref ? { ref } : {}),
    aria: { role: 'listitem' },
    box: { x, y: top, width, height: heightOf(text) },
  });
}

function sample(key: string, name: MarkName, x: number, y: number): SceneNode[] {
  const mid = x + MARK / 2;
  const box = { x, y: y - 5, width: MARK - 2, height: 10 };
  const inner = { x: x + 0.5, y: y - 4.5, width: MARK - 3, height: 9 };
  switch (name) {
    case 'assumed':
    case 'researched':
    case 'measured':
      return [evidenceDot(`${key}/mark`, mid, y, name, 'ink', 6)];
    case 'bridged':
      return [line(`${key}/mark`, x, y, x + MARK, y, stroke('ink', 1.25, [2, 4]))];
    case 'moment':
      return [diamond(`${key}/mark`, mid, y, 6)];
    case 'alternative':
      return [rect(`${key}/mark`, inner, 'raise', { radius: 2, stroke: stroke('soft', 1, [4, 3]) })];
    case 'interaction':
    case 'contact':
      return [evidenceDot(`${key}/mark`, mid, y, name === 'interaction' ? 'measured' : 'assumed', 'ink', 7)];
    case 'question':
      return [textNode(`${key}/mark`, '?', STYLES.strong, mid, y + 4, 10, { anchor: 'middle' })];
    case 'pain':
      return [painMark(`${key}/mark`, mid, y)];
    case 'delight':
      return [delightMark(`${key}/mark`, mid, y)];
    case 'gain':
      return [rect(`${key}/mark`, box, 'good')];
    case 'cost':
      return [rect(`${key}/mark`, box, 'bad')];
    case 'unrealised':
      return [rect(`${key}/mark`, inner, 'none', { stroke: stroke('good', 1, [2, 2]) })];
    case 'risk':
      return [rect(`${key}/mark`, inner, 'hatch-bad', { stroke: stroke('bad') })];
    case 'total':
      return [
        path(`${key}/mark`, `M${x} ${y + 4}H${x + MARK / 2}V${y - 4}H${x + MARK}`, 'none', {
          stroke: stroke('soft', 1.5),
        }),
      ];
    case 'taken':
      return [rect(`${key}/mark`, box, 'ink')];
    case 'waited':
      return [rect(`${key}/mark`, inner, 'hatch-soft', { stroke: stroke('soft') })];
    case 'cut':
      return [
        path(`${key}/mark`, `M${x + 8} ${y - 6}L${x + 2} ${y + 6}M${x + 16} ${y - 6}L${x + 10} ${y + 6}`, 'none', {
          stroke: stroke('soft', 1.25),
        }),
      ];
    case 'target':
      return [rect(`${key}/mark`, { x: mid - 1, y: y - 7, width: 2, height: 14 }, 'ink')];
  }
}

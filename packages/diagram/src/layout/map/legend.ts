import type { SceneNode } from '../../scene.ts';
import { delightMark, diamond, evidenceDot, group, line, painMark, path, rect, stroke } from '../shared/index.ts';
import type { MapContext } from './context.ts';
import { MARGIN, X0 } from './grid.ts';
import { type LaneResult, laneGroup } from './lane.ts';
import { MARK_GROUPS, type MarkName } from './mark-names.ts';
import { para, place, STYLES, textNode, widthOf } from './text.ts';

const ROW = 24;
const MARK = 20;
const TEXT_X = 28;
const ITEM_GAP = 16;
const GROUP_GAP = 28;

/** What the marks mean: those that occur, and no others. */
export function legend(ctx: MapContext, top: number, used: ReadonlySet<MarkName>): LaneResult | undefined {
  if (used.size === 0) return undefined;
  const nodes: SceneNode[] = [];
  let x = X0 + 6;
  let y = top;
  for (const names of MARK_GROUPS) {
    for (const name of names) {
      if (!used.has(name)) continue;
      const width = TEXT_X + widthOf(ctx.words.marks[name], STYLES.label);
      if (x + width > ctx.grid.edge && x > X0 + 6) {
        x = X0 + 6;
        y += ROW;
      }
      nodes.push(item(ctx, name, x, y, width));
      x += width + ITEM_GAP;
    }
    if (names.some((name) => used.has(name))) x += GROUP_GAP - ITEM_GAP;
  }
  const label = para(ctx, ctx.words.reading, STYLES.overline, X0 - MARGIN - 8);
  const head = place('legend/name', label, MARGIN, top + (ROW - label.lineHeight) / 2);
  const height = Math.max(y + ROW - top, label.height);
  return { height, nodes: [laneGroup('legend', ctx.words.reading, [...head, ...nodes])] };
}

function item(ctx: MapContext, name: MarkName, x: number, top: number, width: number): SceneNode {
  const key = `legend/${name}`;
  const y = top + ROW / 2;
  const text = textNode(`${key}/text`, ctx.words.marks[name], STYLES.label, x + TEXT_X, y + 4, width - TEXT_X);
  return group(key, [...sample(key, name, x, y), text], {
    role: 'legend-item',
    lane: 'legend',
    aria: { role: 'listitem' },
    box: { x, y: top, width, height: ROW },
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

/** The share that leaves: a dashed spur from the point of a step to what those feel who take the exit under it. */
import { feelerOf, fillIn } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { circle, group, num, path, stroke } from '../../shared/index.ts';
import type { Exit } from '../columns.ts';
import type { MapContext } from '../context.ts';
import { type Para, para, place, STYLES } from '../text.ts';
import { curveTo, type Piece, type Point } from './curve.ts';
import { type DrawnCurve, type DrawnPoint, LEVEL } from './drawn-curve.ts';
import { edgeKey, shareOf } from './edges.ts';
import type { Placed, WordPlaces } from './word-places.ts';

const REACH = 46;
const NEXT = 16;
const RING = 4.5;

export interface Spur {
  exit: Exit;
  feeling: string;
  from: Point;
  end: Point;
  toRight: boolean;
  text: Para;
}

export interface PlacedSpur extends Spur {
  words: Placed;
}

export function spursOf(ctx: MapContext, drawn: DrawnCurve): Spur[] {
  return drawn.points.flatMap((point) =>
    (ctx.columns.exits.get(point.column) ?? []).flatMap((exit, i) => spurOf(ctx, drawn, point, exit, i)),
  );
}

function spurOf(ctx: MapContext, { curve }: DrawnCurve, point: DrawnPoint, exit: Exit, i: number): Spur[] {
  const feeling = exit.step.feelings.findLast((one) => feelerOf(ctx.journey, one) === curve.persona);
  if (!feeling) return [];
  const toRight = point.column < ctx.grid.count - 1;
  const reach = REACH + i * NEXT;
  const level = Math.min(2, Math.max(-2, Number.isFinite(feeling.level) ? feeling.level : 0));
  const end = { x: point.x + (toRight ? reach : -reach), y: -level * LEVEL };
  const text = para(ctx, leaving(ctx, shareOf(exit.edge), feeling.word), STYLES.label, ctx.grid.col);
  return [{ exit, feeling: feeling.id, from: { x: point.x, y: point.y }, end, toRight, text }];
}

function leaving({ words }: MapContext, share: string, word: string | undefined): string {
  return `${share ? fillIn(words.leave, share) : words.someLeave}${word ? words.colon + word : ''}`;
}

export function placeSpurs(spurs: readonly Spur[], places: WordPlaces): PlacedSpur[] {
  for (const { from, end } of spurs) {
    places.addPoint(end);
    places.addPiece(pieceOf(from, end));
  }
  return spurs.map((spur) => {
    const { width, height } = spur.text;
    const wanted = { at: spur.end, width, height, best: spur.toRight ? ('right' as const) : ('left' as const) };
    return { ...spur, words: places.place(wanted) ?? places.stack(wanted) };
  });
}

/** Down or up first, then aside. */
function pieceOf(from: Point, end: Point): Piece {
  const c1 = { x: from.x, y: from.y + (end.y - from.y) * 0.7 };
  const c2 = { x: from.x + (end.x - from.x) * 0.4, y: end.y };
  return { from, c1, c2, to: end };
}

export function drawSpur(spur: PlacedSpur, zero: number): SceneNode {
  const { exit, from, end, text, words } = spur;
  const key = `spur/${edgeKey(exit.edge)}/${spur.feeling}`;
  const stop = end.x + (spur.toRight ? -RING : RING);
  const y2 = end.y + zero;
  const start = { x: from.x, y: from.y + zero };
  const d = `M${num(start.x)} ${num(start.y)}${curveTo(pieceOf(start, { x: stop, y: y2 }))}`;
  const anchor = words.side.endsWith('right') ? 'start' : words.side.endsWith('left') ? 'end' : 'middle';
  const { box } = words;
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  const children: SceneNode[] = [
    path(`${key}/line`, d, 'none', { stroke: stroke('soft', 1.25, [3, 3]), role: 'spur' }),
    circle(`${key}/end`, end.x, y2, RING, 'bg', { stroke: stroke('soft', 1.5) }),
    ...place(`${key}/words`, { ...text, room: text.width }, x, box.y + zero, { anchor, role: 'word' }),
  ];
  return group(key, children, { ref: spur.feeling, role: 'spur' });
}

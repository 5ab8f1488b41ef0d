import type { Box, SceneNode } from '../../../scene.ts';
import { rect } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { X0 } from '../grid.ts';
import { gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import type { MarkName } from '../mark-names.ts';
import { type DrawnCurve, drawnCurves, LEVEL } from './drawn-curve.ts';
import { lineNodes, pointNode } from './experience-lines.ts';
import { listLeftOut } from './experience-list.ts';
import { scaleNodes } from './experience-scale.ts';
import { blockOf, placeBlocks, type Worded } from './experience-words.ts';
import { drawSpur, type PlacedSpur, placeSpurs, spursOf } from './spurs.ts';
import { WordPlaces } from './word-places.ts';

/** Room above the highest level and below the lowest one, for the lane's name and the faces of the scale. */
const ABOVE = 42;
const BELOW = 16;
/** The uppermost word of the scale reaches so far above its level. */
const UPPERMOST = 9;
const AIR = 2;

/** What the personas feel, step by step: worded, with peak, trough and end marked. Machines have no curve. */
export const experience: LaneBuilder = (ctx, top) => {
  const { curves: felt, columns, flow, memory } = ctx;
  const { curves, spurs, words, boxes } = memory.recall(
    'experience/plan',
    0,
    [felt, flow, columns.of, columns.exits],
    () => planOf(ctx),
  );
  if (curves.length === 0) return undefined;
  const label = gutterLabel(ctx, 'experience', top, ctx.words.experience, [ctx.words.felt]);
  // The scale's uppermost word stands clear of the lane's name.
  const above = Math.max(ABOVE, label.height + UPPERMOST);
  const up = boxes.reduce((most, box) => Math.max(most, -box.y + AIR), 2 * LEVEL + above);
  const down = boxes.reduce((most, box) => Math.max(most, box.y + box.height + AIR), 2 * LEVEL + BELOW);
  const zero = Math.round(top + up) + 0.5;
  const listed = listLeftOut(ctx, words, zero + down);
  const nodes: SceneNode[] = [
    ...label.nodes,
    ...memory.recall('experience/scale', 0, [zero], () => scaleNodes(ctx, zero)),
    ...gaps(boxes, zero),
    ...memory.recall('experience/lines', 0, [curves, zero], () => curves.flatMap((curve) => lineNodes(curve, zero))),
    ...spurs.map((spur) => drawSpur(spur, zero)),
    ...pointsInOrder(words).map((one, i) => {
      const { step } = columns.list[one.point.column]!;
      return memory.recall('experience/points', i, [one, step, zero], () => pointNode(ctx, one, zero));
    }),
    ...listed.nodes,
  ];
  return {
    height: up + down + listed.height,
    nodes: [{ ...laneGroup('experience', ctx.words.experience, nodes), axes: { y: levels(zero) } }],
    marks: marksOf(curves),
  };
};

interface Plan {
  curves: readonly DrawnCurve[];
  spurs: readonly PlacedSpur[];
  words: readonly Worded[];
  /** Where words stand. */
  boxes: readonly Box[];
}

/** Where all lies about zero at y = 0. */
function planOf(ctx: MapContext): Plan {
  const curves = drawnCurves(ctx);
  const places = new WordPlaces(ctx.grid.col, X0, ctx.grid.width - 8);
  for (const { pieces, links } of curves) for (const piece of [...pieces, ...links]) places.addPiece(piece);
  for (const { points } of curves) for (const point of points) places.addPoint(point);
  const spurs = placeSpurs(
    curves.flatMap((curve) => spursOf(ctx, curve)),
    places,
  );
  const words = placeBlocks(
    ctx,
    curves.flatMap((curve) => curve.points.map((point) => blockOf(ctx, curve, point, curves))),
    places,
  );
  const boxes = [
    ...spurs.map((spur) => spur.words.box),
    ...words.flatMap((one) => (one.placed ? [one.placed.box] : [])),
  ];
  return { curves, spurs, words, boxes };
}

/** The lines of the scale have gaps where words stand on them. */
function gaps(boxes: readonly Box[], zero: number): SceneNode[] {
  return boxes.flatMap((box, i) => {
    const crossed = [2, 1, 0, -1, -2].some((level) => -level * LEVEL > box.y && -level * LEVEL < box.y + box.height);
    const hole = { x: box.x - 3, y: box.y + zero, width: box.width + 6, height: box.height };
    return crossed ? [rect(`experience/gap.${i}`, hole, 'bg', { role: 'gap' })] : [];
  });
}

/** What a height means, for those who drag a point. */
function levels(zero: number) {
  return { from: -2, to: 2, at: zero + 2 * LEVEL, until: zero - 2 * LEVEL };
}

/** Step by step, and in a step persona by persona: as they are to be heard. */
function pointsInOrder(words: readonly Worded[]): Worded[] {
  return [...words].sort((a, b) => a.point.column - b.point.column || a.curve.rank - b.curve.rank);
}

function marksOf(curves: readonly DrawnCurve[]): Set<MarkName> {
  const marks = new Set<MarkName>();
  for (const curve of curves) {
    for (const { of } of curve.points) marks.add(of.basis);
    if (curve.pieces.some((piece) => piece.bridged)) marks.add('bridged');
  }
  return marks;
}

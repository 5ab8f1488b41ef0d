/** What is remembered of a journey: its peak, its trough and its end. */
import { type CurvePoint, type ExperienceCurve, fillIn } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { face, group } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { actorName } from '../lanes/actors.ts';
import { signed } from '../numbers.ts';
import { baseline, type Para, para, place, STYLES, textNode, widthOf } from '../text.ts';
import { FIGURE_TOP, type Figure, type Fitted } from './figure.ts';

const ROW = 26;
const HEAD_X = 28;
const GAP = 8;
const NUMBER = { ...STYLES.strong, figures: true };

/** One figure a curve, with the persona's name where there are several. */
export function extremeFigures(ctx: MapContext): Figure[] {
  return ctx.curves.flatMap((curve) => {
    const points = pointsOf(ctx, curve);
    if (points.length === 0) return [];
    const key = `experience/${curve.persona ?? '?'}`;
    return [{ key, span: 2, least: 2, fit: (room: number) => fitExtremes(ctx, curve, key, points, room) }];
  });
}

interface Extreme {
  kind: 'peak' | 'trough' | 'end';
  point: CurvePoint;
}

interface Row extends Extreme {
  head: Para;
  word: Para | undefined;
  step: string;
  height: number;
}

function pointsOf(ctx: MapContext, curve: ExperienceCurve): Extreme[] {
  return (['peak', 'trough', 'end'] as const).flatMap((kind) => {
    const point = curve[kind];
    return point && ctx.columns.of.has(point.step) ? [{ kind, point }] : [];
  });
}

function fitExtremes(ctx: MapContext, curve: ExperienceCurve, key: string, points: Extreme[], room: number): Fitted {
  const { words } = ctx;
  const headRoom = Math.max(...points.map(({ kind }) => widthOf(words[kind], STYLES.quiet)));
  const numberRoom = Math.max(18, ...points.map(({ point }) => widthOf(signed(point.level), NUMBER)));
  const numberX = HEAD_X + headRoom + GAP;
  const wordX = numberX + numberRoom + GAP;
  const rows: Row[] = points.map(({ kind, point }) => {
    const step = fillIn(words.step, ctx.columns.of.get(point.step)! + 1);
    const wordRoom = Math.max(40, room - wordX - GAP - widthOf(step, STYLES.quiet));
    const word = point.word?.trim() ? para(ctx, point.word, STYLES.body, wordRoom) : undefined;
    const head = para(ctx, words[kind], STYLES.quiet, headRoom);
    return { kind, point, head, word, step, height: Math.max(ROW, (word?.height ?? 0) + GAP) };
  });
  const who = ctx.curves.length > 1 ? ` · ${actorName(ctx, curve.persona, '')}` : '';
  const title = para(ctx, words.experience + who, STYLES.overline, room);
  const first = FIGURE_TOP - 2 + title.height - title.lineHeight;
  return {
    height: first + rows.reduce((sum, row) => sum + row.height, 0) - 4,
    draw(x, top) {
      const nodes: SceneNode[] = place(`header/${key}/name`, title, x, top);
      let y = top + first;
      for (const row of rows) {
        nodes.push(drawRow(`header/${key}/${row.kind}`, row, { x, y, numberX, wordX, numberRoom }));
        y += row.height;
      }
      return nodes;
    },
  };
}

function drawRow(
  key: string,
  { point, head, word, step }: Row,
  { x, y, numberX, wordX, numberRoom }: { x: number; y: number; numberX: number; wordX: number; numberRoom: number },
): SceneNode {
  const top = y + (22 - head.lineHeight) / 2;
  const line = baseline(head, top);
  const after = word ? wordX + word.width + GAP : wordX;
  const children: SceneNode[] = [
    face(`${key}/face`, x + 10, y + 11, point.level, { ref: point.feeling }),
    ...place(`${key}/head`, head, x + HEAD_X, top),
    textNode(`${key}/number`, signed(point.level), NUMBER, x + numberX, line, numberRoom),
    ...(word ? place(`${key}/word`, word, x + wordX, top) : []),
    textNode(`${key}/step`, step, STYLES.quiet, x + after, line, widthOf(step, STYLES.quiet), { ref: point.step }),
  ];
  return group(key, children, { ref: point.feeling, role: 'extreme' });
}

/** The figures of the header but for the people: time, touchpoints, experience, net value. */
import { type CurvePoint, type ExperienceCurve, formatDuration, type PartyLedger } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { face, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { actorName } from '../lanes/actors.ts';
import { signed } from '../numbers.ts';
import { type Para, para, place, STYLES, textNode, widthOf } from '../text.ts';
import { FIGURE_TOP, type Figure, overline, roomOf } from './figure.ts';

const BAR = 8;

export function timeFigure(ctx: MapContext): Figure | undefined {
  const { taken, waited, total } = ctx.time;
  if (total <= 0) return undefined;
  const span = 2;
  const room = roomOf(ctx, 1);
  const share = Math.round((100 * waited) / total);
  const parts = [
    { key: 'taken', amount: taken, words: ctx.words.taken, fill: 'ink' as const },
    { key: 'waited', amount: waited, words: ctx.words.waitedShare(share), fill: 'hatch-soft' as const },
  ].filter((part) => part.amount > 0);
  const texts = parts.map((part) => ({
    ...part,
    figure: para(ctx, formatDuration(part.amount, ctx.lang), STYLES.figure, room),
    label: para(ctx, part.words, STYLES.quiet, room),
  }));
  const tallest = Math.max(...texts.map(({ figure, label }) => figure.height + 4 + label.height));
  return {
    key: 'time',
    span,
    height: FIGURE_TOP + tallest + 10 + BAR,
    draw(x, top) {
      const nodes: SceneNode[] = overline(ctx, 'header/time/name', ctx.words.time, x, top, room);
      texts.forEach(({ key, figure, label }, i) => {
        const left = x + i * ctx.grid.col;
        nodes.push(...place(`header/time/${key}`, figure, left, top + FIGURE_TOP));
        nodes.push(...place(`header/time/${key}-words`, label, left, top + FIGURE_TOP + figure.height + 4));
      });
      const y = top + FIGURE_TOP + tallest + 10;
      let at = x;
      for (const { key, amount, fill } of parts) {
        const width = Math.max(2, (amount / total) * (roomOf(ctx, span) - 8));
        const box =
          fill === 'ink' ? { x: at, y, width, height: BAR } : { x: at + 0.5, y: y + 0.5, width, height: BAR - 1 };
        nodes.push(rect(`header/time/${key}-bar`, box, fill, fill === 'ink' ? {} : { stroke: stroke('soft') }));
        at += width + 2;
      }
      return nodes;
    },
  };
}

export function touchpointFigure(ctx: MapContext): Figure | undefined {
  const { touchpoints, channels } = ctx.contacts;
  if (touchpoints.length === 0) return undefined;
  const room = roomOf(ctx, 1);
  const label = para(ctx, ctx.words.inChannels(channels.length), STYLES.quiet, room);
  return {
    key: 'touchpoints',
    span: 1,
    height: FIGURE_TOP + 28 + label.height,
    draw: (x, top) => [
      ...overline(ctx, 'header/touchpoints/name', ctx.words.touchpointCount, x, top, room),
      ...place(
        'header/touchpoints/count',
        para(ctx, `${touchpoints.length}`, STYLES.figure, room),
        x,
        top + FIGURE_TOP,
      ),
      ...place('header/touchpoints/channels', label, x, top + FIGURE_TOP + 28),
    ],
  };
}

interface ExtremeRow {
  key: string;
  point: CurvePoint;
  head: Para;
  number: string;
  word: Para | undefined;
  step: string;
}

/** Peak, trough and end of the first curve; of several, each persona's in turn. */
export function experienceFigures(ctx: MapContext): Figure[] {
  return ctx.curves.flatMap((curve) => experienceFigure(ctx, curve) ?? []);
}

function experienceFigure(ctx: MapContext, curve: ExperienceCurve): Figure | undefined {
  const span = 2;
  const room = roomOf(ctx, span);
  const { words } = ctx;
  const named = [
    ['peak', words.peak, curve.peak],
    ['trough', words.trough, curve.trough],
    ['end', words.end, curve.end],
  ] as const;
  const headRoom = Math.max(...named.map(([, text]) => widthOf(text, STYLES.quiet)));
  const numberX = 28 + headRoom + 8;
  const wordX = numberX + 26;
  const rows: ExtremeRow[] = named.flatMap(([key, text, point]) => {
    if (!point) return [];
    const column = ctx.columns.of.get(point.step);
    const step = column === undefined ? '' : words.step(column + 1);
    const wordRoom = room - wordX - widthOf(step, STYLES.quiet) - 8;
    const word = point.word ? para(ctx, point.word, STYLES.body, wordRoom) : undefined;
    return [{ key, point, head: para(ctx, text, STYLES.quiet, headRoom), number: signed(point.level), word, step }];
  });
  if (rows.length === 0) return undefined;
  const who = ctx.curves.length > 1 ? actorName(ctx, curve.persona, '') : '';
  const heights = rows.map(({ word }) => Math.max(26, (word?.height ?? 0) + 6));
  return {
    key: `experience/${curve.persona ?? '?'}`,
    span,
    height: FIGURE_TOP + heights.reduce((a, b) => a + b, 0) - 2,
    draw(x, top) {
      const key = `header/experience/${curve.persona ?? '?'}`;
      const title = who ? `${words.experience} · ${who}` : words.experience;
      const nodes: SceneNode[] = overline(ctx, `${key}/name`, title, x, top, room);
      let y = top + FIGURE_TOP - 2;
      rows.forEach((row, i) => {
        nodes.push(...drawExtreme(`${key}/${row.key}`, row, { x, y, numberX, wordX }));
        y += heights[i]!;
      });
      return nodes;
    },
  };
}

function drawExtreme(
  key: string,
  { point, head, number, word, step }: ExtremeRow,
  { x, y, numberX, wordX }: { x: number; y: number; numberX: number; wordX: number },
): SceneNode[] {
  const top = y + 3;
  const baseline = top + 12.5;
  const look = { ...STYLES.strong, figures: true };
  const nodes: SceneNode[] = [
    face(`${key}/face`, x + 10, y + 11, point.level, { ref: point.feeling }),
    ...place(`${key}/head`, head, x + 28, top),
    textNode(`${key}/number`, number, look, x + numberX, baseline, 24),
  ];
  let at = x + wordX;
  if (word) {
    nodes.push(...place(`${key}/word`, word, at, top, { ref: point.feeling }));
    at += word.width + 8;
  }
  nodes.push(
    textNode(`${key}/step`, step, STYLES.quiet, at, baseline, widthOf(step, STYLES.quiet), { ref: point.step }),
  );
  return nodes;
}

/** What a party gained and gave in all. */
export function valueFigure(ctx: MapContext, ledger: PartyLedger, first: boolean): Figure {
  const room = roomOf(ctx, 1) + 8;
  const name = para(ctx, actorName(ctx, ledger.party, ledger.name), STYLES.quiet, room);
  const parts = [
    { key: 'gained', number: signed(ledger.gained), words: ctx.words.gained, fill: 'good' as const },
    { key: 'given', number: signed(-ledger.given), words: ctx.words.given, fill: 'bad' as const },
  ];
  const widths = parts.map(
    ({ number, words, fill }) =>
      widthOf(number, { ...STYLES.overline, fill, figures: true }) + 4 + widthOf(words, STYLES.label),
  );
  const oneLine = widths[0]! + 8 + widths[1]! <= room;
  return {
    key: `value/${ledger.party ?? `?${ledger.name}`}`,
    span: 1,
    height: FIGURE_TOP + 28 + name.height + 4 + (oneLine ? 16 : 30),
    draw(x, top) {
      const key = `header/value/${ledger.party ?? `?${ledger.name}`}`;
      const nodes: SceneNode[] = first ? overline(ctx, `${key}/head`, ctx.words.netValue, x, top, room) : [];
      const ref = ledger.party ?? ctx.journey.id;
      nodes.push(
        ...place(`${key}/net`, para(ctx, signed(ledger.net), STYLES.figure, room), x, top + FIGURE_TOP, { ref }),
      );
      nodes.push(...place(`${key}/name`, name, x, top + FIGURE_TOP + 28, { ref }));
      const y = top + FIGURE_TOP + 28 + name.height + 15;
      parts.forEach(({ key: part, number, words, fill }, i) => {
        const look = { ...STYLES.overline, fill, figures: true };
        const left = oneLine && i === 1 ? x + widths[0]! + 8 : x;
        const lineY = oneLine ? y : y + 14 * i;
        const numberWidth = widthOf(number, look);
        nodes.push(textNode(`${key}/${part}`, number, look, left, lineY, numberWidth));
        const wordsX = left + numberWidth + 4;
        nodes.push(textNode(`${key}/${part}-words`, words, STYLES.label, wordsX, lineY, widthOf(words, STYLES.label)));
      });
      return nodes;
    },
  };
}

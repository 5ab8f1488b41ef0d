/** Two figures of the header: how long it takes, and where both sides meet. */
import { fillIn, formatDuration } from '@waymark/model';
import { rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { para, place, STYLES, widthOf } from '../text.ts';
import { FIGURE_TOP, type Figure, type Fitted, overline } from './figure.ts';

const BAR = 8;
const GAP = 2;

/** Time taken and waited along the main path, and their proportion. */
export function timeFigure(ctx: MapContext): Figure | undefined {
  if (ctx.time.total <= 0) return undefined;
  return { key: 'time', span: 2, least: 2, fit: (room) => fitTime(ctx, room) };
}

function fitTime(ctx: MapContext, room: number): Fitted {
  const { taken, waited, total } = ctx.time;
  const step = (room + 8) / 2;
  const half = step - 12;
  const parts = [
    { key: 'taken', amount: taken, words: ctx.words.taken, fill: 'ink' as const },
    {
      key: 'waited',
      amount: waited,
      words: fillIn(ctx.words.waitedShare, shareOf(waited, total)),
      fill: 'hatch-soft' as const,
    },
  ]
    .filter((part) => part.amount > 0)
    .map((part) => ({ ...part, text: formatDuration(part.amount, ctx.lang) }));
  // Both in one size: the smaller one where the larger would break a line.
  const fits = parts.every(({ text }) => widthOf(text, STYLES.figure) <= half);
  const look = fits ? STYLES.figure : { ...STYLES.figure, size: 16 as const };
  const fitted = parts.map((part) => ({
    ...part,
    figure: para(ctx, part.text, look, half),
    label: para(ctx, part.words, STYLES.quiet, half),
  }));
  const tallest = Math.max(...fitted.map(({ figure, label }) => figure.height + 4 + label.height));
  return {
    height: FIGURE_TOP + tallest + 10 + BAR,
    draw(x, top) {
      const nodes = overline(ctx, 'header/time/name', ctx.words.time, x, top, room);
      const y = top + FIGURE_TOP + tallest + 10;
      let at = x;
      fitted.forEach(({ key, amount, fill, figure, label }, i) => {
        const left = x + i * step;
        nodes.push(...place(`header/time/${key}`, figure, left, top + FIGURE_TOP));
        nodes.push(...place(`header/time/${key}-words`, label, left, top + FIGURE_TOP + figure.height + 4));
        const width = Math.max(2, (amount / total) * (room - 16));
        const solid = fill === 'ink';
        const box = solid ? { x: at, y, width, height: BAR } : { x: at + 0.5, y: y + 0.5, width, height: BAR - 1 };
        nodes.push(rect(`header/time/${key}-bar`, box, fill, solid ? {} : { stroke: stroke('soft') }));
        at += width + GAP;
      });
      return nodes;
    },
  };
}

/** In whole per cent; rounding never makes all or nothing of a part. */
function shareOf(part: number, total: number): string {
  const share = Math.round((100 * part) / total);
  if (share === 100 && part < total) return '> 99';
  return share === 0 && part > 0 ? '< 1' : `${share}`;
}

/** How many touchpoints, in how many channels. */
export function touchpointFigure(ctx: MapContext): Figure | undefined {
  const { touchpoints, channels } = ctx.contacts;
  if (touchpoints.length === 0) return undefined;
  const fit = (room: number): Fitted => {
    const count = para(ctx, `${touchpoints.length}`, STYLES.figure, room);
    const label = para(ctx, fillIn(ctx.words.inChannels, channels.length), STYLES.quiet, room);
    return {
      height: FIGURE_TOP + count.height + 4 + label.height,
      draw: (x, top) => [
        ...overline(ctx, 'header/touchpoints/name', ctx.words.touchpointCount, x, top, room),
        ...place('header/touchpoints/count', count, x, top + FIGURE_TOP),
        ...place('header/touchpoints/channels', label, x, top + FIGURE_TOP + count.height + 4),
      ],
    };
  };
  return { key: 'touchpoints', span: 1, least: 1, fit };
}

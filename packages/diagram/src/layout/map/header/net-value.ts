/** What each party gained and gave in all. */
import { fillIn, type PartyLedger } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { X0 } from '../grid.ts';
import { actorName } from '../lanes/actors.ts';
import { signed } from '../numbers.ts';
import { para, place, STYLES, textNode, widthOf } from '../text.ts';
import { FIGURE_TOP, type Figure, type Fitted, overline } from './figure.ts';

/** So many columns at most; the others follow below, or, where they are too many, stand in their lanes alone. */
const MOST_COLUMNS = 4;
const MOST = 8;
const ROW_GAP = 12;

export function valueFigure(ctx: MapContext): Figure | undefined {
  const ledgers = ctx.ledgers.filter((ledger) => ledger.gained + ledger.given + ledger.leaked > 0);
  if (ledgers.length === 0) return undefined;
  const fold = ledgers.length > MOST && ctx.lanes.includes('value');
  const shown = fold ? ledgers.slice(0, MOST) : ledgers;
  const span = Math.min(MOST_COLUMNS, shown.length);
  const fit = (room: number) => fitValues(ctx, shown, ledgers.length - shown.length, room);
  return { key: 'value', span, least: Math.min(2, span), fit };
}

function fitValues(ctx: MapContext, ledgers: readonly PartyLedger[], hidden: number, room: number): Fitted {
  const { width: slot } = ctx.grid.slots;
  const perRow = Math.max(1, Math.round(room / slot));
  const parties = ledgers.map((ledger) => fitParty(ctx, ledger, slot - 8));
  const more = hidden > 0 ? para(ctx, fillIn(ctx.words.more, hidden), STYLES.label, room) : undefined;
  const tops: number[] = [];
  let height = FIGURE_TOP;
  for (let i = 0; i < parties.length; i += perRow) {
    const row = parties.slice(i, i + perRow);
    for (const _ of row) tops.push(height);
    height += Math.max(...row.map((one) => one.height)) + ROW_GAP;
  }
  height -= ROW_GAP;
  return {
    height: height + (more ? 6 + more.height : 0),
    draw(x, top) {
      const nodes = overline(ctx, 'header/value/name', ctx.words.netValue, x, top, room);
      parties.forEach((party, i) => {
        nodes.push(...party.draw(columnAt(ctx, x, i % perRow), top + tops[i]!));
      });
      if (more) nodes.push(...place('header/value/more', more, x, top + height + 6));
      return nodes;
    },
  };
}

/** Parties stand one a slot, also where the first of them stands in the gutter. */
function columnAt({ grid: { slots } }: MapContext, x: number, i: number): number {
  return x < X0 && i > 0 ? slots.left(i - 1) : x + i * slots.width;
}

function fitParty(ctx: MapContext, ledger: PartyLedger, room: number): Fitted {
  const key = `header/value/${ledger.party ?? `?${ledger.name}`}`;
  const net = para(ctx, signed(ledger.net), STYLES.figure, room);
  const name = para(ctx, actorName(ctx, ledger.party, ledger.name), STYLES.quiet, room);
  const parts = [
    { key: 'gained', amount: ledger.gained, words: ctx.words.gained, fill: 'good' as const },
    { key: 'given', amount: -ledger.given, words: ctx.words.given, fill: 'bad' as const },
  ].map((part) => {
    const number = signed(part.amount);
    // Nothing is neither good nor bad.
    const look = { ...STYLES.overline, ...(number === '0' ? {} : { fill: part.fill }), figures: true };
    const numberWidth = widthOf(number, look);
    const wordsWidth = widthOf(part.words, STYLES.label);
    return { ...part, number, look, numberWidth, wordsWidth, width: numberWidth + 3 + wordsWidth };
  });
  const beside = parts[0]!.width + 8 + parts[1]!.width <= room;
  const partsTop = net.height + 2 + name.height + 4;
  const draw = (x: number, top: number): SceneNode[] => {
    const children: SceneNode[] = [
      ...place(`${key}/net`, net, x, top),
      ...place(`${key}/name`, name, x, top + net.height + 2),
    ];
    let left = x;
    let y = top + partsTop + 11;
    for (const { key: part, number, words, look, numberWidth, wordsWidth, width } of parts) {
      children.push(
        textNode(`${key}/${part}`, number, look, left, y, numberWidth),
        textNode(`${key}/${part}-words`, words, STYLES.label, left + numberWidth + 3, y, wordsWidth),
      );
      if (beside) left += width + 8;
      else y += 14;
    }
    return [group(key, children, { ref: ledger.party ?? ctx.journey.id, role: 'net-value' })];
  };
  return { height: partsTop + (beside ? 14 : 28), draw };
}

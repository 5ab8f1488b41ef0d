import { fillIn, type PartyLedger } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { circle, group, line, num, path, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { AIR, MARGIN, X0 } from '../grid.ts';
import { gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import type { MarkName } from '../mark-names.ts';
import { signed } from '../numbers.ts';
import { STYLES } from '../text.ts';
import { actorName } from './actors.ts';
import { type LedgerColumn, ledgerColumn } from './value-cell.ts';

/** User units a point, unless that would make a lane too high. */
const UNIT = 11;
/** Bars and running total of one party take no more than this. */
const TALLEST = 24 * UNIT;
/** Bars lower than this a point cannot be compared: the running total then has a scale of its own, and less room. */
const LEAST_UNIT = 4;
const TALLEST_TOTAL = 12 * UNIT;
const GUTTER_AIR = 4;

/** What each party gains and gives, a lane a party, all bars to one scale; the running total behind the bars. */
export const value: LaneBuilder = (ctx, top) => {
  const ledgers = ctx.ledgers.filter((ledger) => ledger.cells.some((cell) => cell.entries.length > 0));
  if (ledgers.length === 0) return undefined;
  const scales = scalesFor(ledgers);
  const nodes: SceneNode[] = [];
  const rules: SceneNode[] = [];
  const marks = new Set<MarkName>(['total']);
  let y = top;
  for (const [i, ledger] of ledgers.entries()) {
    if (i > 0) {
      y += AIR;
      rules.push(line(`value/rule.${i}`, MARGIN, y, ctx.grid.edge, y, stroke('line')));
      y += AIR;
    }
    const drawn = partyLane(ctx, ledger, `value/${ledger.party ?? `?${ledger.name}`}`, y, scales, marks);
    nodes.push(drawn.node);
    y += drawn.height;
  }
  return { height: y - top, nodes: [...rules, laneGroup('value', ctx.words.value, nodes, 'group')], marks };
};

/** User units a point: of bars, and of the running total. */
interface Scales {
  bar: number;
  total: number;
  /** The total is drawn to another scale than the bars. */
  own: boolean;
}

/** One scale for all, unless a total that has grown over many steps would press the bars flat: then it has its own. */
function scalesFor(ledgers: readonly PartyLedger[]): Scales {
  const barUnit = Math.min(UNIT, TALLEST / tallest(ledgers, true, false));
  const shared = Math.min(UNIT, TALLEST / tallest(ledgers, true, true));
  if (shared >= LEAST_UNIT || barUnit <= shared) return { bar: shared, total: shared, own: false };
  return { bar: barUnit, total: Math.min(barUnit, TALLEST_TOTAL / tallest(ledgers, false, true)), own: true };
}

/** The most points that bars, running total, or both reach up and down for one party. */
function tallest(ledgers: readonly PartyLedger[], bars: boolean, totals: boolean): number {
  let most = 1e-9;
  for (const { cells } of ledgers) {
    let up = 0;
    let down = 0;
    for (const cell of cells) {
      if (bars) up = Math.max(up, cell.expected, cell.gain);
      if (bars) down = Math.max(down, cell.cost + cell.risk);
      if (totals) up = Math.max(up, cell.cumulative);
      if (totals) down = Math.max(down, -cell.cumulative);
    }
    most = Math.max(most, up + down);
  }
  return most;
}

function partyLane(
  ctx: MapContext,
  ledger: PartyLedger,
  key: string,
  top: number,
  scales: Scales,
  marks: Set<MarkName>,
): { node: SceneNode; height: number } {
  const name = actorName(ctx, ledger.party, ledger.name);
  const cells = cellsByColumn(ctx, ledger);
  let up = 0;
  let down = 0;
  const drawn: LedgerColumn[] = [];
  cells.forEach((cell, column) => {
    up = Math.max(up, cell.cumulative * scales.total);
    down = Math.max(down, -cell.cumulative * scales.total);
    if (cell.entries.length === 0) return;
    const here = ctx.columns.list[column]!;
    const entry = ctx.memory.recall(`${key}/texts`, column, [here.step, cell, scales.bar, scales.total], () =>
      ledgerColumn(ctx, `${key}/${cell.step}`, here, cell, scales),
    );
    up = Math.max(up, entry.up);
    down = Math.max(down, entry.down);
    for (const mark of entry.marks) marks.add(mark);
    drawn.push(entry);
  });
  const label = gutterLabel(
    ctx,
    key,
    top,
    ctx.words.value,
    [
      fillIn(ctx.words.forParty, name),
      { text: fillIn(ctx.words.net, signed(ledger.net)), style: { ...STYLES.strong, figures: true } },
      ...(scales.own ? [{ text: ctx.words.ownScale, style: STYLES.label }] : []),
    ],
    ledger.party ?? undefined,
  );
  const labelHeight = label.height + GUTTER_AIR;
  const spare = Math.max(0, labelHeight - up - down);
  const zero = Math.round(top + up + spare * 0.6) + 0.5;
  const height = Math.max(up + down + 2, labelHeight);
  const nodes: SceneNode[] = [
    ...label.nodes,
    ...runningTotal(ctx, key, ledger, cells, zero, scales.total),
    ...drawn.map((entry, i) =>
      ctx.memory.recall(key, i, [entry, zero, top, height], () => entry.draw(zero, { top, height })),
    ),
  ];
  const box = { x: 0, y: top, width: ctx.grid.width, height };
  const aria = { role: 'list' as const, label: `${ctx.words.value} ${fillIn(ctx.words.forParty, name)}` };
  return {
    node: group(key, nodes, { ref: ledger.party ?? ctx.journey.id, role: 'row', lane: 'value', aria, box }),
    height,
  };
}

/** The cells in the order of the columns; steps drawn as exits have no entries. */
function cellsByColumn(ctx: MapContext, ledger: PartyLedger) {
  const byStep = new Map(ledger.cells.map((cell) => [cell.step, cell]));
  return ctx.columns.list.map(({ step }) => byStep.get(step.id)!);
}

/** The sum of all that was gained and given so far, as a line of steps, its area to zero, and a dot at its end. */
function runningTotal(
  { grid, journey }: MapContext,
  key: string,
  ledger: PartyLedger,
  cells: readonly { cumulative: number }[],
  zero: number,
  unit: number,
): SceneNode[] {
  let steps = '';
  let last: number | undefined;
  cells.forEach(({ cumulative }, i) => {
    const y = zero - cumulative * unit;
    if (last === undefined) steps += `M${num(X0)} ${num(y)}`;
    else if (y !== last) steps += `H${num(grid.x(i))}V${num(y)}`;
    last = y;
  });
  steps += `H${num(grid.edge)}`;
  const area = `${steps}V${num(zero)}H${num(X0)}Z`;
  const ref = ledger.party ?? journey.id;
  return [
    path(`${key}/area`, area, 'surface', { role: 'total-area', ref }),
    line(`${key}/zero`, X0, zero, grid.edge, zero, stroke('line2'), 'zero'),
    path(`${key}/total`, steps, 'none', { stroke: stroke('soft', 1.5), role: 'total', ref }),
    circle(`${key}/end`, grid.edge, last ?? zero, 3.5, 'ink', { role: 'total-end', ref }),
  ];
}

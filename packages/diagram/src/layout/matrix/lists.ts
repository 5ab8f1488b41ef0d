/** The lists beside the plot, or under it where they are long: what moves, whose number is whose, who has no place. */
import { fillIn } from '@waymark/model';
import { label } from '../shared/label.ts';
import { group } from '../shared/nodes.ts';
import type { Figure } from './arrange.ts';
import type { MatrixFacts, Placed } from './facts.ts';
import { MARGIN, PANEL_WIDTH, WIDTH } from './scale.ts';
import { drawLines, linesOf, type Setting } from './setting.ts';
import { type Part, stack } from './stack.ts';
import { STYLES } from './styles.ts';
import type { MatrixWord } from './words.ts';

/** Columns under the plot, for lists that the panel has no room for. */
export const BELOW_COLUMNS = 4;
const BELOW_GAP = (WIDTH - 2 * MARGIN - BELOW_COLUMNS * PANEL_WIDTH) / (BELOW_COLUMNS - 1);

/** Where names beside a number begin. */
const NAME_X = 40;

/** An entry of a list; it may stand anywhere. */
type DrawEntry = (x: number, top: number) => Part;
export interface List {
  word: MatrixWord;
  /** Said of the whole list. */
  hint?: MatrixWord;
  gap: number;
  entries: DrawEntry[];
}

/** Who moves, whose number is whose, who has no place. */
export function listsOf(setting: Setting, facts: MatrixFacts, figures: readonly Figure[]): List[] {
  const moves = facts.placed
    .filter((fact) => fact.from.length > 0)
    .map(
      (fact): DrawEntry =>
        (x, y) =>
          moveOf(setting, fact, x, y),
    );
  const names = figures
    .filter((figure) => figure.code !== undefined)
    .map(
      (figure): DrawEntry =>
        (x, y) =>
          numberedName(setting, figure, x, y),
    );
  const unplaced = facts.unplaced.map(
    (one): DrawEntry =>
      (x, y) =>
        unplacedName(setting, one, x, y),
  );
  const lists: List[] = [
    { word: 'moves', gap: 14, entries: moves },
    { word: 'names', gap: 4, entries: names },
    { word: 'unplaced', hint: 'unplacedHint', gap: 4, entries: unplaced },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

/** Entries beside one another in so many columns, row by row. */
export function columns(
  setting: Setting,
  { word, hint, gap, entries }: List,
  x: number,
  count: number,
  top: number,
): Part {
  const said = hint ? linesOf(setting, setting.words[hint], STYLES.quiet, PANEL_WIDTH) : undefined;
  const nodes = said ? drawLines(`${word}.hint`, said, top, { x }) : [];
  const rows = Array.from({ length: Math.ceil(entries.length / count) }, (_, i) =>
    entries.slice(i * count, (i + 1) * count),
  );
  const start = said ? top + said.height + 8 : top;
  const stacked = stack(rows, start, gap, (row, y) => {
    const parts = row.map((draw, i) => draw(x + i * (PANEL_WIDTH + BELOW_GAP), y));
    return { nodes: parts.flatMap((part) => part.nodes), bottom: Math.max(...parts.map((part) => part.bottom)) };
  });
  return { nodes: [...nodes, ...stacked.nodes], bottom: stacked.bottom };
}

/** Who moved, from which strategy to which, and why. */
function moveOf(setting: Setting, fact: Placed, x: number, top: number): Part {
  const { words } = setting;
  const stops = [...fact.from, fact.at];
  const quadrants = stops.map((stop) => words.quadrants[stop.quadrant]).filter((name, i, all) => name !== all[i - 1]);
  const change = quadrants.length > 1 ? quadrants.join(' → ') : fillIn(words.stays, quadrants[0]!);
  const reasons = stops.filter((stop) => stop.why !== undefined);
  const key = `move.${fact.id}`;
  const texts = [
    linesOf(setting, fact.name, STYLES.heading, PANEL_WIDTH),
    linesOf(setting, change, STYLES.body, PANEL_WIDTH),
    ...reasons.map((stop) => {
      const text = reasons.length > 1 ? fillIn(words.reason, stop.stage, stop.why!) : stop.why!;
      return linesOf(setting, text, STYLES.quiet, PANEL_WIDTH);
    }),
  ];
  const part = stack(texts.entries().toArray(), top, 1, ([i, text], y) => {
    return { nodes: drawLines(`${key}.${i}`, text, y, { x }), bottom: y + text.height };
  });
  return { nodes: [group(key, part.nodes, { ref: fact.id, role: 'move' })], bottom: part.bottom };
}

function numberedName(setting: Setting, { fact, code }: Figure, x: number, top: number): Part {
  const key = `named.${fact.id}`;
  const text = linesOf(setting, fact.name, STYLES.body, PANEL_WIDTH - NAME_X);
  const number = label(`${key}.code`, code!, STYLES.name, { x, y: top + 12.5 });
  const nodes = [number, ...drawLines(`${key}.name`, text, top, { x: x + NAME_X })];
  return { nodes: [group(key, nodes, { ref: fact.id })], bottom: top + text.height };
}

function unplacedName(setting: Setting, { id, name }: { id: string; name: string }, x: number, top: number): Part {
  const text = linesOf(setting, name, STYLES.body, PANEL_WIDTH);
  const key = `unplaced.${id}`;
  return { nodes: [group(key, drawLines(key, text, top, { x }), { ref: id })], bottom: top + text.height };
}

import type { TextFact } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { group } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { gutterLabel, type LaneBuilder, laneGroup } from '../lane.ts';
import { type Para, para, place, STYLES, widthOf } from '../text.ts';

/** A part of the scenario takes three columns, as long as there are enough. */
const SPAN = 3;
/** Longer lines are hard to read. */
const LONGEST = 640;
const LABEL_GAP = 16;
const ROW_GAP = 8;
const BELOW = 4;

interface Part {
  key: 'who' | 'why' | 'goal' | 'how';
  fact: TextFact;
}

/** Who, why, which goal and how, side by side at column edges, in as many rows as that takes. */
export const scenario: LaneBuilder = (ctx, top) => {
  const parts = partsOf(ctx);
  if (parts.length === 0) return undefined;
  const label = gutterLabel(ctx, 'scenario', top, ctx.words.scenario);
  const nodes: SceneNode[] = [...label.nodes];
  const { perRow, span } = arrange(ctx, parts.length);
  const labelWidth = Math.max(...parts.map((part) => widthOf(ctx.words[part.key], STYLES.overline)));
  let y = top;
  for (let first = 0; first < parts.length; first += perRow) {
    const row = parts.slice(first, first + perRow);
    let height = 0;
    row.forEach((part, i) => {
      const x = ctx.grid.slots.left(i * span);
      // The last one of a row may use what the row leaves.
      const width =
        i === row.length - 1 ? Math.min(ctx.grid.edge - x, LONGEST) : span * ctx.grid.slots.width - LABEL_GAP;
      const room = width - labelWidth - LABEL_GAP;
      const text = para(ctx, part.fact.text, STYLES.lead, room);
      nodes.push(drawPart(ctx, part, text, x, y, labelWidth));
      height = Math.max(height, text.height);
    });
    y += height + ROW_GAP;
  }
  return {
    height: Math.max(y - ROW_GAP - top, label.height) + BELOW,
    nodes: [laneGroup('scenario', ctx.words.scenario, nodes)],
  };
};

function partsOf({ journey }: MapContext): Part[] {
  const parts: Part[] = [];
  for (const key of ['who', 'why', 'goal', 'how'] as const) {
    const fact = journey[key];
    if (fact?.text.trim()) parts.push({ key, fact });
  }
  return parts;
}

/** As few rows as that takes, each about as full as the others. */
function arrange({ grid }: MapContext, count: number): { perRow: number; span: number } {
  const most = Math.max(1, Math.floor(grid.slots.count / 2));
  const perRow = Math.ceil(count / Math.ceil(count / most));
  return { perRow, span: Math.min(SPAN, Math.floor(grid.slots.count / perRow)) };
}

function drawPart(ctx: MapContext, part: Part, text: Para, x: number, top: number, labelWidth: number): SceneNode {
  const name = para(ctx, ctx.words[part.key], STYLES.overline, labelWidth);
  const children = [
    ...place(`${part.fact.id}/name`, name, x, top + (text.lineHeight - name.lineHeight) / 2),
    ...place(`${part.fact.id}/text`, text, x + labelWidth + LABEL_GAP, top),
  ];
  return group(part.fact.id, children, {
    ref: part.fact.id,
    lane: 'scenario',
    aria: { role: 'listitem' },
    box: { x, y: top, width: labelWidth + LABEL_GAP + text.room, height: text.height },
  });
}

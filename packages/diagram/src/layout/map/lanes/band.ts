/** The band of visibility: what both sides can see, its two edges, and what each of them means. */
import { fillIn } from '@waymark/model';
import type { SceneNode } from '../../../scene.ts';
import { eye, group, line, rect, stroke } from '../../shared/index.ts';
import type { MapContext } from '../context.ts';
import { X0 } from '../grid.ts';
import { STYLES, textNode, widthOf } from '../text.ts';

/** Room for the words along an edge. */
export const EDGE_LABEL = 30;
const WORDS_AT = 20;

export interface Band {
  top: number;
  bottom: number;
  /** There are rows above that the provider cannot see, and rows below that the consumer cannot see. */
  above: boolean;
  below: boolean;
}

/** The tint first, then what lies over it. */
export function bandNodes(ctx: MapContext, band: Band): SceneNode[] {
  const { grid, words, journey } = ctx;
  const box = { x: X0, y: band.top, width: grid.edge - X0, height: band.bottom - band.top };
  const tint = rect('band/tint', box, 'visS', { role: 'band', ref: journey.id });
  const nodes: SceneNode[] = [];
  const name = words.band;
  const nameWidth = widthOf(name, STYLES.overline);
  const room = box.width - 64 - nameWidth;
  if (band.above) {
    nodes.push(line('band/upper', X0, band.top, grid.edge, band.top, stroke('vis', 1.5, [2, 3]), 'edge-of-sight'));
    const long = fillIn(words.edgeOfSight, ctx.provider, ctx.consumer);
    const text = widthOf(long, STYLES.overline) <= room ? long : words.edgeShort;
    nodes.push(...edgeWords('band/upper-words', text, band.top + WORDS_AT, false, room));
  }
  const nameX = grid.edge - 8;
  nodes.push(
    textNode('band/name', name, STYLES.overline, nameX, band.top + WORDS_AT, nameWidth, { anchor: 'end', fill: 'vis' }),
  );
  if (band.below) {
    const long = fillIn(words.lineOfVisibility, ctx.consumer);
    const text = widthOf(long, STYLES.overline) <= box.width - 40 ? long : words.lineShort;
    nodes.push(...edgeWords('band/lower-words', text, band.bottom - EDGE_LABEL + WORDS_AT, true, box.width - 40));
    nodes.push(
      line('band/lower', X0, band.bottom, grid.edge, band.bottom, stroke('vis', 1.5, [8, 4]), 'line-of-visibility'),
    );
  }
  return [tint, group('band', nodes, { role: 'band', ref: journey.id, aria: { role: 'group', label: name } })];
}

/** The words lie on a plate of the band's own tint, so that no border between stages runs through them. */
function edgeWords(key: string, text: string, y: number, open: boolean, room: number): SceneNode[] {
  const plate = { x: X0 + 4, y: y - 12, width: widthOf(text, STYLES.overline) + 32, height: 16 };
  return [
    rect(`${key}/plate`, plate, 'visS'),
    eye(`${key}/eye`, X0 + 15, y - 4, open),
    textNode(key, text, STYLES.overline, X0 + 30, y, room, { fill: 'vis' }),
  ];
}

/** The marks that pictures share. Each is about the point given; sizes are those of the picture rules. */
import type { ChannelMedium, EvidenceBasis, Side } from '@waymark/model';
import type { Box, GroupNode, Paint, PathNode, RectNode, SceneNode } from '../../scene.ts';
import { EYE, EYE_CROSSED, ICONS } from './icons.ts';
import { label, textWidth } from './label.ts';
import { circle, group, num, path, rect, stroke } from './nodes.ts';

type Naming = { ref?: string; title?: string };

export const CHANNEL_RADIUS = 14;

/** A channel's icon: in a full disc for an interaction, in a ring for a mere contact. */
export function channelMark(
  key: string,
  cx: number,
  cy: number,
  medium: ChannelMedium | undefined,
  interaction: boolean,
  more: Naming = {},
): GroupNode {
  const disc = interaction
    ? circle(`${key}.disc`, cx, cy, CHANNEL_RADIUS, 'ink')
    : circle(`${key}.disc`, cx, cy, CHANNEL_RADIUS - 0.75, 'none', { stroke: stroke('ink', 1.5) });
  const icon = path(`${key}.icon`, ICONS[medium ?? 'other'], 'none', {
    at: { x: cx, y: cy },
    stroke: stroke(interaction ? 'on' : 'ink', 1.5),
  });
  return group(key, [disc, icon], { role: 'channel', ...more });
}

/** What a level rests on: hollow = assumed, left half = researched, full = measured. */
export function evidenceDot(
  key: string,
  cx: number,
  cy: number,
  basis: EvidenceBasis,
  paint: Paint = 'ink',
  r = 5,
): SceneNode {
  const fill = basis === 'measured' ? paint : 'bg';
  const more = { stroke: stroke(paint, 1.75), role: 'evidence' };
  if (basis !== 'researched') return circle(key, cx, cy, r, fill, more);
  const half = `M0 ${num(-r)}A${num(r)} ${num(r)} 0 0 0 0 ${num(r)}Z`;
  const at = { x: cx, y: cy };
  return group(key, [circle(`${key}.dot`, cx, cy, r, fill, more), path(`${key}.half`, half, paint, { at })]);
}

/** A minus in an orange square, 12 × 12. */
export function painMark(key: string, cx: number, cy: number): GroupNode {
  return group(
    key,
    [
      rect(`${key}.square`, { x: cx - 6, y: cy - 6, width: 12, height: 12 }, 'bad', { radius: 2.5 }),
      path(`${key}.minus`, 'M-3 0H3', 'none', { at: { x: cx, y: cy }, stroke: stroke('on', 1.75) }),
    ],
    { role: 'pain' },
  );
}

/** A plus in a blue ring, 12 × 12. */
export function delightMark(key: string, cx: number, cy: number): GroupNode {
  return group(
    key,
    [
      circle(`${key}.ring`, cx, cy, 5.75, 'none', { stroke: stroke('good', 1.5) }),
      path(`${key}.plus`, 'M-2.75 0H2.75M0 -2.75V2.75', 'none', { at: { x: cx, y: cy }, stroke: stroke('good', 1.5) }),
    ],
    { role: 'delight' },
  );
}

/** A moment of truth. */
export function diamond(key: string, cx: number, cy: number, r = 6, more: Naming = {}): PathNode {
  const d = `M0 ${num(-r)}L${num(r)} 0L0 ${num(r)}L${num(-r)} 0Z`;
  return path(key, d, 'text', { at: { x: cx, y: cy }, role: 'moment', ...more });
}

/** Whether something is seen: an eye, or a crossed-out one. 13 wide. */
export function eye(key: string, cx: number, cy: number, seen: boolean, paint: Paint = 'vis'): PathNode {
  const d = seen ? EYE : EYE_CROSSED;
  return path(key, d, 'none', { at: { x: cx, y: cy }, stroke: stroke(paint, 1.25), role: 'eye' });
}

const PILL_TEXT = { size: 11, weight: 600, fill: 'on' } as const;
const PILL_PADDING = 8;
export const PILL_HEIGHT = 18;

export function pillWidth(text: string): number {
  return Math.ceil(textWidth(text, PILL_TEXT)) + 2 * PILL_PADDING;
}

/** A word on a filled pill, 18 high; `cx` and `cy` are its middle. */
export function pill(key: string, cx: number, cy: number, text: string, fill: Paint, more: Naming = {}): GroupNode {
  const width = pillWidth(text);
  const box = { x: cx - width / 2, y: cy - PILL_HEIGHT / 2, width, height: PILL_HEIGHT };
  return group(
    key,
    [
      rect(`${key}.pill`, box, fill, { radius: PILL_HEIGHT / 2 }),
      label(`${key}.word`, text, PILL_TEXT, { x: cx, y: cy + 4, anchor: 'middle', room: width - PILL_PADDING }),
    ],
    { role: 'pill', box, ...more },
  );
}

/** Who sees an activity: both sides; not the consumer; not the provider. */
export type ChipKind = 'seen' | 'unseen-by-consumer' | 'unseen-by-provider';

/** The box of an activity: outline, grey fill, or dashed outline. */
export function chip(key: string, box: Box, kind: ChipKind): RectNode {
  const more = { radius: 4, role: 'chip' };
  switch (kind) {
    case 'seen':
      return rect(key, box, 'raise', { ...more, stroke: stroke('line2') });
    case 'unseen-by-consumer':
      return rect(key, box, 'surface', more);
    case 'unseen-by-provider':
      return rect(key, box, 'none', { ...more, stroke: stroke('soft', 1, [3, 3]) });
  }
}

/** Whose initials stand in a disc: full for a persona, a ring for the others. */
export function initialMark(key: string, cx: number, cy: number, initials: string, filled: boolean, r = 10): GroupNode {
  const disc = filled
    ? circle(`${key}.disc`, cx, cy, r, 'ink')
    : circle(`${key}.disc`, cx, cy, r - 0.75, 'none', { stroke: stroke('ink', 1.5) });
  const style = { size: 11, weight: 600, fill: filled ? 'on' : 'ink' } as const;
  const word = label(`${key}.word`, initials, style, { x: cx, y: cy + 4, anchor: 'middle', room: 2 * r - 2 });
  return group(key, [disc, word], { role: 'initials' });
}

/** A stakeholder: full circle = internal, open square = external, open circle where nobody said; dashed for a ghost. */
export function stakeholderMark(
  key: string,
  cx: number,
  cy: number,
  side: Side | undefined,
  ghost = false,
  scale = 1,
): SceneNode {
  const outline = ghost ? stroke('soft', 1.25, [2.5, 2]) : stroke('ink', 2);
  const size = 14 * scale;
  if (side === 'external') {
    const box = { x: cx - size / 2, y: cy - size / 2, width: size, height: size };
    return rect(key, box, 'bg', { stroke: outline, role: 'mark' });
  }
  const hollow = ghost || side === undefined;
  return circle(key, cx, cy, (hollow ? 7 : 8) * scale, hollow ? 'bg' : 'ink', {
    role: 'mark',
    ...(hollow ? { stroke: outline } : {}),
  });
}

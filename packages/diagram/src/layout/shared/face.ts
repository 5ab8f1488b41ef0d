import type { GroupNode, Paint, SceneNode } from '../../scene.ts';
import { circle, group, num, path, stroke } from './nodes.ts';

/** From here on a feeling is as strong as faces get: a laugh, or knitted brows. */
const STRONG = 1.5;
/** Up to here it is neither good nor bad. */
const NEUTRAL = 0.25;

/** The strong and the soft colour of a feeling; grey for one that is neither good nor bad. */
export function feelingPaints(level: number): { strong: Paint; soft: Paint } {
  if (Math.abs(level) <= NEUTRAL) return { strong: 'muted', soft: 'surface' };
  return level > 0 ? { strong: 'good', soft: 'goodS' } : { strong: 'bad', soft: 'badS' };
}

/**
 * A face, radius 9, about (`cx`, `cy`). `level` −2 … +2 (clamped) bends the mouth.
 *
 * The mouth is a quadratic curve from (−3.8, y0) to (3.8, y0) with y0 = 3.1 − 0.9 · level and its control point
 * 3.5 · level below that.
 */
export function face(
  key: string,
  cx: number,
  cy: number,
  level: number,
  more: { ref?: string; title?: string } = {},
): GroupNode {
  const s = Math.max(-2, Math.min(2, level));
  const { strong, soft } = feelingPaints(s);
  const at = { x: cx, y: cy };
  const y0 = 3.1 - 0.9 * s;
  const mouth = `M-3.8 ${num(y0)}Q0 ${num(y0 + 3.5 * s)} 3.8 ${num(y0)}`;
  const children: SceneNode[] = [
    circle(`${key}.head`, cx, cy, 9, soft, { stroke: stroke(strong, 1.5) }),
    circle(`${key}.left`, cx - 3, cy - 2, 1.15, strong),
    circle(`${key}.right`, cx + 3, cy - 2, 1.15, strong),
    s >= STRONG
      ? path(`${key}.mouth`, `${mouth}Z`, strong, { at, stroke: stroke(strong, 1) })
      : path(`${key}.mouth`, mouth, 'none', { at, stroke: stroke(strong, 1.5) }),
  ];
  if (s <= -STRONG) {
    children.push(path(`${key}.brows`, 'M-5 -5.4L-1.6 -4M5 -5.4L1.6 -4', 'none', { at, stroke: stroke(strong, 1.25) }));
  }
  return group(key, children, { role: 'face', ...more });
}

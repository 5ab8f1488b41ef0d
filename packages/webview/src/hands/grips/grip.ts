import type { Axis, SceneNode } from '@waymark/diagram';
import type { EditIntent } from '@waymark/protocol';
import type { Rect } from '../../picture/boxes.ts';

/** Something of the picture in the hand, by pointer or by keys. */
export interface Grip {
  /** By so many units of the picture since it was picked up. */
  move(dx: number, dy: number): void;
  /** By so many steps of the keyboard; y upwards. */
  step(x: number, y: number): void;
  /** Where it would come to lie, in words. */
  say(): string;
  /** And where that is in the picture. */
  at(): Rect;
  /** Nothing where it lies as before. */
  intent(): EditIntent | undefined;
  /** Takes away what it has drawn. */
  release?(): void;
}

export type Axes = { x?: Axis; y?: Axis };

/** The first plot of a scene that can do what is asked of it. */
export function axesOf(nodes: readonly SceneNode[], wanted: (axes: Axes) => boolean): Axes | undefined {
  for (const node of nodes) {
    if (node.kind !== 'group') continue;
    if (node.axes && wanted(node.axes)) return node.axes;
    const inner = axesOf(node.children, wanted);
    if (inner) return inner;
  }
  return undefined;
}

/** How much one unit of the picture is. */
export function perUnit({ from, to, at, until }: Axis): number {
  return (to - from) / (until - at);
}

/**
 * Moved by so much, to halves, as one would write it, within the range of the axis. What is moved by less than the half of
 * that stays what it is: who moves something sideways leaves its height alone, were it 7.3.
 */
export function moved(value: number, by: number, { from, to }: Axis): number {
  if (Math.abs(by) < 0.25) return value;
  return Math.min(to, Math.max(from, Math.round((value + by) * 2) / 2));
}

export function shifted({ x, y, width, height }: Rect, dx: number, dy: number): Rect {
  return { x: x + dx, y: y + dy, width, height };
}

/** Moves what is shown in the hand, by units of the picture. */
export function shift(ghosts: readonly Element[], dx: number, dy: number): void {
  for (const ghost of ghosts) ghost.setAttribute('transform', `translate(${dx} ${dy})`);
}

/** Whether nodes look the same, and whether they differ in nothing but where they lie. */
import type { CircleNode, GroupNode, PathNode, RectNode, SceneNode, Stroke, TextNode } from '../scene.ts';
import { pathShift } from './path-shift.ts';

export interface Offset {
  x: number;
  y: number;
}

/** Coordinates that differ by less are the same: sums in another order. */
const NEARLY = 1e-4;

/** Whether two nodes look the same where they are, their children aside. */
export function sameLook(a: SceneNode, b: SceneNode): boolean {
  if (a.kind === 'group') return b.kind === 'group' && sameGroup(a, b);
  return sameLeaf(a, b, new Shift({ x: 0, y: 0 }));
}

/**
 * How far all of `b` lies from all of `a`, where that is the only difference between the two, all that is in them
 * included; undefined where anything else differs.
 */
export function shiftBetween(a: GroupNode, b: GroupNode): Offset | undefined {
  const shift = new Shift();
  return sameContent(a, b, shift) ? { x: shift.x ?? 0, y: shift.y ?? 0 } : undefined;
}

/** The way from one to the other, as soon as one pair of coordinates has told it. */
class Shift {
  x: number | undefined;
  y: number | undefined;

  constructor(known?: Offset) {
    this.x = known?.x;
    this.y = known?.y;
  }

  across(a: number, b: number): boolean {
    if (this.x === undefined) this.x = b - a;
    return Math.abs(b - a - this.x) < NEARLY;
  }

  down(a: number, b: number): boolean {
    if (this.y === undefined) this.y = b - a;
    return Math.abs(b - a - this.y) < NEARLY;
  }

  both(ax: number, ay: number, bx: number, by: number): boolean {
    return this.across(ax, bx) && this.down(ay, by);
  }
}

function sameContent(a: GroupNode, b: GroupNode, shift: Shift): boolean {
  const [before, now] = [a.children, b.children];
  if (before.length !== now.length || !sameGroup(a, b)) return false;
  for (let i = 0; i < now.length; i++) {
    const one = before[i]!;
    const other = now[i]!;
    if (one.key !== other.key) return false;
    if (!sameNode(one, other, shift)) return false;
  }
  return true;
}

function sameNode(a: SceneNode, b: SceneNode, shift: Shift): boolean {
  if (a === b) return shift.both(0, 0, 0, 0);
  return a.kind === 'group' ? b.kind === 'group' && sameContent(a, b, shift) : sameLeaf(a, b, shift);
}

/** Its box and axes are not drawn, and its children are looked at by themselves. */
function sameGroup(a: GroupNode, b: GroupNode): boolean {
  return sameName(a, b) && a.lane === b.lane && a.aria?.role === b.aria?.role && a.aria?.label === b.aria?.label;
}

function sameName(a: SceneNode, b: SceneNode): boolean {
  return a.ref === b.ref && a.role === b.role && a.title === b.title;
}

function sameLeaf(a: SceneNode, b: SceneNode, shift: Shift): boolean {
  if (!sameName(a, b)) return false;
  switch (a.kind) {
    case 'text':
      return b.kind === 'text' && sameText(a, b) && shift.both(a.x, a.y, b.x, b.y);
    case 'rect':
      return b.kind === 'rect' && sameShape(a, b) && sameRect(a, b) && shift.both(a.x, a.y, b.x, b.y);
    case 'circle':
      return b.kind === 'circle' && sameShape(a, b) && a.r === b.r && shift.both(a.cx, a.cy, b.cx, b.cy);
    case 'path':
      return b.kind === 'path' && sameShape(a, b) && samePath(a, b, shift);
    default:
      return false;
  }
}

function sameText(a: TextNode, b: TextNode): boolean {
  return (
    a.text === b.text &&
    a.size === b.size &&
    a.weight === b.weight &&
    a.fill === b.fill &&
    a.anchor === b.anchor &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.tnum === b.tnum &&
    a.tracking === b.tracking &&
    a.rotate === b.rotate &&
    // How much room it has decides on its `textLength`.
    nearly(a.width, b.width) &&
    nearly(a.box.width, b.box.width) &&
    nearly(a.box.height, b.box.height)
  );
}

type Shape = RectNode | CircleNode | PathNode;

function sameShape(a: Shape, b: Shape): boolean {
  return a.fill === b.fill && a.opacity === b.opacity && sameStroke(a.stroke, b.stroke);
}

function sameStroke(a: Stroke | undefined, b: Stroke | undefined): boolean {
  if (a === b) return true;
  return (
    a !== undefined && b !== undefined && a.paint === b.paint && a.width === b.width && `${a.dash}` === `${b.dash}`
  );
}

function sameRect(a: RectNode, b: RectNode): boolean {
  return nearly(a.width, b.width) && nearly(a.height, b.height) && a.radius === b.radius;
}

/** One that is placed is the same where its data is; another may have moved all through its data. */
function samePath(a: PathNode, b: PathNode, shift: Shift): boolean {
  if (a.at || b.at) {
    if (!a.at || !b.at || a.d !== b.d || a.at.scale !== b.at.scale) return false;
    return shift.both(a.at.x, a.at.y, b.at.x, b.at.y);
  }
  const moved = a.d === b.d ? STAYED : pathShift(a.d, b.d);
  if (!moved) return false;
  // A path that runs across alone says nothing of the way down, and the other way round.
  return (moved.x === undefined || shift.across(0, moved.x)) && (moved.y === undefined || shift.down(0, moved.y));
}

const STAYED = { x: 0, y: 0 };

function nearly(a: number, b: number): boolean {
  return Math.abs(a - b) < NEARLY;
}

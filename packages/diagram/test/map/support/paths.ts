/** Path data, read as far as tests need it. */
import type { Box, PathNode } from '../../../src/scene.ts';

interface Point {
  x: number;
  y: number;
}

const NUMBERS = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 } as const;

/**
 * The points of absolute path data, line by line: ends and control points; of arcs the ends alone. What `at` moves and
 * scales is moved and scaled.
 */
export function pathLines({ d, at = { x: 0, y: 0 } }: PathNode): Point[][] {
  const lines: Point[][] = [];
  let x = 0;
  let y = 0;
  for (const [, command, numbers] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const name = command as keyof typeof NUMBERS;
    if (!(name in NUMBERS)) throw new Error(`unknown path command ${name} in ${d}`);
    const values = [...numbers!.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(([text]) => Number(text));
    if (name === 'Z' && lines.length) lines.at(-1)!.push(lines.at(-1)![0]!);
    for (let i = 0; i < values.length; i += NUMBERS[name]) {
      const some = values.slice(i, i + NUMBERS[name]);
      const points: Point[] = [];
      if (name === 'H') points.push({ x: some[0]!, y });
      else if (name === 'V') points.push({ x, y: some[0]! });
      else for (let k = name === 'A' ? 5 : 0; k < some.length; k += 2) points.push({ x: some[k]!, y: some[k + 1]! });
      if (name === 'M' && i === 0) lines.push([]);
      lines.at(-1)!.push(...points);
      ({ x, y } = points.at(-1)!);
    }
  }
  const scale = at.scale ?? 1;
  return lines.map((line) => line.map((point) => ({ x: at.x + scale * point.x, y: at.y + scale * point.y })));
}

/** The box of all ends and control points; a curve never leaves it. */
export function pathBox(node: PathNode): Box | undefined {
  const points = pathLines(node).flat();
  if (points.length === 0) return undefined;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  const [right, bottom] = [xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether one of the straight lines between neighbouring points runs through a box; they are upright or level. */
export function runsThrough(node: PathNode, box: Box): boolean {
  return pathLines(node).some((line) =>
    line.some((b, i) => {
      const a = line[i - 1];
      return (
        a !== undefined &&
        Math.max(a.x, b.x) > box.x &&
        Math.min(a.x, b.x) < box.x + box.width &&
        Math.max(a.y, b.y) > box.y &&
        Math.min(a.y, b.y) < box.y + box.height
      );
    }),
  );
}

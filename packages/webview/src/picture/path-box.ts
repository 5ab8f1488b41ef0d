import type { Rect } from './boxes.ts';

const TOKEN = /[A-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;
/** How many numbers a command takes; the last two are where it ends. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 };

/**
 * The box around the points of path data with absolute commands. Control points count, so it may be larger than the ink;
 * an arc reaches as far from the middle of its ends as its radius.
 */
export function pathBox(d: string): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y] = [0, 0];
  const reach = (px: number, py: number, rx = 0, ry = 0) => {
    left = Math.min(left, px - rx);
    right = Math.max(right, px + rx);
    top = Math.min(top, py - ry);
    bottom = Math.max(bottom, py + ry);
  };
  const step = (command: string, numbers: readonly number[]) => {
    const [fromX, fromY] = [x, y];
    if (command === 'H') x = numbers[0]!;
    else if (command === 'V') y = numbers[0]!;
    else [x, y] = [numbers.at(-2)!, numbers.at(-1)!];
    if (command === 'A') reach((fromX + x) / 2, (fromY + y) / 2, numbers[0], numbers[1]);
    else if (command !== 'H' && command !== 'V') {
      for (let i = 0; i + 1 < numbers.length; i += 2) reach(numbers[i]!, numbers[i + 1]!);
    }
    reach(x, y);
  };
  let command = '';
  let numbers: number[] = [];
  for (const token of d.match(TOKEN) ?? []) {
    if (token >= 'A') {
      command = token;
      continue;
    }
    numbers.push(Number(token));
    if (numbers.length !== TAKES[command]) continue;
    step(command, numbers);
    numbers = [];
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

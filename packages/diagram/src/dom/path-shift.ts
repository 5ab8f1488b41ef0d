/** Of each command's numbers which way they count: across, down, or neither (radii, angles, flags). */
const WAYS: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  T: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  S: 'xyxy',
  Q: 'xyxy',
  A: '-----xy',
  Z: '',
};
const TOKEN = /[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;
const NEARLY = 1e-4;
/** Path data is written with two decimals at most, each rounded by itself. */
const ROUNDED = 0.0101;

/**
 * How far a path (absolute commands) lies from another that is the same but for that; undefined where it is not. A way
 * that no coordinate tells of is left out.
 */
export function pathShift(a: string, b: string): { x?: number; y?: number } | undefined {
  const [before, now] = [a.match(TOKEN) ?? [], b.match(TOKEN) ?? []];
  if (before.length !== now.length) return undefined;
  const shift: { x?: number; y?: number } = {};
  let ways = '';
  let at = 0;
  for (let i = 0; i < now.length; i++) {
    const token = now[i]!;
    if (token >= 'A') {
      if (token !== before[i] || WAYS[token] === undefined) return undefined;
      ways = WAYS[token];
      at = 0;
      continue;
    }
    const way = ways[at++ % ways.length];
    const moved = Number(token) - Number(before[i]);
    if (way === 'x' || way === 'y') {
      shift[way] ??= Math.abs(moved) < NEARLY ? 0 : moved;
      if (!(Math.abs(moved - shift[way]) < ROUNDED)) return undefined;
    } else if (!(Math.abs(moved) < NEARLY)) return undefined;
  }
  return shift;
}

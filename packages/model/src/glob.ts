/**
 * Patterns of paths. A pattern may come from a stranger's waymark.json, so all its ways are followed at once (Thompson,
 * 1968) and none is tried again: a match takes at most as many steps as pattern times path.
 */
type Fits = (character: string) => boolean;

type Step =
  | { kind: 'one' | 'many'; fits: Fits }
  /** Goes on at each of these steps. */
  | { kind: 'ways'; to: number[] };

export type Glob = readonly Step[];

const anything: Fits = () => true;
const inFolder: Fits = (character) => character !== '/';
const is =
  (one: string): Fits =>
  (character) =>
    character === one;

const PLAIN = /\*\*\/|\*\*|\*|\?|./suy;
const SHELL = /\*\*\/|\*\*|\*|\?|\[!?\]?[^\]]*\]|./suy;

/**
 * A pattern over a whole path with `/`: `*` and `?` stay within one folder, `**` crosses folders. With `shell` also `[ab]`,
 * `[a-z]`, `[!ab]` and `{x,y}`. Dots at the start of a name need no special spelling.
 */
export function globOf(pattern: string, shell = false): Glob {
  const steps: Step[] = [];
  compile(pattern, shell, steps);
  return steps;
}

/** `within`: a path below what the pattern means is meant, too. */
export function matchesGlob(glob: Glob, path: string, within = false): boolean {
  let now = new Set<number>();
  goOn(glob, 0, now);
  for (const character of path) {
    if (within && character === '/' && now.has(glob.length)) return true;
    const next = new Set<number>();
    for (const at of now) {
      const step = glob[at];
      if (!step || step.kind === 'ways' || !step.fits(character)) continue;
      goOn(glob, step.kind === 'one' ? at + 1 : at, next);
    }
    now = next;
  }
  return now.has(glob.length);
}

/** Adds a step, and those that can be reached from there without a character. */
function goOn(glob: Glob, at: number, reached: Set<number>): void {
  const waiting = [at];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    const step = glob[one];
    if (step?.kind === 'many') waiting.push(one + 1);
    else if (step?.kind === 'ways') waiting.push(...step.to);
  }
}

function compile(pattern: string, shell: boolean, steps: Step[]): void {
  const tokens = shell ? SHELL : PLAIN;
  for (let at = 0; at < pattern.length; ) {
    tokens.lastIndex = at;
    const token = tokens.exec(pattern)![0];
    const end = shell && token === '{' ? closing(pattern, at) : -1;
    if (end >= 0) alternatives(pattern.slice(at + 1, end), steps);
    else if (token === '**/') steps.push({ kind: 'ways', to: [steps.length + 1, steps.length + 3] }, MANY, SLASH);
    else steps.push(WILDCARDS.get(token) ?? { kind: 'one', fits: token.length > 2 ? classOf(token) : is(token) });
    at = end >= 0 ? end + 1 : at + token.length;
  }
}

const MANY: Step = { kind: 'many', fits: anything };
const SLASH: Step = { kind: 'one', fits: is('/') };
const WILDCARDS = new Map<string, Step>([
  ['**', MANY],
  ['*', { kind: 'many', fits: inFolder }],
  ['?', { kind: 'one', fits: inFolder }],
]);

/** Where the brace at `from` is closed; -1 for nowhere. */
function closing(pattern: string, from: number): number {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** The inside of braces: from a first step to the beginning of each alternative, from whose ends to what follows. */
function alternatives(inside: string, steps: Step[]): void {
  const begins: number[] = [];
  const ends: number[][] = [];
  steps.push({ kind: 'ways', to: begins });
  for (const alternative of partsOf(inside)) {
    begins.push(steps.length);
    compile(alternative, true, steps);
    const end: number[] = [];
    steps.push({ kind: 'ways', to: end });
    ends.push(end);
  }
  for (const end of ends) end.push(steps.length);
}

/** Split at the commas that stand in no further braces. */
function partsOf(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= inside.length; at++) {
    if (inside[at] === '{') depth++;
    else if (inside[at] === '}') depth--;
    else if (at === inside.length || (inside[at] === ',' && depth === 0)) {
      parts.push(inside.slice(from, at));
      from = at + 1;
    }
  }
  return parts;
}

/** `[ab]`, `[a-z]`, `[!ab]`: a character of a name. */
function classOf(token: string): Fits {
  const negated = token[1] === '!';
  const signs = [...token.slice(negated ? 2 : 1, -1)];
  const ranges: [from: string, to: string][] = [];
  for (let at = 0; at < signs.length; at++) {
    const isRange = signs[at + 1] === '-' && at + 2 < signs.length;
    ranges.push([signs[at]!, signs[isRange ? at + 2 : at]!]);
    if (isRange) at += 2;
  }
  const holds = (character: string) =>
    ranges.some(([from, to]) => code(from) <= code(character) && code(character) <= code(to));
  return (character) => inFolder(character) && holds(character) !== negated;
}

function code(character: string): number {
  return character.codePointAt(0)!;
}

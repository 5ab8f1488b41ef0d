import type { Duration } from '@waymark/model';
import { say } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import { tokensOf } from '../parser/cst.ts';
import type { Token } from '../parser/token.ts';
import { sourceOf } from '../parser/token.ts';
import { UNITS, unitLike } from '../parser/units.ts';
import { numberValue } from '../parser/values.ts';
import type { Writer } from './writer.ts';

/** `1h 30min` → 5400 seconds; reports units that do not exist, and leaves them out. Nothing where nothing is left. */
export function buildDuration(writer: Writer, node: ast.Time): Duration | undefined {
  let seconds: number | undefined;
  for (const token of tokensOf(node, 'durations')) {
    const time = secondsOf(token.image);
    if (time.known) seconds = (seconds ?? 0) + time.seconds;
    if (!time.valid) judge(writer, token);
  }
  return seconds === undefined ? undefined : { ...writer.fact(node.kind, node), seconds };
}

/** Most durations have one unit, and few digits. */
const SIMPLE = /^([0-9]{1,6})(s|min|h|d|w)$/;

/** `known`: some unit is; `valid`: all are, and there is no sign. */
function secondsOf(image: string): { seconds: number; known: boolean; valid: boolean } {
  const simple = SIMPLE.exec(image);
  if (simple) return { seconds: Number(simple[1]) * UNITS.get(simple[2]!)!, known: true, valid: true };
  const result = { seconds: 0, known: false, valid: /^[0-9]/.test(image) };
  for (const [, amount, unit] of image.matchAll(/([0-9]+(?:\.[0-9]+)?)([^0-9]+)/g)) {
    const size = UNITS.get(unit!);
    result.known ||= size !== undefined;
    result.valid &&= size !== undefined;
    result.seconds += numberValue(amount!) * (size ?? 0);
  }
  return result;
}

/** Says what is wrong with a duration, and how it is meant where that can be told. */
function judge(writer: Writer, token: Token): void {
  const unsigned = token.image.replace(/^[-+\u2212]/u, '');
  const negative = unsigned !== token.image;
  const unknown = [...unsigned.matchAll(/[^0-9.]+/gu)].map(([unit]) => unit).filter((unit) => !UNITS.has(unit));
  const meant = unsigned.replace(/[^0-9.]+/gu, (unit) => unitLike(unit) ?? unit);
  const source = sourceOf(writer.file.uri, token);
  const fits = [...meant.matchAll(/[^0-9.]+/gu)].every(([unit]) => UNITS.has(unit));
  writer.file.findings.push({
    rule: 'syntax/duration',
    severity: 'error',
    source,
    message:
      negative && unknown.length === 0
        ? say(`${token.image}: a duration has no sign.`, `${token.image}：时长不带正负号。`)
        : say(`${token.image} is not a duration.`, `${token.image} 不是有效的时长。`),
    help: say('Units are s, min, h, d and w: 1h 30min.', '单位有 s、min、h、d、w，例如 1h 30min。'),
    ...(fits && {
      fixes: [{ title: say(`Write ${meant}`, `改为 ${meant}`), edits: [{ range: source, newText: meant }] }],
    }),
  });
}

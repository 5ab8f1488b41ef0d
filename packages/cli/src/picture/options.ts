import { LANES, type Lane, type Theme } from '@waymark/diagram';
import { nearest, type RenderConfig, say } from '@waymark/model';
import type { Call } from '../command/spec.ts';
import { Complaint, unknownWord } from '../complaint.ts';
import type { Wanted } from './pictures.ts';

/** What the command line says. */
export interface RenderCall extends Partial<Wanted> {
  /** A folder, or `-` for standard output. */
  output: string;
  format: 'svg' | 'png' | 'html';
  theme?: Theme;
  size: PngSize;
}

/** What holds for one project: the command line, else its waymark.json, else the standard. */
export interface RenderOptions extends Wanted, RenderCall {
  view: Wanted['view'];
  theme: Theme;
}

export function withDefaults(call: RenderCall, config: RenderConfig = {}): RenderOptions {
  return {
    ...call,
    view: call.view ?? config.view ?? 'all',
    theme: call.theme ?? config.theme ?? 'auto',
    // A name that is no lane is an issue of waymark.json, reported by `check`.
    lanes: call.lanes ?? config.lanes?.filter((one): one is Lane => LANES.some((known) => known === one)),
  };
}

/** Of a PNG: its width in pixels, or else pixels per unit. */
export type PngSize = { width: number } | { scale: number };

const MOST_SCALE = 16;
const MOST_WIDTH = 32_767;

/** Reads and checks the options of `render`. Throws a `Complaint`. */
export function renderOptions({ text, list }: Call): RenderCall {
  return {
    output: text('output') ?? 'out',
    view: text('view') as Wanted['view'] | undefined,
    format: (text('format') as RenderCall['format'] | undefined) ?? 'svg',
    theme: text('theme') as Theme | undefined,
    lanes: list('lanes')?.map(lane),
    journeys: list('journey'),
    stage: text('stage'),
    size: sizeOf(text('width'), text('scale')),
  };
}

function lane(given: string): Lane {
  const known = LANES.find((one) => one === given);
  if (known) return known;
  throw unknownWord(
    say(`There is no lane ${given}.`, `没有泳道 ${given}。`),
    nearest(given, LANES),
    say(`The lanes are: ${LANES.join(', ')}.`, `可用的泳道：${LANES.join('、')}。`),
  );
}

function sizeOf(width: string | undefined, scale: string | undefined): PngSize {
  if (width !== undefined) return { width: number('width', width, 1, MOST_WIDTH) };
  return { scale: scale === undefined ? 2 : number('scale', scale, 0.05, MOST_SCALE) };
}

function number(option: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (given.trim() !== '' && value >= least && value <= most) return value;
  throw new Complaint(
    say(`--${option} cannot be ${given}.`, `--${option} 的值不能是 ${given}。`),
    say(`It is a positive number, from ${least} to ${most}.`, `取值为 ${least} 到 ${most} 之间的正数。`),
  );
}

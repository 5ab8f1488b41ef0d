/** Text measuring and wrapping, as layout sees them. */
import type { FontSize, Weight } from '../scene.ts';

export interface Font {
  size: FontSize;
  weight: Weight;
  tnum?: boolean;
  /** em */
  tracking?: number;
}

/** The advance of a line in user units. */
export type Measure = (text: string, font: Font) => number;

/** Lines no wider than `width`; never drops a grapheme. `keep` are names that are not broken (the model's own). */
export type Wrap = (text: string, font: Font, width: number, keep?: readonly string[]) => string[];

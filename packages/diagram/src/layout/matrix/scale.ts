/** Where things stand on the page, in user units. */
import { QUADRANT_RULE, type Quadrant } from '@waymark/model';
import type { Box } from '../../scene.ts';
import type { Point } from './geometry.ts';

export const MARGIN = 32;
const PLOT_WIDTH = 1072;
const PLOT_HEIGHT = 896;
const PLOT_X = 88;
export const PANEL_X = 1208;
export const PANEL_WIDTH = 360;
export const WIDTH = PANEL_X + PANEL_WIDTH + MARGIN;

/** Above and below the points: room for the quadrants' titles, so that no point ever stands on one. */
const BAND = 72;
/** Left and right of the points. */
const SIDE = 28;

/** A linear scale of power and interest, 0 … 10, over a plot whose rules lie at 5, in its middle. */
export interface PlotScale {
  plot: Box;
  middle: Point;
  x(interest: number): number;
  y(power: number): number;
  quadrant(quadrant: Quadrant): Box;
  /** Where the middle of a mark may be that belongs into a quadrant and reaches `reach` beyond its middle. */
  bounds(quadrant: Quadrant, reach: number): Box;
}

export function plotScale(top: number): PlotScale {
  const plot: Box = { x: PLOT_X, y: top, width: PLOT_WIDTH, height: PLOT_HEIGHT };
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  /** A box of that size in a quadrant, in its inner corner. */
  const corner = (quadrant: Quadrant, width: number, height: number): Box => {
    const right = quadrant === 'manage-closely' || quadrant === 'keep-informed';
    const upper = quadrant === 'manage-closely' || quadrant === 'keep-satisfied';
    return { x: right ? middle.x : middle.x - width, y: upper ? middle.y - height : middle.y, width, height };
  };
  const perInterest = (plot.width / 2 - SIDE) / QUADRANT_RULE;
  const perPower = (plot.height / 2 - BAND) / QUADRANT_RULE;
  return {
    plot,
    middle,
    x: (interest) => middle.x + (interest - QUADRANT_RULE) * perInterest,
    y: (power) => middle.y - (power - QUADRANT_RULE) * perPower,
    quadrant: (quadrant) => corner(quadrant, plot.width / 2, plot.height / 2),
    bounds: (quadrant, reach) => corner(quadrant, plot.width / 2 - reach - 4, plot.height / 2 - (BAND - 8) - reach),
  };
}

/** The plot itself: frame, rules, axes and the quadrants' headings. */
import type { Quadrant } from '@waymark/model';
import type { Box, SceneNode } from '../../scene.ts';
import { label, textWidth } from '../shared/label.ts';
import { group, line, num, path, rect, stroke } from '../shared/nodes.ts';
import type { PlotScale } from './scale.ts';
import { drawLines, type Lines, linesOf, type Setting } from './setting.ts';
import { STYLES } from './styles.ts';

const INSET = 20;
const LEFT = ['keep-satisfied', 'monitor'];
const UPPER = ['keep-satisfied', 'manage-closely'];

export interface Heading {
  box: Box;
  nodes: SceneNode[];
}

/** A quadrant's name, how many are in it, and its strategy, in its corner at the upper or lower edge. */
export function quadrantHeading(setting: Setting, scale: PlotScale, quadrant: Quadrant, count: number): Heading {
  const { plot, middle } = scale;
  const x = (LEFT.includes(quadrant) ? plot.x : middle.x) + INSET;
  const strategy: Lines = linesOf(
    setting,
    setting.words.strategies[quadrant],
    STYLES.quiet,
    plot.width / 2 - 2 * INSET,
  );
  const height = 24 + strategy.height;
  const top = UPPER.includes(quadrant) ? plot.y + 14 : plot.y + plot.height - 14 - height;
  const name = setting.words.quadrants[quadrant];
  const width = textWidth(name, STYLES.quadrant);
  const key = `quadrant.${quadrant}`;
  const nodes = [
    label(`${key}.name`, name, STYLES.quadrant, { x, y: top + 18, role: 'quadrant' }),
    label(`${key}.count`, `${count}`, STYLES.subtitle, { x: x + width + 9, y: top + 18 }),
    ...drawLines(`${key}.strategy`, strategy, top + 24, { x }),
  ];
  return { nodes, box: { x, y: top, width: Math.max(width + 40, strategy.width), height } };
}

export function drawFrame({ plot, middle, x, y }: PlotScale): SceneNode {
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const tint = { x: middle.x, y: plot.y, width: plot.width / 2, height: plot.height / 2 };
  const nodes = [
    rect('frame.tint', tint, 'surface'),
    rect('frame.border', plot, 'none', { stroke: stroke('line2', 1.5) }),
    line('frame.across', plot.x, middle.y, right, middle.y, stroke('line2')),
    line('frame.down', middle.x, plot.y, middle.x, bottom, stroke('line2')),
  ];
  const axes = {
    x: { from: 0, to: 10, at: x(0), until: x(10) },
    y: { from: 0, to: 10, at: y(0), until: y(10) },
  };
  return { ...group('frame', nodes, { role: 'plot', box: plot }), axes };
}

/** Ticks at every point of the scale, its ends and middle named, and where the axis leads. */
export function drawAxes(setting: Setting, scale: PlotScale): SceneNode {
  const { words } = setting;
  const { plot, middle } = scale;
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  let ticks = '';
  for (let value = 0; value <= 10; value++) {
    ticks += `M${num(scale.x(value))} ${bottom}V${bottom + 4}M${plot.x} ${num(scale.y(value))}H${plot.x - 4}`;
  }
  const beside = { x: plot.x - 10, anchor: 'end' } as const;
  const [top, lowest] = [plot.y + 10, bottom];
  const power = textWidth(words.power, STYLES.name);
  const interest = textWidth(words.interest, STYLES.name);
  const [axisX, axisY] = [plot.x - 36, bottom + 40];
  const from = middle.x - (interest + 16 + 48) / 2;
  const start = middle.y + (power + 16 + 48) / 2;
  return group('axes', [
    path('axes.ticks', ticks, 'none', { stroke: stroke('line2') }),
    label('axes.power.high', words.high, STYLES.note, { ...beside, y: top }),
    label('axes.power.five', '5', STYLES.note, { ...beside, y: middle.y + 4 }),
    label('axes.power.low', words.low, STYLES.note, { ...beside, y: lowest }),
    label('axes.interest.low', words.low, STYLES.note, { x: plot.x, y: bottom + 21 }),
    label('axes.interest.five', '5', STYLES.note, { x: middle.x, y: bottom + 21, anchor: 'middle' }),
    label('axes.interest.high', words.high, STYLES.note, { x: right, y: bottom + 21, anchor: 'end' }),
    label('axes.interest', words.interest, STYLES.name, { x: from, y: axisY, role: 'axis' }),
    arrow('axes.interest.arrow', from + interest + 16, axisY - 4, 48, 0),
    upright('axes.power', words.power, axisX, start, power),
    arrow('axes.power.arrow', axisX - 4, start - power - 16, 0, -48),
  ]);
}

/** Read from the bottom up. */
function upright(key: string, text: string, x: number, y: number, width: number): SceneNode {
  const node = label(key, text, STYLES.name, { x, y, role: 'axis' });
  return { ...node, rotate: -90, box: { x: x - 13, y: y - width - 1, width: 18, height: width + 2 } };
}

function arrow(key: string, x: number, y: number, dx: number, dy: number): SceneNode {
  const [endX, endY] = [x + dx, y + dy];
  const tip = `M${num(endX)} ${num(endY)}`;
  const head =
    dx > 0
      ? `${tip}L${num(endX - 5)} ${num(endY - 3.5)}V${num(endY + 3.5)}Z`
      : `${tip}L${num(endX - 3.5)} ${num(endY + 5)}H${num(endX + 3.5)}Z`;
  return group(key, [line(`${key}.line`, x, y, endX, endY, stroke('muted', 1.25)), path(`${key}.head`, head, 'muted')]);
}

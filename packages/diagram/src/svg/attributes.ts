/**
 * What element a node becomes in a document and which attributes it has. Values are plain text. The string renderer says
 * the same in its own way, for speed; a test holds the two together.
 */
import { num } from '../number.ts';
import type { CircleNode, GroupNode, PathNode, RectNode, SceneNode, Stroke, TextNode } from '../scene.ts';
import { pathData } from './escape.ts';
import { textAttributes } from './text.ts';

/** Called once for every attribute, in a fixed order. */
export type Put = (name: string, value: string) => void;

export const ELEMENTS = {
  group: 'g',
  rect: 'rect',
  circle: 'circle',
  path: 'path',
  text: 'text',
} as const satisfies Record<SceneNode['kind'], string>;

/** Classes are `f-<paint>` for the fill, `s-<paint>` for the stroke, `t<size>`, `b` for bold and `n` for tabular figures. */
export function attributes(node: SceneNode, put: Put): void {
  switch (node.kind) {
    case 'group':
      naming(node, put);
      aria(node, put);
      break;
    case 'text':
      put('class', textClasses(node));
      naming(node, put);
      textAttributes(node, put);
      break;
    default:
      shape(node, put);
  }
}

export function textClasses({ fill, size, weight, tnum }: TextNode): string {
  return `f-${fill} t${size}${weight === 600 ? ' b' : ''}${tnum ? ' n' : ''}`;
}

function naming({ ref, role }: SceneNode, put: Put): void {
  if (ref !== undefined) put('data-ref', ref);
  if (role !== undefined) put('data-role', role);
}

function aria(node: GroupNode, put: Put): void {
  if (!node.aria) return;
  put('role', node.aria.role);
  if (node.aria.label !== undefined) put('aria-label', node.aria.label);
}

function shape(node: RectNode | CircleNode | PathNode, put: Put): void {
  const stroke = node.stroke?.paint === 'none' ? undefined : node.stroke;
  const fill = node.fill === 'none' ? '' : `f-${node.fill}`;
  const classes = stroke ? `${fill}${fill && ' '}s-${stroke.paint}` : fill;
  if (classes) put('class', classes);
  naming(node, put);
  geometry(node, put);
  if (node.fill === 'none') put('fill', 'none');
  if (stroke) strokeAttributes(stroke, put);
  if (node.opacity !== undefined) put('opacity', num(node.opacity));
}

function geometry(node: RectNode | CircleNode | PathNode, put: Put): void {
  switch (node.kind) {
    case 'rect':
      put('x', num(node.x));
      put('y', num(node.y));
      put('width', num(node.width));
      put('height', num(node.height));
      if (node.radius) put('rx', num(node.radius));
      break;
    case 'circle':
      put('cx', num(node.cx));
      put('cy', num(node.cy));
      put('r', num(node.r));
      break;
    case 'path':
      put('d', pathData(node.d));
      if (node.at) put('transform', placement(node.at));
  }
}

function strokeAttributes(stroke: Stroke, put: Put): void {
  if (stroke.width !== 1) put('stroke-width', num(stroke.width));
  if (!stroke.dash) return;
  put('stroke-dasharray', stroke.dash.map(num).join(' '));
  put('stroke-linecap', 'butt');
}

export function placement(at: { x: number; y: number; scale?: number }): string {
  const scale = at.scale === undefined || at.scale === 1 ? '' : ` scale(${num(at.scale)})`;
  return `translate(${num(at.x)} ${num(at.y)})${scale}`;
}

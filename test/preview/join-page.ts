/** Runs in the page of join.test.ts: draws scenes one after the other, and the last one afresh beside it. */
import type { Scene } from '@waymark/diagram';
import { drawScene } from '@waymark/diagram/dom';

const SVG = 'http://www.w3.org/2000/svg';

function layer(): SVGGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '8000');
  svg.setAttribute('height', '8000');
  svg.style.position = 'absolute';
  svg.style.left = svg.style.top = '0';
  const group = document.createElementNS(SVG, 'g');
  svg.append(group);
  document.body.append(svg);
  return group;
}

interface Look {
  box: number[];
  rest: string;
}

/** What can be seen of an element, wherever its coordinates are written. */
function looks(group: SVGGElement): Look[] {
  const hidden = new Set(['x', 'y', 'cx', 'cy', 'd', 'transform']);
  return [...group.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const attributes = element.getAttributeNames().filter((name) => !hidden.has(name));
    const rest = attributes.sort().map((name) => `${name}=${element.getAttribute(name)}`);
    const text = element.localName === 'text' ? element.textContent : '';
    return { box: [x, y, width, height], rest: [element.localName, ...rest, text].join(' ') };
  });
}

/** Coordinates are written with two decimals, and sums of them may be rounded twice. */
const NEAR = 0.05;

/** A group without content lies nowhere. */
function isEmpty(...looks: readonly Look[]): boolean {
  return looks.every(({ box: [, , width, height] }) => width === 0 && height === 0);
}

function differences(joined: readonly Look[], fresh: readonly Look[]): string[] {
  if (joined.length !== fresh.length) return [`${joined.length} elements in place of ${fresh.length}`];
  return joined.flatMap((one, i) => {
    const other = fresh[i]!;
    const placed = one.box.every((value, side) => Math.abs(value - other.box[side]!) < NEAR);
    return one.rest === other.rest && (placed || isEmpty(one, other))
      ? []
      : [`${one.box} ${one.rest} in place of ${other.box} ${other.rest}`];
  });
}

function drawAll(scenes: readonly Scene[]): { differences: string[]; kept: boolean } {
  const joined = layer();
  for (const scene of scenes) drawScene(joined, scene);
  const before = [...joined.querySelectorAll('*')];
  const again = drawScene(joined, structuredClone(scenes.at(-1)!));
  const kept = again.added + again.changed + again.removed === 0 && before.every((element) => joined.contains(element));
  const fresh = layer();
  drawScene(fresh, scenes.at(-1)!);
  const result = { differences: differences(looks(joined), looks(fresh)).slice(0, 5), kept };
  document.body.replaceChildren();
  return result;
}

Object.assign(globalThis, { drawAll });
export type DrawAll = typeof drawAll;

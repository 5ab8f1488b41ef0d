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

/** What can be seen of an element, wherever its coordinates are written. */
function looks(group: SVGGElement): string[] {
  const hidden = new Set(['x', 'y', 'cx', 'cy', 'd', 'transform']);
  return [...group.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const box = [x, y, width, height].map((value) => value.toFixed(1));
    const attributes = element.getAttributeNames().filter((name) => !hidden.has(name));
    const rest = attributes.sort().map((name) => `${name}=${element.getAttribute(name)}`);
    const text = element.localName === 'text' ? element.textContent : '';
    return [element.localName, ...box, ...rest, text].join(' ');
  });
}

Object.assign(globalThis, {
  drawAll(scenes: readonly Scene[]): { joined: string[]; fresh: string[]; kept: boolean } {
    const joined = layer();
    for (const scene of scenes) drawScene(joined, scene);
    const before = [...joined.querySelectorAll('*')];
    const again = drawScene(joined, structuredClone(scenes.at(-1)!));
    const kept =
      again.added + again.changed + again.removed === 0 && before.every((element) => joined.contains(element));
    const fresh = layer();
    drawScene(fresh, scenes.at(-1)!);
    const result = { joined: looks(joined), fresh: looks(fresh), kept };
    document.body.replaceChildren();
    return result;
  },
});

export type DrawAll = (scenes: readonly Scene[]) => { joined: string[]; fresh: string[]; kept: boolean };

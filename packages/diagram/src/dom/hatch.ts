import type { Paint } from '../scene.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HATCHED = ['soft', 'bad', 'ink'] as const;
const PREFIX = 'waymark-hatch-';

/** What a hatched node's `fill` refers to; nothing for plain paints, which have a class. */
export function hatchFill(paint: Paint): string | undefined {
  return paint.startsWith('hatch-') ? `url(#${PREFIX}${paint.slice('hatch-'.length)})` : undefined;
}

/** The patterns that hatched nodes refer to. Once a document, in an `svg` with the class `waymark` that is displayed. */
export function hatchPatterns(document: Document): SVGDefsElement {
  const defs = document.createElementNS(SVG, 'defs');
  for (const token of HATCHED) {
    const pattern = document.createElementNS(SVG, 'pattern');
    pattern.id = `${PREFIX}${token}`;
    for (const [name, value] of PATTERN) pattern.setAttribute(name, value);
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('class', `s-${token}`);
    for (const [name, value] of LINE) line.setAttribute(name, value);
    pattern.append(line);
    defs.append(pattern);
  }
  return defs;
}

const PATTERN = [
  ['width', '4'],
  ['height', '4'],
  ['patternUnits', 'userSpaceOnUse'],
  ['patternTransform', 'rotate(45)'],
] as const;

const LINE = [
  ['d', 'M1 -1V5'],
  ['stroke-linecap', 'butt'],
  ['stroke-width', '1.2'],
] as const;

/** sRGB, 0 … 255 each. */
export type Rgb = readonly [number, number, number];

/** `#rgb`, `#rrggbb` and `rgb(…)`; nothing for what is not opaque or written otherwise. */
export function parseColour(text: string): Rgb | undefined {
  const value = text.trim().toLowerCase().replace(SHORT, '#$1$1$2$2$3$3');
  const parts =
    HEX.exec(value)
      ?.slice(1)
      .map((pair) => Number.parseInt(pair, 16)) ?? CALL.exec(value)?.slice(1).map(Number);
  return parts as Rgb | undefined;
}

const SHORT = /^#(\w)(\w)(\w)$/;
const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:ff)?$/;
const CALL = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*1(?:\.0*)?\s*)?\)$/;

/** `a` with a share (0 … 1) of `b`, as `#rrggbb`. */
export function mix(a: Rgb, b: Rgb, share: number): string {
  return `#${a.map((value, i) => hex(value + (b[i]! - value) * share)).join('')}`;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

/** The contrast ratio of two colours, 1 … 21, as WCAG 2 defines it over relative luminance. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(parseColour(a)!), luminance(parseColour(b)!)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance, 0 … 1 (WCAG 2). */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

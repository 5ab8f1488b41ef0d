/** SVG to PNG by resvg, compiled to WebAssembly: no browser, the same pixels on every system. */
import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { renderSvg, type Scene, type Theme } from '@waymark/diagram';
import { fontFiles, rasterizer } from './assets.ts';
import type { PngSize } from './options.ts';
import { nameFonts, separateScripts } from './scripts.ts';

/** What resvg and the readers of PNG manage: pixels a side, pixels in all. */
const MOST_SIDE = 32_767;
const MOST_PIXELS = 120_000_000;

/** How many pixels a unit has, and whether less than was asked for, since it would be too large. */
export function fit(
  { width, height }: { width: number; height: number },
  size: PngSize,
): { scale: number; reduced: boolean } {
  const wanted = 'width' in size ? size.width / width : size.scale;
  const most = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  return { scale: Math.min(wanted, most), reduced: wanted > most };
}

let fonts: Promise<Uint8Array[]> | undefined;

/** `scale`: pixels per unit. The fonts (22 MB) are read once. */
export async function toPng(scene: Scene, theme: Theme, scale: number): Promise<Uint8Array> {
  fonts ??= prepare();
  const svg = renderSvg(separateScripts(scene), { theme, fonts: 'known' });
  const picture = new Resvg(nameFonts(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: await fonts, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}

async function prepare(): Promise<Uint8Array[]> {
  const [, ...files] = await Promise.all([
    readFile(rasterizer()).then(initWasm),
    ...fontFiles().map((f) => readFile(f)),
  ]);
  return files;
}

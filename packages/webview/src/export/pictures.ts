/** The picture as a file's content: the same SVG as the command line's, not a copy of what is on the screen. */
import { renderSvg, type Scene, type Theme } from '@waymark/diagram';
import type { FileContent, RenderParams } from '@waymark/protocol';
import { TooLarge } from './too-large.ts';

/** What a canvas can hold, in pixels a side and in all (Chromium's limits, the narrowest of the browsers that matter). */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 200_000_000;
const DENSITY = 2;
const LEAST_DENSITY = 0.5;

/** @throws TooLarge when a PNG would not fit into a canvas. */
export async function contentOf(scene: Scene, format: RenderParams['format'], theme: Theme): Promise<FileContent> {
  if (format === 'png') return { base64: await base64(await pngOf(scene, theme)) };
  return { text: renderSvg(scene, { theme: 'auto' }) };
}

/** What goes to the clipboard. @throws TooLarge */
export async function copyOf(scene: Scene, format: RenderParams['format'], theme: Theme): Promise<Blob> {
  if (format === 'png') return pngOf(scene, theme);
  return new Blob([renderSvg(scene, { theme: 'auto' })], { type: 'text/plain' });
}

async function pngOf(scene: Scene, theme: Theme): Promise<Blob> {
  const { width, height } = scene;
  const density = Math.min(DENSITY, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  if (density < LEAST_DENSITY) throw new TooLarge();
  const image = await load(renderSvg(scene, { theme: theme === 'auto' ? 'light' : theme }));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * density);
  canvas.height = Math.floor(height * density);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new TooLarge();
  return blob;
}

async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

async function base64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

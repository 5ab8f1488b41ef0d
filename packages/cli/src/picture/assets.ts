/**
 * The files that PNG needs. In a checkout they come from the npm packages that bring them; the build copies them into
 * `dist/assets`, so that the command as published needs no package at all.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** Inter, Noto Sans SC and Noto Sans Arabic in the two weights of the pictures, and Noto Emoji. */
const FONTS = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const;

const RASTERIZER = '@resvg/resvg-wasm/index_bg.wasm';

/** Everything that the build copies, as module paths. */
export const ASSETS: readonly string[] = [...FONTS, RASTERIZER];

export function fontFiles(): string[] {
  return FONTS.map(assetFile);
}

export function rasterizer(): string {
  return assetFile(RASTERIZER);
}

function assetFile(specifier: string): string {
  const copied = join(import.meta.dirname, 'assets', basename(specifier));
  return existsSync(copied) ? copied : createRequire(join(import.meta.dirname, 'assets.js')).resolve(specifier);
}

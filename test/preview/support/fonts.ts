import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FONTS = [
  ['Inter', 400, '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'],
  ['Inter', 600, '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'],
  ['Noto Sans SC', 400, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Noto Sans SC', 600, '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'],
] as const;

/** The fonts of the pictures as rules of a style sheet; the page finds the files under /fonts/. */
export function fontFaces(): string {
  return FONTS.map(
    ([family, weight], i) => `@font-face{font-family:"${family}";font-weight:${weight};src:url(/fonts/${i})}`,
  ).join('\n');
}

export function fontFile(index: number): Buffer {
  return readFileSync(require.resolve(FONTS[index]![2]));
}

/** Bundles the preview app, a script with its later part and one style sheet, into dist/webview. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { domCss } from '@waymark/diagram/dom';
import { transform } from 'esbuild';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { minify } from 'terser';
import { slimD3 } from './slim-d3.ts';

const packages = new URL('../../', import.meta.url);
const main = fileURLToPath(new URL('webview/src/main.ts', packages));

/** Where tables and sentences stand. They and code spoil each other's compression: so they come first, side by side. */
const WORDS = [
  'diagram/src/text/generated/widths.ts',
  'diagram/src/layout/map/words/zh.ts',
  'diagram/src/layout/map/words/en.ts',
  'webview/src/words/words.ts',
  'model/src/library-titles.ts',
].map((path) => fileURLToPath(new URL(path, packages)));

const SMALL_SVG = fileURLToPath(new URL('webview/scripts/small-svg.ts', packages));
const smallSvg: Plugin = {
  name: 'small SVG',
  resolveId: (id, importer) =>
    importer?.endsWith('svg/render.ts') && ['./draw.ts', './pen.ts'].includes(id) ? SMALL_SVG : undefined,
};

const ENTRY = '\0words first';
const wordsFirst: Plugin = {
  name: 'words first',
  resolveId: { order: 'pre', handler: (id) => (id === ENTRY ? ENTRY : undefined) },
  load: (id) =>
    id === ENTRY ? [...WORDS, main].map((path) => `import ${JSON.stringify(path)};`).join('\n') : undefined,
};

/** No `unsafe_comps`: it turns comparisons round, which NaN and undefined do not bear. */
const PREPARE = { compress: { sequences: false, joinVars: false }, mangle: true, codegen: true };
const COMPRESS = {
  passes: 2,
  evaluate: false,
  ecma: 2020,
  pure_getters: true,
  unsafe_arrows: true,
  unsafe_methods: true,
} as const;

/** Writes preview.js, later.js and preview.css into a folder. */
export async function buildPreview(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { preview: ENTRY },
    platform: 'browser',
    plugins: [wordsFirst, smallSvg, slimD3],
    treeshake: { moduleSideEffects: (id) => id === main, propertyReadSideEffects: false },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({
    format: 'es',
    minify: PREPARE,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  await mkdir(folder, { recursive: true });
  for (const { fileName, code } of output.filter(({ type }) => type === 'chunk') as OutputChunk[]) {
    const script = await minify(code, {
      ecma: 2020,
      module: true,
      compress: COMPRESS,
      mangle: true,
      format: { ecma: 2020 },
    });
    await writeFile(join(folder, fileName), script.code!);
  }
  const css = `${await readFile(new URL('webview/src/preview.css', packages), 'utf8')}\n${domCss()}`;
  const style = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
  await writeFile(join(folder, 'preview.css'), style.code);
}

if (import.meta.main) await buildPreview(fileURLToPath(new URL('../../../dist/webview', import.meta.url)));

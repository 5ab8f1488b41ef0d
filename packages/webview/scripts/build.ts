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
const main = inPackages('webview/src/main.ts');

/** A table and code spoil each other's compression: so it comes first. */
const TABLE = inPackages('diagram/src/text/generated/widths.ts');

/** The host sends the words, in one language: what the layouts would say without it stays out. */
const SAID = ['diagram/src/layout/map/words/index.ts', 'diagram/src/layout/matrix/words.ts'].map(inPackages);
const saidByHost: Plugin = {
  name: 'words come from the host',
  load: (id) => (SAID.includes(id) ? 'export const mapWords = undefined, matrixWords = undefined;' : undefined),
};

const SMALL_SVG = inPackages('webview/scripts/small-svg.ts');
const smallSvg: Plugin = {
  name: 'small SVG',
  resolveId: (id, importer) =>
    importer?.endsWith('svg/render.ts') && ['./draw.ts', './pen.ts'].includes(id) ? SMALL_SVG : undefined,
};

const ENTRY = '\0table first';
const tableFirst: Plugin = {
  name: 'table first',
  resolveId: { order: 'pre', handler: (id) => (id === ENTRY ? ENTRY : undefined) },
  load: (id) => (id === ENTRY ? [TABLE, main].map((path) => `import ${JSON.stringify(path)};`).join('\n') : undefined),
};

function inPackages(path: string): string {
  return fileURLToPath(new URL(path, packages));
}

const PREPARE = { compress: true, mangle: false, codegen: true };
/** Names that stay: so often are they a property's as well that both are written at once, or always mean the same. */
const KEPT = ['key', 'i'];
/** No `unsafe_comps`: it turns comparisons round, which NaN and undefined do not bear. */
const COMPRESS = {
  passes: 3,
  evaluate: false,
  // What is like its neighbours compresses better than what is short.
  inline: 1,
  lhs_constants: false,
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
    plugins: [tableFirst, saidByHost, smallSvg, slimD3],
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
      mangle: { reserved: KEPT },
      format: { ecma: 2020 },
    });
    await writeFile(join(folder, fileName), script.code!);
  }
  const css = `${await readFile(new URL('webview/src/preview.css', packages), 'utf8')}\n${domCss()}`;
  const style = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
  await writeFile(join(folder, 'preview.css'), style.code);
}

if (import.meta.main) await buildPreview(fileURLToPath(new URL('../../../dist/webview', import.meta.url)));

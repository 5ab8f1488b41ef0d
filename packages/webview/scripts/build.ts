/** Bundles the preview app, one script and one style sheet, into dist/webview. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { domCss } from '@waymark/diagram/dom';
import { transform } from 'esbuild';
import { type Plugin, rolldown } from 'rolldown';
import { minify } from 'terser';
import { slimD3 } from './slim-d3.ts';

const packages = new URL('../../', import.meta.url);
const main = fileURLToPath(new URL('webview/src/main.ts', packages));

/** Where the sentences stand. Chinese among code spoils the compression of both: so they come first, side by side. */
const WORDS = [
  'diagram/src/layout/map/words/zh.ts',
  'diagram/src/layout/map/words/en.ts',
  'diagram/src/layout/matrix/words.ts',
  'webview/src/words/words.ts',
  'model/src/library-titles.ts',
].map((path) => fileURLToPath(new URL(path, packages)));

const ENTRY = '\0words first';
const wordsFirst: Plugin = {
  name: 'words first',
  resolveId: { order: 'pre', handler: (id) => (id === ENTRY ? ENTRY : undefined) },
  load: (id) =>
    id === ENTRY ? [...WORDS, main].map((path) => `import ${JSON.stringify(path)};`).join('\n') : undefined,
};

/** Once only: the second time it would take the sentences to where they are used. */
const COMPRESS = {
  passes: 1,
  ecma: 2020,
  pure_getters: true,
  unsafe_arrows: true,
  unsafe_comps: true,
  unsafe_methods: true,
} as const;

/** Writes preview.js and preview.css into a folder. */
export async function buildPreview(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'browser',
    plugins: [wordsFirst, slimD3],
    treeshake: { moduleSideEffects: (id) => id === main, propertyReadSideEffects: false },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  const script = await minify(output[0].code, { ecma: 2020, compress: COMPRESS, mangle: true, format: { ecma: 2020 } });
  const css = `${await readFile(new URL('webview/src/preview.css', packages), 'utf8')}\n${domCss()}`;
  const style = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
  await writeFile(join(folder, 'preview.js'), script.code!);
  await writeFile(join(folder, 'preview.css'), style.code);
}

if (import.meta.main) await buildPreview(fileURLToPath(new URL('../../../dist/webview', import.meta.url)));

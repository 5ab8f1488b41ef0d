/** Bundles the preview app, one script and one style sheet, into dist/webview. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { domCss } from '@waymark/diagram/dom';
import { transform } from 'esbuild';
import { build } from 'rolldown';
import { slimD3 } from './slim-d3.ts';

const source = new URL('../src/', import.meta.url);

/** Writes preview.js and preview.css into a folder. */
export async function buildPreview(folder: string): Promise<void> {
  await build({
    input: fileURLToPath(new URL('main.ts', source)),
    platform: 'browser',
    plugins: [slimD3],
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
    output: { file: join(folder, 'preview.js'), format: 'iife', minify: true },
    logLevel: 'warn',
  });
  const css = `${await readFile(new URL('preview.css', source), 'utf8')}\n${domCss()}`;
  const { code } = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
  await writeFile(join(folder, 'preview.css'), code);
}

if (import.meta.main) await buildPreview(fileURLToPath(new URL('../../../dist/webview', import.meta.url)));

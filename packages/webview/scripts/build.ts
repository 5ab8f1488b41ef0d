/** dist/webview/preview.js and preview.css: the preview app, one script and one style sheet. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { domCss } from '@waymark/diagram/dom';
import { transform } from 'esbuild';
import { build } from 'rolldown';
import { slimD3 } from './slim-d3.ts';

const source = new URL('../src/', import.meta.url);
const target = new URL('../../../dist/webview/', import.meta.url);

await build({
  input: fileURLToPath(new URL('main.ts', source)),
  platform: 'browser',
  plugins: [slimD3],
  treeshake: { moduleSideEffects: false },
  output: { file: fileURLToPath(new URL('preview.js', target)), format: 'iife', minify: true },
  logLevel: 'warn',
});
const css = `${await readFile(new URL('preview.css', source), 'utf8')}\n${domCss()}`;
const { code } = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
await writeFile(new URL('preview.css', target), code);

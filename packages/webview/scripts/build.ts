/** dist/webview/preview.js and preview.css: the preview app, one script and one style sheet. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { domCss } from '@waymark/diagram/dom';
import { transform } from 'esbuild';
import { build, type Plugin } from 'rolldown';

const source = new URL('../src/', import.meta.url);
const target = new URL('../../../dist/webview/', import.meta.url);

const CURVE = /^(function (\w+)\([^)]*\) \{\n[\s\S]*?^\}\n\n\2\.prototype = \{[\s\S]*?^\};)/gm;

/**
 * d3-shape is one file, and assigning a prototype counts as an effect, so all its curves would come along with the one
 * that is used. Each becomes an expression that can be left out.
 */
const curves: Plugin = {
  name: 'curves one by one',
  transform: {
    filter: { id: /[\\/]d3-shape[\\/]/ },
    handler: (code) =>
      code
        .replace(CURVE, 'const $2 = /* @__PURE__ */ (function () { $1\nreturn $2; })();')
        .replaceAll(' = (function custom', ' = /* @__PURE__ */ (function custom'),
  },
};

await build({
  input: fileURLToPath(new URL('main.ts', source)),
  platform: 'browser',
  plugins: [curves],
  treeshake: { moduleSideEffects: false },
  output: { file: fileURLToPath(new URL('preview.js', target)), format: 'iife', minify: true },
  logLevel: 'warn',
});
const css = `${await readFile(new URL('preview.css', source), 'utf8')}\n${domCss()}`;
const { code } = await transform(css, { loader: 'css', minify: true, target: 'chrome122' });
await writeFile(new URL('preview.css', target), code);

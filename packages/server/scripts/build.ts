/** Bundles the language server into dist/server: one file for Node, one for a web worker. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const room = join(import.meta.dirname, '..');
const dist = join(room, '../../dist/server');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: ['node20', 'chrome120'],
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: [join(room, 'src/node.ts')],
    outfile: join(dist, 'node.js'),
    platform: 'node',
    format: 'esm',
    // What is bundled asks for Node's modules by `require`, which ES modules do not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  }),
  build({
    ...common,
    entryPoints: [join(room, 'src/browser.ts')],
    outfile: join(dist, 'browser.js'),
    platform: 'browser',
    format: 'iife',
  }),
]);

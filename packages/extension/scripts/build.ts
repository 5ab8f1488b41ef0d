/** Bundles the extension's two entries into dist/extension, one for Node, one for the browser, and what they read. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { starterEn } from '../../cli/src/starter/en.ts';
import { starterZh } from '../../cli/src/starter/zh.ts';

const room = join(import.meta.dirname, '..');
const dist = join(room, '../../dist/extension');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  // The editor loads both by `require`, and gives the module `vscode` itself.
  format: 'cjs',
  external: ['vscode'],
  // What the oldest editor of `engines` has, on the desktop and on a remote machine.
  target: ['node22', 'chrome134'],
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
await Promise.all([
  // `.cjs`, since the manifest says `"type": "module"`, and the web's extension host takes no ES modules.
  build({ ...common, entryPoints: [join(room, 'src/node.ts')], outfile: join(dist, 'node.cjs'), platform: 'node' }),
  build({
    ...common,
    entryPoints: [join(room, 'src/browser.ts')],
    outfile: join(dist, 'browser.cjs'),
    platform: 'browser',
  }),
]);

// "New Project" writes the very files of `waymark init`.
writeFileSync(join(dist, 'starter.json'), JSON.stringify({ en: starterEn, 'zh-CN': starterZh }));

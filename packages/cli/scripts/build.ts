/**
 * Bundles the command into packages/cli/dist: a launcher for any Node, the command itself in one file, and what PNG
 * needs. Nothing in it depends on node_modules.
 */
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ASSETS } from '../src/picture/assets.ts';

const room = join(import.meta.dirname, '..');
const dist = join(room, 'dist');

/** CommonJS: Node loads it without its ES module loader, which is measurable in a process of 100 ms. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [join(room, 'src/node.ts')],
    outfile: join(folder, 'command.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
}

function copyAssets(folder: string): void {
  const { resolve } = createRequire(import.meta.url);
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  for (const asset of ASSETS) copyFileSync(resolve(asset), join(assets, basename(asset)));
}

// Built beside, then put in place: a build that fails leaves the last good one.
const fresh = `${dist}.new`;
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
await bundle(fresh);
copyAssets(fresh);
copyFileSync(join(room, 'scripts/launcher.js'), join(fresh, 'waymark.js'));
chmodSync(join(fresh, 'waymark.js'), 0o755);
writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);

/**
 * Bundles the command into packages/cli/dist: a launcher for any Node, a file for each command, and what PNG needs. Nothing in it depends on node_modules.
 */
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ASSETS } from '../src/picture/assets.ts';

const room = join(import.meta.dirname, '..');

/**
 * Bundles a module into a file of its own, and what it imports dynamically into others, recursively.
 *
 * One file a command, with shared code repeated, starts faster than one file for all: nothing has to be wrapped to run
 * later, and Node's compile cache keeps for each command the functions that this command runs. CommonJS, since Node then
 * leaves its loader for ES modules asleep.
 */
async function bundle(folder: string, module: string, done = new Set<string>()): Promise<void> {
  done.add(module);
  const later = new Set<string>();
  await build({
    entryPoints: [module],
    outfile: join(folder, fileOf(module)),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    // `import()` becomes `require()`.
    supported: { 'dynamic-import': false },
    plugins: [apart(later)],
    legalComments: 'linked',
    logLevel: 'warning',
  });
  for (const one of later) if (!done.has(one)) await bundle(folder, one, done);
}

/** What is imported dynamically stays outside of the bundle and is put on the list. */
function apart(list: Set<string>): Plugin {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const module = join(resolveDir, path);
        list.add(module);
        return { path: `./${fileOf(module)}`, external: true };
      });
    },
  };
}

/** `src/command/check.ts` → `command-check.js` */
function fileOf(module: string): string {
  const path = relative(join(room, 'src'), module).replaceAll('\\', '/');
  return `${path.replace(/\.ts$/, '').replaceAll('/', '-')}.js`;
}

function copyAssets(folder: string): void {
  const { resolve } = createRequire(import.meta.url);
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  for (const asset of ASSETS) copyFileSync(resolve(asset), join(assets, basename(asset)));
}

/**
 * Builds the command into a folder, which is replaced. Built beside and then put in place: a build that fails leaves the
 * last good one. Without `assets`, PNG finds its fonts in node_modules above the folder.
 */
export async function buildCommand(folder: string, { assets = true } = {}): Promise<void> {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await bundle(fresh, join(room, 'src/node.ts'));
  if (assets) copyAssets(fresh);
  copyFileSync(join(room, 'scripts/launcher.js'), join(fresh, 'waymark.js'));
  chmodSync(join(fresh, 'waymark.js'), 0o755);
  writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

if (import.meta.main) await buildCommand(join(room, 'dist'));

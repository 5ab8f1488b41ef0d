/**
 * Bundles the command into packages/cli/dist: a launcher for any Node, a file for each command, and what PNG needs. Nothing in it depends on node_modules.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { buildPreview } from '../../webview/scripts/build.ts';
import { ASSETS } from '../src/picture/assets.ts';
import { starterEn } from '../src/starter/en.ts';

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
    plugins: [apart(later), tablesAsJson],
    legalComments: 'linked',
    logLevel: 'warning',
  });
  toAscii(join(folder, fileOf(module)));
  for (const one of later) if (!done.has(one)) await bundle(folder, one, done);
}

/**
 * Writes what esbuild leaves unescaped, letters in regular expressions, as escapes: V8 keeps and scans a text of ASCII in
 * half the room, and the launcher need not decode it.
 */
function toAscii(file: string): void {
  const code = readFileSync(file, 'utf8');
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, code.replace(/[^\0-\x7F]/g, escaped));
}

/** One run of each command whose start matters; see warm.ts. The last one to load a file decides on its cache. */
const WARM_UP = [
  ['render', '--format', 'html'],
  ['export'],
  ['format', '--check'],
  ['rules'],
  ['init', 'new'],
  ['--help'],
  ['check', '--format', 'sarif'],
  ['render'],
  ['check'],
];

/** Leaves compiled code beside the bundled files. */
function warm(folder: string): void {
  const project = mkdtempSync(join(tmpdir(), 'waymark-build-'));
  try {
    for (const [name, text] of Object.entries({ ...starterEn, ...FLAWED })) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), text);
    }
    for (const args of WARM_UP) {
      const { status, stderr } = spawnSync(process.execPath, [join(room, 'scripts/warm.ts'), folder, ...args], {
        cwd: project,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`waymark ${args.join(' ')} failed while it was built:\n${stderr}`);
    }
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** So that the code for findings is kept, too. */
const FLAWED = {
  'flawed.journey': 'journey Flawed {\n  for Nobody\n  explore { step a { feels -2 "失望" } }\n}\n',
};

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

/** The parser's tables, which V8 reads faster as JSON than as a literal of a thousand objects. */
const tablesAsJson: Plugin = {
  name: 'tables-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /generated[\\/]program\.ts$/ }, async ({ path }) => {
      const { PROGRAM } = await import(pathToFileURL(path).href);
      const json = JSON.stringify(JSON.stringify(PROGRAM));
      return { contents: `export const PROGRAM = JSON.parse(${json});`, loader: 'js' };
    });
  },
};

/** `src/command/check.ts` → `command-check.js` */
function fileOf(module: string): string {
  const path = relative(join(room, 'src'), module).replaceAll('\\', '/');
  return `${path.replace(/\.ts$/, '').replaceAll('/', '-')}.js`;
}

async function copyAssets(folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  for (const asset of ASSETS) copyFileSync(resolve(asset), join(assets, basename(asset)));
  await buildPreview(assets);
}

/**
 * Builds the command into a folder, which is replaced. Built beside and then put in place: a build that fails leaves the
 * last good one. Without `assets`, PNG finds its fonts in node_modules above the folder; without
 * `warmed`, the command starts more slowly.
 */
export async function buildCommand(folder: string, { assets = true, warmed = true } = {}): Promise<void> {
  const fresh = `${folder}.${process.pid}.new`;
  try {
    await makeIn(fresh, { assets, warmed });
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function makeIn(folder: string, { assets, warmed }: { assets: boolean; warmed: boolean }): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await bundle(folder, join(room, 'src/node.ts'));
  if (assets) await copyAssets(folder);
  copyFileSync(join(room, 'scripts/launcher.js'), join(folder, 'waymark.js'));
  chmodSync(join(folder, 'waymark.js'), 0o755);
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  if (warmed) warm(folder);
}

if (import.meta.main) await buildCommand(join(room, 'dist'));

// Installs what the project needs, once per state of package-lock.json.
// Plain JavaScript for any Node from 20 on: this runs before the pinned Node (the npm package `node`) is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.waymark-setup');
const state = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Waymark needs Node 20 or newer to set itself up; this is ${process.version}. See https://nodejs.org.`);
  process.exit(1);
}

function isSetUp() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
}

function install() {
  console.error('waymark: installing the packages named in package-lock.json (about a minute the first time) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('waymark: the installation failed; what npm said stands above.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, state);
}

/** The scripts run under the pinned Node; a machine that forbids install scripts does not get it and needs its own. */
function pinnedNode() {
  const result = spawnSync(join(modules, '.bin', 'node'), ['--version'], { shell: process.platform === 'win32' });
  const version = result.status === 0 ? result.stdout.toString().trim() : process.version;
  if (Number(version.slice(1).split('.')[0]) < 22) {
    console.error(
      `waymark: Node 22 or newer is needed, and only ${version} is there. The npm package "node" brings it,`,
    );
    console.error('waymark: unless install scripts are forbidden: allow them for "node", or install Node 24 yourself.');
    process.exit(1);
  }
}

if (!isSetUp()) install();
pinnedNode();

/** Installs the .vsix once per run, by the editor's own command line, as a person would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktopCommand } from './desktop.ts';
import { driver } from './driver.ts';
import { codeServer, root } from './install.ts';

const LIMIT_MS = 120_000;

export interface Installed {
  /** The folder of extensions. */
  folder: string;
  remove(): void;
}

export async function installExtension(): Promise<Installed> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-extensions-'));
  const folder = join(home, 'extensions');
  const places = ['--user-data-dir', join(home, 'data'), '--extensions-dir', folder];
  const args = [...places, '--install-extension', join(root, 'dist/waymark.vsix')];
  await (driver === 'desktop' ? desktopCommand(args) : codeServerCommand(home, args));
  return { folder, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

async function codeServerCommand(home: string, args: readonly string[]): Promise<void> {
  const { node, entry } = await codeServer();
  execFileSync(node, [entry, '--config', join(home, 'config.yaml'), ...args], {
    env: { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    stdio: 'pipe',
    timeout: LIMIT_MS,
  });
}

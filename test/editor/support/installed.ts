/** Installs the .vsix once per run, by the editor's own command line, as a person would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desktop } from './desktop.ts';
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
  const [command, ...args] = await commandLine(home);
  execFileSync(command!, [...args, ...places, '--install-extension', join(root, 'dist/waymark.vsix')], {
    env: { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    stdio: 'pipe',
    // There the command line is a batch file.
    shell: process.platform === 'win32',
    timeout: LIMIT_MS,
  });
  return { folder, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

async function commandLine(home: string): Promise<string[]> {
  if (driver === 'desktop') return (await desktop()).cli;
  const { node, entry } = await codeServer();
  return [node, entry, '--config', join(home, 'config.yaml')];
}

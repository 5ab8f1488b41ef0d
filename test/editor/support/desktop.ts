/** The desktop's VS Code, downloaded into .cache/editor, and driven through Playwright as code-server is. */
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { _electron as electron } from 'playwright-core';
import type { Editor, EditorOptions } from './editor.ts';
import { layOut } from './home.ts';
import { cache } from './install.ts';

export interface Desktop {
  executable: string;
  /** The command and first arguments of its command line. */
  cli: string[];
}

/** Downloads it where it is missing. Throws where it cannot be had. */
export async function desktop(): Promise<Desktop> {
  const executable = await downloadAndUnzipVSCode({ cachePath: join(cache, 'vscode') }).catch((error: unknown) => {
    throw new Error('The desktop editor tests download VS Code, and it could not be had. Is there a network?', {
      cause: error,
    });
  });
  // Without the folders that it would choose itself.
  const [command] = resolveCliArgsFromVSCodeExecutablePath(executable);
  return { executable, cli: [command!] };
}

export async function startDesktop(options: EditorOptions, extensions: string): Promise<Editor> {
  const { executable } = await desktop();
  const { home, workspace, data, remove } = layOut(options);
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
  const open: Awaited<ReturnType<typeof electron.launch>>[] = [];
  const flags = [
    ...['--user-data-dir', data, '--extensions-dir', options.bare ? join(home, 'extensions') : extensions],
    ...['--skip-welcome', '--skip-release-notes', '--disable-telemetry', '--disable-updates', '--no-sandbox'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.locale ? ['--locale', options.locale] : []),
  ];
  return {
    home,
    workspace,
    async window(files = [], { webExtension } = {}) {
      const developed = webExtension
        ? [`--extensionDevelopmentPath=${webExtension}`, '--extensionDevelopmentKind=web', '--disable-extensions']
        : [];
      const opened = files.map((file) => join(workspace, file));
      const args = [...flags, ...developed, workspace, ...opened];
      const app = await electron.launch({ executablePath: executable, args, env });
      open.push(app);
      const page = await app.firstWindow();
      return { page, close: () => app.close() };
    },
    async reload(page) {
      await page.evaluate(() => location.reload());
    },
    async stop() {
      for (const app of open) await app.close().catch(() => undefined);
      remove();
    },
  };
}

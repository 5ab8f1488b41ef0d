/** The desktop's VS Code, downloaded into .cache/editor, and driven through Playwright as code-server is. */
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runVSCodeCommand, SilentReporter } from '@vscode/test-electron';
import { _electron as electron } from 'playwright-core';
import type { Editor, EditorOptions, EditorWindow } from './editor.ts';
import { layOut } from './home.ts';
import { cache } from './install.ts';

/** Where it is kept; what is there is not downloaded again. */
const KEPT = { cachePath: join(cache, 'vscode') };

/** Its executable, downloaded where it is missing. Throws, with a sentence that says why, where it cannot be had or run. */
export async function desktop(): Promise<string> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('The desktop’s VS Code needs a display, and there is none: try xvfb-run npm run test:electron.');
  try {
    return await downloadAndUnzipVSCode({ ...KEPT, reporter: new SilentReporter() });
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    const say = `The desktop’s VS Code is downloaded from update.code.visualstudio.com, and could not be had: ${why}.`;
    throw new Error(`${say} On Linux (x64) npm run test:editor runs the same tests without it.`, { cause: error });
  }
}

/** Runs its command line. Rejects where that fails. */
export async function desktopCommand(args: readonly string[]): Promise<void> {
  // The first is for those who are root, without which it refuses.
  await runVSCodeCommand(['--no-sandbox', ...args], { ...KEPT, reporter: new SilentReporter() });
}

export async function startDesktop(options: EditorOptions, extensions: string): Promise<Editor> {
  const executable = await desktop();
  const { home, workspace, data, remove } = layOut(options);
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
  const open: Awaited<ReturnType<typeof electron.launch>>[] = [];
  const flags = [
    ...['--user-data-dir', data, '--extensions-dir', options.bare ? join(home, 'extensions') : extensions],
    ...['--skip-welcome', '--skip-release-notes', '--disable-telemetry', '--disable-updates', '--no-sandbox'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.locale ? ['--locale', options.locale] : []),
  ];
  const launch = async (args: readonly string[]): Promise<EditorWindow> => {
    const app = await electron.launch({ executablePath: executable, args: [...flags, workspace, ...args], env });
    open.push(app);
    // What is opened in the browser is not, where nobody asked for it.
    await app.evaluate(({ shell }) => Object.assign(shell, { openExternal: async () => undefined }));
    return { page: await app.firstWindow(), close: () => app.close() };
  };
  return {
    home,
    workspace,
    window(files = [], { webExtension } = {}) {
      const developed = webExtension
        ? [`--extensionDevelopmentPath=${webExtension}`, '--extensionDevelopmentKind=web', '--disable-extensions']
        : [];
      return launch([...files.map((file) => join(workspace, file)), ...developed]);
    },
    // A window that reloads itself is lost to who drives it; one that is closed has stored all that it keeps.
    async reload(window) {
      await window.close();
      return launch([]);
    },
    async stop() {
      for (const app of open) await app.close().catch(() => undefined);
      remove();
    },
  };
}

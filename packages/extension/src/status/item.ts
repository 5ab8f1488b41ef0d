import type { ProjectStatus } from '@waymark/protocol';
import { type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { COMMANDS } from '../ids.ts';
import type { Server } from '../server/server.ts';
import { label, lines } from './words.ts';

/** The project's state in the status bar. A click shows the Problems view, or starts a server that is away. */
export function createStatusItem(server: Server): Disposable[] {
  const item = window.createStatusBarItem('waymark.status', StatusBarAlignment.Right, 100);
  item.name = 'Waymark';
  let status: ProjectStatus | undefined;

  const update = () => {
    const away = server.state === 'failed' || server.state === 'stopped';
    const words = lines(server.state, status);
    item.text = label(server.state, status);
    item.tooltip = words.join('\n');
    item.accessibilityInformation = { label: `Waymark: ${words.join('; ')}`, role: 'button' };
    item.command = away ? COMMANDS.restartServer : 'workbench.actions.view.problems';
    item.backgroundColor = away ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  };

  server.onStatus((news) => {
    status = news;
    update();
  });
  update();
  item.show();
  return [
    item,
    server.onState((state) => {
      if (state !== 'running') status = undefined;
      update();
    }),
  ];
}

import type { PictureFormat } from '@waymark/protocol';
import { commands, type Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import { COMMANDS } from './ids.ts';
import { isJourney } from './places.ts';
import type { Previews } from './preview/previews.ts';
import { reveal } from './preview/reveal.ts';
import { newProject } from './project/new.ts';
import type { Server } from './server/server.ts';

/** The document that a command is about: the one clicked on in a menu, else the active editor's. */
function subject(clicked: unknown): Uri | undefined {
  if (clicked instanceof Uri) return clicked;
  const active = window.activeTextEditor?.document;
  return isJourney(active) ? active.uri : undefined;
}

export function registerCommands(server: Server, previews: Previews, extension: Uri): Disposable[] {
  const open = (column: ViewColumn) => (clicked: unknown) => {
    const uri = subject(clicked);
    if (uri) previews.open(uri, column);
    else void window.showInformationMessage(l10n.t('Open a .journey file first: the preview shows its project.'));
  };
  const exporting = (format: PictureFormat) => async (clicked: unknown) => {
    const uri = subject(clicked);
    if (uri || previews.current) return previews.export(format, uri);
    void window.showInformationMessage(l10n.t('Open a .journey file first: the preview shows its project.'));
  };
  const handlers: Record<keyof typeof COMMANDS, (clicked: unknown) => unknown> = {
    openPreview: open(ViewColumn.Active),
    openPreviewToSide: open(ViewColumn.Beside),
    showSource: () => showSource(previews),
    exportSvg: exporting('svg'),
    exportPng: exporting('png'),
    exportHtml: exporting('html'),
    newProject: () => newProject(extension),
    restartServer: () => server.restart(),
    showOutput: () => server.showOutput(),
  };
  const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
  return names.map((name) => commands.registerCommand(COMMANDS[name], handlers[name]));
}

async function showSource({ current }: Previews): Promise<void> {
  if (!current) return;
  const start = { line: 0, character: 0 };
  const source = { uri: current.state.uri, start, end: start };
  await reveal({ source, focus: true }, current.panel.viewColumn);
}

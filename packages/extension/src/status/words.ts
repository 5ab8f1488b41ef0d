import type { ProjectStatus } from '@waymark/protocol';
import { l10n } from 'vscode';
import type { ServerState } from '../server/server.ts';

/** What the status bar shows: codicons and numbers, so that it stays short in every language. */
export function label(state: ServerState, status: ProjectStatus | undefined): string {
  if (state === 'failed' || state === 'stopped') return '$(alert) Waymark';
  if (state === 'starting' || status?.state !== 'ready') return '$(sync~spin) Waymark';
  const { errors, warnings } = status;
  const counts = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''];
  return ['$(milestone) Waymark', ...counts.filter(Boolean)].join(' ');
}

/** The same in words: the tooltip, one line each, and what a screen reader says. */
export function lines(state: ServerState, status: ProjectStatus | undefined): string[] {
  if (state === 'failed') return [l10n.t('The language server does not run. Click to start it again.')];
  if (state === 'stopped') return [l10n.t('The language server has ended. Click to start it again.')];
  if (state === 'starting' || !status) return [l10n.t('The language server is starting.')];
  if (status.state === 'loading') return [l10n.t('Reading the journeys of this workspace.')];
  return [
    l10n.t('Journeys: {0}, files: {1}', status.journeys, status.files),
    l10n.t('Errors: {0}, warnings: {1}, hints: {2}', status.errors, status.warnings, status.infos),
  ];
}

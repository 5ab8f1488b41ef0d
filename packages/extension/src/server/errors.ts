/** What happens when the server ends by itself: it is started again, unless that has happened too often of late. */
import { commands, l10n, window } from 'vscode';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { COMMANDS } from '../ids.ts';

const MOST_RESTARTS = 4;
const WITHIN_MS = 3 * 60_000;

/** `ErrorAction.Continue`: whether the server is gone, `closed` says. */
const GO_ON: ErrorHandlerResult = { action: 1, handled: true };
/** `CloseAction.Restart` and `CloseAction.DoNotRestart`; what a person reads about it is ours, in their language. */
const RESTART: CloseHandlerResult = { action: 2, handled: true };
const GIVE_UP: CloseHandlerResult = { action: 1, handled: true };

export function createErrorHandler(now: () => number = Date.now): ErrorHandler {
  let restarts: number[] = [];
  return {
    error: () => GO_ON,
    closed() {
      restarts = [...restarts.filter((time) => now() - time < WITHIN_MS), now()];
      if (restarts.length <= MOST_RESTARTS) return RESTART;
      void sayItIsGone();
      return GIVE_UP;
    },
  };
}

/** A warning, since an error with buttons stands until somebody closes it, also when the server runs again. */
async function sayItIsGone(): Promise<void> {
  const restart = l10n.t('Start Again');
  const output = l10n.t('Show Output');
  const message = l10n.t('The language server of Waymark has ended too often and is not started again.');
  const answer = await window.showWarningMessage(message, restart, output);
  if (answer === restart) await commands.executeCommand(COMMANDS.restartServer);
  if (answer === output) await commands.executeCommand(COMMANDS.showOutput);
}

import type { Command } from './spec.ts';

/**
 * `waymark lsp`: the language server. It ends the process itself, when the editor tells it to, hangs up, or is gone; what
 * `--clientProcessId` says it takes from the command line by itself.
 */
export const lsp: Command = async () => {
  await import('@waymark/server/node');
  return new Promise<never>(() => {});
};

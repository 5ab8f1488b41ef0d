import type { Command } from './spec.ts';

/** `waymark lsp`: the language server. It ends the process itself, when the editor tells it to or hangs up. */
export const lsp: Command = async () => {
  await import('@waymark/server/node');
  return new Promise<never>(() => {});
};

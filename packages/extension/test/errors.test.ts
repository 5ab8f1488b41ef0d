/** What happens when the server ends: it is started again, but not for ever; and what is then said of it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { createErrorHandler } from '../src/server/errors.ts';

/** What the person chooses, and what was said and done. */
const editor = vi.hoisted(() => ({ choice: undefined as string | undefined, done: [] as string[] }));

vi.mock('vscode', () => {
  const show =
    (kind: string) =>
    async (text: string, ...choices: string[]) => {
      editor.done.push(`${kind}: ${text} ${choices.join(', ')}`);
      return editor.choice;
    };
  return {
    commands: { executeCommand: async (command: string) => void editor.done.push(command) },
    l10n: { t: (words: string) => words },
    window: { showErrorMessage: show('error'), showWarningMessage: show('warning') },
  };
});

// An error with buttons would stand in the way until somebody closes it, whether the server runs again or not.
const SAID =
  'warning: The language server of Waymark has ended too often and is not started again. Start Again, Show Output';

/** @param ends when the server ends, in minutes @param started whether it is started again each time */
async function check(ends: number[], started: boolean[], done: string[]): Promise<void> {
  let minutes = 0;
  const handler = createErrorHandler(() => minutes * 60_000);
  const answers: boolean[] = [];
  for (minutes of ends) answers.push((await handler.closed()).action === 2);
  expect(answers).toEqual(started);
  await vi.waitFor(() => expect(editor.done).toEqual(done));
}

beforeEach(() => {
  Object.assign(editor, { choice: undefined, done: [] });
});

it('it is started again four times', () => check([0, 0, 0, 0, 0], [true, true, true, true, false], [SAID]));
it('it is started again where that was long ago', () => check([0, 1, 2, 3, 4, 5], Array(6).fill(true), []));
it.each([
  ['Start Again', 'waymark.restartServer'],
  ['Show Output', 'waymark.showOutput'],
])('who chooses %s has it', (choice, command) => {
  editor.choice = choice;
  return check([0, 0, 0, 0, 0], [true, true, true, true, false], [SAID, command]);
});

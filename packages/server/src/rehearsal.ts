import { Workspace } from '@waymark/language';
import { RULES } from '@waymark/model';
import { toDiagnostic } from './diagnostics/convert.ts';

const URI = 'rehearsal:/a.journey';
/** After so many rounds the code that a keystroke runs is compiled. */
const ROUNDS = 3;

/**
 * Does what a keystroke asks for, with the examples of all rules as texts and nobody to hear of it: code that has run some
 * hundred times is compiled, so the first words that somebody types are answered as fast as those of an hour later.
 *
 * @returns does one edit; false when all have been done
 */
export function rehearsal(): () => boolean {
  const texts = RULES.flatMap(({ examples }) => [examples.bad, examples.good]);
  const left = Array.from({ length: ROUNDS }, () => texts).flat();
  let workspace: Workspace | undefined;
  return () => {
    const text = left.pop();
    if (text === undefined) {
      workspace = undefined;
      return false;
    }
    workspace ??= new Workspace();
    workspace.setFile(URI, text);
    while (workspace.work());
    for (const finding of workspace.findings(URI)) toDiagnostic(finding, 'en');
    return true;
  };
}

import { say } from '@waymark/model';
import { levelsConverted } from './levels.ts';
import { movedToOwnFile } from './move.ts';
import type { Refactoring, Standing } from './refactoring.ts';
import { stagesSorted } from './stages.ts';
import { touchpointsExtracted } from './touchpoints.ts';

export type { Refactoring, Standing } from './refactoring.ts';

/** All that one may want to change where the cursor stands. */
export function refactoringsAt(standing: Standing): Refactoring[] {
  return [touchpointsExtracted, movedToOwnFile, sorted, levelsConverted].flatMap((make) => make(standing));
}

function sorted({ workspace, unit, around }: Standing): Refactoring[] {
  const id = around.find((one) => one.id.startsWith('journey:'))?.id;
  const journey = workspace.find.journey(id);
  const edits = journey && stagesSorted(workspace, unit, journey);
  if (!edits) return [];
  return [
    { kind: 'refactor.rewrite', title: say('Sort the stages by the stage model', '按阶段模型排列各阶段'), edits },
  ];
}

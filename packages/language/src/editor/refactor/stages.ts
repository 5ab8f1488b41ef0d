import type { Journey } from '@waymark/model';
import type * as ast from '../../generated/langium/ast.ts';
import type { Unit, Workspace } from '../../workspace/index.ts';
import { beginsLine, edit, extentOf, homeOf, indentAt, isWhole, reindented, spanOf } from '../base/index.ts';
import type { Edit } from '../types.ts';

/**
 * Puts the stages of a journey in the order of its stage model: each place gets the text of the stage that belongs there, so
 * what stands between them stays. Undefined where they are in order already, and where it is not known where each belongs.
 */
export function stagesSorted(workspace: Workspace, unit: Unit, journey: Journey): Edit[] | undefined {
  const home = homeOf(workspace, journey.id);
  const model = workspace.find.stageModel(journey.stageModel.target);
  if (!home || !model || !isWhole(unit, home.node)) return undefined;
  const blocks = (home.node as ast.Journey).facts.filter((fact) => fact.$type === 'StageBlock');
  const place = (block: ast.StageBlock) => model.stages.findIndex(({ name }) => name === block.stage?.$refText);
  if (blocks.some((block) => place(block) < 0)) return undefined;
  const sorted = [...blocks].sort((a, b) => place(a) - place(b));
  if (sorted.every((block, i) => block === blocks[i])) return undefined;
  // Behind a comment to the line's end nothing more can stand on that line.
  const inLine = blocks.some((block) => !beginsLine(unit, extentOf(block).start));
  if (inLine && blocks.some((block) => unit.text.slice(extentOf(block).end, spanOf(unit, block).end).includes('//')))
    return undefined;
  return blocks.flatMap((block, i) => {
    const other = sorted[i]!;
    if (other === block) return [];
    const to = spanOf(unit, block);
    const from = spanOf(unit, other);
    const text = unit.text.slice(from.start, from.end);
    const [was, is] = [other, block].map((one) => indentAt(unit, extentOf(one).start)) as [string, string];
    return [edit(unit, to.start, to.end, reindented(text, was, is, unit))];
  });
}

import type { StageModel } from '@waymark/model';
import type * as ast from '../generated/langium/ast.ts';
import type { FileContext } from './writer.ts';
import { declared } from './writer.ts';

export function buildStageModel(file: FileContext, node: ast.StageModel): StageModel {
  const stages = node.stages.map((stage) => declared(file, stage));
  return { ...declared(file, node), stages, library: file.library };
}

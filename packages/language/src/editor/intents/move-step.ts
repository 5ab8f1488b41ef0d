import type { Id, Journey, Stage } from '@waymark/model';
import type { AstNode } from 'langium';
import type * as ast from '../../generated/langium/ast.ts';
import type { Unit, Workspace } from '../../workspace/index.ts';
import {
  beginsLine,
  blockOf,
  edit,
  extentOf,
  homeOf,
  indentAt,
  indented,
  lineBreakOf,
  lineStarts,
  positionAt,
  reindented,
  removal,
  spanOf,
} from '../base/index.ts';
import type { Edit } from '../types.ts';
import { type Changed, changed, unknown } from './change.ts';

/** Moves a step, with the comments that belong to it, to a stage of its journey, before another step or to its end. */
export function stepMoved(workspace: Workspace, id: Id, stageId: Id, before?: Id): Changed {
  const journey = workspace.find.journeyOf(id);
  const stage = workspace.find.stage(stageId);
  const next = before === undefined || before === id ? undefined : workspace.find.step(before);
  if (!journey || !stage || (before !== undefined && before !== id && !next)) return unknown();
  return changed(workspace, id, ({ unit, node }) => {
    const anchor = next && homeOf(workspace, next.id)?.node;
    if (next && (!anchor || workspace.find.journeyOf(next.id) !== journey || next.stage !== stageId)) return undefined;
    if (isThere(node, stage, anchor, before === id)) return [];
    const home = homeOf(workspace, journey.id)!.node as ast.Journey;
    const from = spanOf(unit, node);
    const step = { unit, text: unit.text.slice(from.start, from.end), depth: indentAt(unit, extentOf(node).start) };
    const put = anchor ? [putBefore(step, anchor)] : putLast(workspace, step, home, journey, stage, node);
    return put && [edit(unit, ...removal(unit, from), ''), ...put];
  });
}

interface Cut {
  unit: Unit;
  text: string;
  /** The indentation it has now. */
  depth: string;
}

/** The step stands where it should already. */
function isThere(node: AstNode, stage: Stage, anchor: AstNode | undefined, beforeItself: boolean): boolean {
  const block = node.$container as ast.StageBlock;
  if (block.stage?.$refText !== stage.name) return false;
  if (beforeItself) return true;
  const at = block.steps.indexOf(node as ast.Step);
  return block.steps[at + 1] === anchor;
}

function putBefore({ unit, text, depth }: Cut, anchor: AstNode): Edit {
  const { start } = spanOf(unit, anchor);
  const inLine = /\/\//.test(text) ? `${lineBreakOf(unit)}${indentAt(unit, start)}` : ' ';
  if (!beginsLine(unit, start)) return edit(unit, start, start, `${text}${inLine}`);
  const indent = indentAt(unit, start);
  return edit(unit, start, start, `${reindented(text, depth, indent, unit)}${lineBreakOf(unit)}${indent}`);
}

function putLast(
  workspace: Workspace,
  cut: Cut,
  home: ast.Journey,
  journey: Journey,
  stage: Stage,
  moving: AstNode,
): Edit[] | undefined {
  const blocks = home.facts.filter((fact) => fact.$type === 'StageBlock');
  const block = blocks.findLast((one) => one.stage?.$refText === stage.name);
  return block ? putInto(cut, block, moving) : putNewStage(workspace, cut, home, blocks, journey, stage);
}

/** At the end of a stage that is there. */
function putInto({ unit, text, depth }: Cut, block: ast.StageBlock, moving: AstNode): Edit[] | undefined {
  const braces = blockOf(block);
  if (!braces) return undefined;
  const eol = lineBreakOf(unit);
  const outer = indentAt(unit, extentOf(block).start);
  const last = block.steps.filter((step) => step !== moving).at(-1) ?? block.steps.at(-1);
  const indent = last && beginsLine(unit, extentOf(last).start) ? indentAt(unit, extentOf(last).start) : `${outer}  `;
  const moved = reindented(text, depth, indent, unit);
  const { open, close } = braces;
  if (beginsLine(unit, close.offset)) {
    const at = lineStarts(unit)[close.line]!;
    return [edit(unit, at, at, `${indent}${moved}${eol}`)];
  }
  const from = unit.text.slice(open.end, close.offset).trimEnd().length + open.end;
  if (open.line === close.line && !/[\r\n]|\/\//.test(text)) return [edit(unit, from, close.offset, ` ${text} `)];
  const first = block.steps[0] && extentOf(block.steps[0]).start;
  const broken = first !== undefined && block.steps[0] !== moving && positionAt(unit, first).line === open.line;
  return [
    ...(broken ? [edit(unit, open.end, first, `${eol}${indent}`)] : []),
    edit(unit, from, close.offset, `${eol}${indent}${moved}${eol}${outer}`),
  ];
}

/** In a stage that the journey does not have yet, put where the stage model has it. */
function putNewStage(
  workspace: Workspace,
  { unit, text, depth }: Cut,
  home: ast.Journey,
  blocks: ast.StageBlock[],
  journey: Journey,
  stage: Stage,
): Edit[] | undefined {
  const braces = blockOf(home);
  const model = workspace.find.stageModel(journey.stageModel.target);
  if (!braces || !model) return undefined;
  const place = (name: string | undefined) => model.stages.findIndex((one) => one.name === name);
  const before = blocks.findLast((block) => place(block.stage?.$refText) < place(stage.name));
  const eol = lineBreakOf(unit);
  const example = blocks[0] ?? home.facts[0];
  const indent =
    example && beginsLine(unit, extentOf(example).start)
      ? indentAt(unit, extentOf(example).start)
      : `${indentAt(unit, extentOf(home).start)}  `;
  const whole = [
    `${stage.name} {`,
    ...reindented(text, depth, '  ', unit)
      .split(eol)
      .map((line, i) => (i === 0 ? `  ${line}` : line)),
    '}',
  ];
  const written = indented(whole.join(eol), indent, eol);
  const after = before
    ? spanOf(unit, before).end
    : blocks[0]
      ? undefined
      : ((home.facts.at(-1) && spanOf(unit, home.facts.at(-1)!).end) ?? braces.open.end);
  if (after !== undefined) return [edit(unit, after, after, `${eol}${written}`)];
  const { start } = spanOf(unit, blocks[0]!);
  return [edit(unit, start, start, `${written.slice(indent.length)}${eol}${indent}`)];
}

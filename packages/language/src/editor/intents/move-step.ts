import type { Id, Journey, Stage } from '@waymark/model';
import type { AstNode } from 'langium';
import type * as ast from '../../generated/langium/ast.ts';
import type { Token } from '../../parser/token.ts';
import type { Unit, Workspace } from '../../workspace/index.ts';
import {
  beginsLine,
  blockOf,
  edit,
  extentOf,
  homeOf,
  indentAt,
  indented,
  lastTokenBefore,
  lineBreakOf,
  lineStarts,
  positionAt,
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

/** A node with the comments right above it and the one behind it on its line. */
export function spanOf(unit: Unit, node: AstNode): { start: number; end: number } {
  const { start, end } = extentOf(node);
  const { tokens, comments } = unit.parsed;
  const previous = tokens[lastTokenBefore(tokens, start)];
  const next = tokens[lastTokenBefore(tokens, end) + 1];
  const line = (offset: number) => positionAt(unit, offset).line;
  const above = comments.filter(
    (one) =>
      one.offset > (previous?.end ?? -1) &&
      one.end <= start &&
      line(one.offset) !== line(previous?.end ?? 0) - (previous ? 0 : 1),
  );
  const behind = comments.find(
    (one) => one.offset >= end && line(one.offset) === line(end) && (!next || one.end <= next.offset),
  );
  return { start: firstAdjacent(unit, above, start), end: behind?.end ?? end };
}

/** The first of the comments that follow one another without an empty line down to `start`. */
function firstAdjacent(unit: Unit, comments: readonly Token[], start: number): number {
  let from = start;
  for (const comment of [...comments].reverse()) {
    const breaks = unit.text.slice(comment.end, from).match(/\r\n|\r|\n/g)?.length ?? 0;
    if (breaks > 1) break;
    from = comment.offset;
  }
  return from;
}

/** What goes when something is taken out: whole lines where it has them for itself. */
export function removal(unit: Unit, { start, end }: { start: number; end: number }): [number, number] {
  const lines = lineStarts(unit);
  const first = lines[positionAt(unit, start).line]!;
  const next = lines[positionAt(unit, end).line + 1] ?? unit.text.length;
  const alone = beginsLine(unit, start) && unit.text.slice(end, next).trim() === '';
  if (alone) return [first, next];
  const gap = /^[ \t]*/.exec(unit.text.slice(end))![0].length;
  return [start, end + gap];
}

function putBefore({ unit, text, depth }: Cut, anchor: AstNode): Edit {
  const { start } = spanOf(unit, anchor);
  if (!beginsLine(unit, start)) return edit(unit, start, start, `${text} `);
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

/** A text of several lines at another depth; its first line stays as it is. */
export function reindented(text: string, from: string, to: string, unit: Unit): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, i) => (i > 0 && line.startsWith(from) ? to + line.slice(from.length) : line))
    .join(lineBreakOf(unit));
}

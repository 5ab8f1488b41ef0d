import { say } from '@waymark/model';
import type { AstNode } from 'langium';
import { kindTerm } from '../../names/kinds.ts';
import type { Unit, Workspace } from '../../workspace/index.ts';
import {
  beginsLine,
  declaredAtEnd,
  edit,
  type Home,
  homeOf,
  isWhole,
  lineBreakOf,
  lineStarts,
  positionAt,
  removal,
  spanOf,
} from '../base/index.ts';
import type { Edit, NewFile } from '../types.ts';
import type { Refactoring, Standing } from './refactoring.ts';

/** Moves the declaration at the cursor to a file of its own beside this one, named after it. */
export function movedToOwnFile({ workspace, unit, around, offset }: Standing): Refactoring[] {
  const top = around.at(-1);
  const home = top && homeOf(workspace, top.id);
  if (!home || home.declaration.name === '' || unit.declared.length < 2) return [];
  if (!isOnHead(unit, home.node, offset) || !isMovable(workspace, home)) return [];
  const { name, kind } = home.declaration;
  const uri = beside(unit, `${name}.journey`);
  if (workspace.has(uri)) return [];
  const term = kindTerm(kind);
  return [
    {
      kind: 'refactor.move',
      title: say(`Move the ${term.en} ${name} to ${name}.journey`, `将${term['zh-CN']} ${name} 移到 ${name}.journey`),
      edits: [cut(unit, home.node)],
      creates: [{ uri, text: textOf(unit, [home.node]) }],
    },
  ];
}

/** It is written without an error, and means the same wherever it stands: of two with a name, the first one counts. */
export function isMovable(workspace: Workspace, { unit, node, declaration: { name } }: Home): boolean {
  return isWhole(unit, node) && workspace.declaredNames().of(name).doubles.length === 0;
}

/** On the line on which the declaration begins, not somewhere within. */
function isOnHead(unit: Unit, node: AstNode, offset: number): boolean {
  const { line } = node.$cstNode!.range.start;
  return positionAt(unit, offset).line === line;
}

/** A file in the same folder. */
export function beside({ uri }: Unit, name: string): string {
  return `${uri.slice(0, uri.lastIndexOf('/') + 1)}${encodeURIComponent(name)}`;
}

/** Takes a declaration out, and the empty line that would be left. */
export function cut(unit: Unit, node: AstNode): Edit {
  const [start, end] = removal(unit, spanOf(unit, node));
  const lines = lineStarts(unit);
  const line = positionAt(unit, end).line;
  const next = lines[line + 1] ?? unit.text.length;
  const isEmpty = beginsLine(unit, start) && unit.text.slice(end, next).trim() === '' && end < unit.text.length;
  return edit(unit, start, isEmpty ? next : end, '');
}

/** Declarations with their comments, with an empty line between them. */
export function textOf(unit: Unit, nodes: readonly AstNode[]): string {
  const eol = lineBreakOf(unit);
  const texts = nodes.map((node) => {
    const { start, end } = spanOf(unit, node);
    return unit.text.slice(start, end);
  });
  return `${texts.join(eol + eol)}${eol}`;
}

/** Adds declarations to a file of the folder: at its end where it is there, else in a new one. */
export function addedTo(workspace: Workspace, uri: string, text: string): { edits: Edit[]; creates: NewFile[] } {
  const there = workspace.unit(uri);
  if (there) return { edits: [declaredAtEnd(there, text.trimEnd())], creates: [] };
  return { edits: [], creates: [{ uri, text }] };
}

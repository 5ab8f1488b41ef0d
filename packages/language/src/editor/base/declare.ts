import type { AstNode } from 'langium';
import type { InnerKind, Kind } from '../../names/names.ts';
import type { Unit } from '../../workspace/index.ts';
import type { Edit } from '../types.ts';
import { edit } from './block.ts';
import { extentOf } from './place.ts';
import { spanOf } from './span.ts';
import { beginsLine, indentAt, lineBreakOf } from './text.ts';

/** A declaration of that kind and name, as short as it can be. */
export function declarationOf(kind: Kind | InnerKind, name: string): string {
  if (kind === 'stages') return `stages ${name} { first }`;
  return `${kind} ${name}`;
}

/** Adds declarations at the end of a file, with an empty line before them. */
export function declaredAtEnd(unit: Unit, text: string): Edit {
  const eol = lineBreakOf(unit);
  const end = unit.text.trimEnd().length;
  const before = end === 0 ? '' : eol + eol;
  return edit(unit, end, unit.text.length, `${before}${text}${eol}`);
}

/** Adds declarations before another one and its comments, with an empty line between. */
export function declaredBefore(unit: Unit, node: AstNode, text: string): Edit {
  const { start } = spanOf(unit, node);
  const eol = lineBreakOf(unit);
  return edit(unit, start, start, `${text}${eol}${eol}`);
}

/** Adds a step behind another one. */
export function declaredBehind(unit: Unit, step: AstNode, text: string): Edit {
  const { start, end } = extentOf(step);
  const gap = beginsLine(unit, start) ? `${lineBreakOf(unit)}${indentAt(unit, start)}` : ' ';
  return edit(unit, end, end, `${gap}${text}`);
}

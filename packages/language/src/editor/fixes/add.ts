import { say } from '@waymark/model';
import type { AstNode } from 'langium';
import type { Unit } from '../../workspace/index.ts';
import {
  beginsLine,
  blockOf,
  edit,
  extentOf,
  factAdded,
  indentAt,
  indented,
  lacksOpening,
  lineBreakOf,
  spanOf,
} from '../base/index.ts';
import type { Edit } from '../types.ts';
import type { TextFix } from './fix.ts';

/**
 * Adds facts to a declaration, each on a line of its own where the block has several lines. Without edits where the brace
 * has to be mended first.
 */
export function adding(unit: Unit, node: AstNode, facts: readonly string[]): TextFix {
  if (lacksOpening(node)) return { title: titleFor(facts), edits: [] };
  const block = blockOf(node);
  const inOneLine = block && block.open.line === block.close.line;
  const text = facts.join(inOneLine || !block ? ' ' : lineBreakOf(unit));
  return { title: titleFor(facts), edits: [factAdded(unit, node, text)] };
}

function titleFor(facts: readonly string[]) {
  const shown = facts.join('  ');
  return say(`Write ‘${shown}’`, `写上“${shown}”`);
}

/** Adds facts to a journey before its stages; as first ones where `first` is set. */
export function addingBeforeStages(unit: Unit, node: AstNode, facts: readonly string[], first = false): TextFix {
  const block = blockOf(node);
  const anchor = block?.members.find((member) => first || member.$type === 'StageBlock');
  if (!anchor) return adding(unit, node, facts);
  return { title: titleFor(facts), edits: [before(unit, anchor, facts)] };
}

function before(unit: Unit, anchor: AstNode, facts: readonly string[]): Edit {
  const { start } = spanOf(unit, anchor);
  if (!beginsLine(unit, start)) return edit(unit, start, start, `${facts.join(' ')} `);
  const indent = indentAt(unit, start);
  const eol = lineBreakOf(unit);
  const text = indented(facts.join(eol), indent, eol).slice(indent.length);
  return edit(unit, start, start, `${text}${eol}${indent}`);
}

/** Adds a word behind a node's head, before its block. */
export function behindHead(unit: Unit, node: AstNode, words: string): Edit {
  const { open } = blockOf(node) ?? {};
  const end = open ? unit.text.slice(0, open.offset).trimEnd().length : extentOf(node).end;
  return edit(unit, end, end, ` ${words}`);
}

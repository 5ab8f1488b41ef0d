import type { BlockElement, Element, Program, Table } from './program.ts';
import { DOER, FEELER, QUALIFIER, STAGE, WORD } from './program.ts';

/** What the parser looks up instead of looking ahead. Tables are made when first needed, and kept at their elements. */
export interface Tables {
  spellings: ReadonlyMap<string, number>;
  /** By what an element begins with: the branch of a choice, or just 1. */
  first(element: Element): Table;
  /** By what the members of a block begin with. */
  members(element: BlockElement): Table;
}

/** The names that are known by what follows them. A table that has one of them has 1 at `WORD`. */
export const NAMES = [DOER, FEELER, STAGE, QUALIFIER] as const;

export function createTables(program: Program): Tables {
  function make(branches: readonly Element[]): Table {
    const table = new Uint8Array(program.kinds.length);
    branches.forEach((branch, i) => {
      fill(branch, (kind) => {
        table[kind] ||= i + 1;
      });
    });
    table[WORD] = Number(NAMES.some((kind) => table[kind]! > 0));
    return table;
  }

  /** Visits the kinds that an element can begin with; tells whether it can also be empty. */
  function fill(element: Element, visit: (kind: number) => void): boolean {
    switch (element.is) {
      case 'token':
        visit(element.kind);
        return false;
      case 'call':
        return fill(program.rules[element.rule]!.body, visit);
      case 'sequence':
        return element.of.every((part) => fill(part, visit));
      case 'choice':
        return element.of.map((part) => fill(part, visit)).some(Boolean);
      case 'option':
        fill(element.of, visit);
        return true;
      case 'repeat':
        return fill(element.of, visit) || !element.some;
      case 'block':
        if (element.open) visit(element.open.kind);
        return element.optional || !element.open;
    }
  }

  return {
    spellings: spellingsOf(program),
    first: (element) => (element.table ??= make(element.is === 'choice' ? element.of : [element])),
    members: (element) => (element.inner ??= make(element.members)),
  };
}

function spellingsOf(program: Program): ReadonlyMap<string, number> {
  const spellings = new Map<string, number>();
  for (let kind = WORD; kind < program.kinds.length; kind++) {
    const name = program.kinds[kind]!;
    if (!/^[A-Z]+$/.test(name)) spellings.set(name, kind);
  }
  return spellings;
}

import type { BlockElement, ChoiceElement, Element, Program } from './program.ts';
import { WORD } from './program.ts';

/** For every kind of token: 1 + the number of the branch that begins with it, or 0. */
export type Table = Uint8Array;

/** What the parser looks up instead of looking ahead. Tables are made when first needed, and kept. */
export interface Tables {
  spellings: ReadonlyMap<string, number>;
  choice(element: ChoiceElement): Table;
  block(element: BlockElement): Table;
  /** Which kinds an element can begin with (1), for options and repetitions. */
  first(element: Element): Table;
}

export function createTables(program: Program): Tables {
  const known = new Map<Element, Table>();
  const size = program.kinds.length;

  function keep(element: Element, branches: readonly Element[]): Table {
    const existing = known.get(element);
    if (existing) return existing;
    const table = new Uint8Array(size);
    branches.forEach((branch, i) => {
      fill(branch, (kind) => {
        table[kind] ||= i + 1;
      });
    });
    known.set(element, table);
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
    choice: (element) => keep(element, element.of),
    block: (element) => keep(element, element.members),
    first: (element) => keep(element, [element]),
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

import type { AstNode } from 'langium';
import type { Assigned } from './program.ts';
import type { CompositeNode, Token } from './token.ts';

/** A syntax node while it is made. */
export type Made = {
  -readonly [K in keyof AstNode]: AstNode[K];
} & Record<string, unknown>;

/** Lists grow ahead of what they hold; of those that are done, gives back what is not needed. */
export function trim(node: Made, lists: readonly string[], composite: CompositeNode): void {
  composite.content = composite.content.slice();
  for (const list of lists) {
    const items = node[list] as unknown[];
    if (items.length > 0) node[list] = items.slice();
  }
}

export function make(type: string, lists: readonly string[], flags: readonly string[], composite: CompositeNode): Made {
  const node = { $type: type, $cstNode: composite } as unknown as Made;
  for (const list of lists) node[list] = [];
  for (const flag of flags) node[flag] = false;
  composite.node = node as AstNode;
  return node;
}

export function attach(node: Made, parent: Made, { prop, op }: Assigned): void {
  node.$container = parent as AstNode;
  node.$containerProperty = prop;
  if (op === '+=') {
    const list = parent[prop!] as Made[];
    node.$containerIndex = list.length;
    list.push(node);
  } else {
    parent[prop!] = node;
  }
}

export function detach(parent: Made, { prop, op }: Assigned): void {
  if (op === '+=') (parent[prop!] as Made[]).pop();
  else delete parent[prop!];
}

/** Puts comments into the tree where Langium looks for them: beside what they stand before, as far out as possible. */
export function hide(comments: readonly Token[], at: CompositeNode): void {
  let inner = at;
  while (inner.content.length === 0 && inner.container) {
    const outer: CompositeNode = inner.container;
    const index = outer.content.lastIndexOf(inner);
    if (index > 0 || !outer.container) {
      insert(outer, index, comments);
      return;
    }
    inner = outer;
  }
  insert(inner, inner.content.length, comments);
}

function insert(into: CompositeNode, index: number, comments: readonly Token[]): void {
  // One by one: more than some ten thousand arguments would not fit into a call.
  const behind = into.content.splice(index);
  for (const comment of comments) {
    comment.container = into;
    into.content.push(comment);
  }
  for (const part of behind) into.content.push(part);
}

/** The elements of the picture that one can go to, in reading order. */
import type { SceneNode } from '@waymark/diagram';
import { nodeOf, visitDrawn } from '@waymark/diagram/dom';
import type { Id } from '@waymark/model';
import { boxOf, type Rect, union } from './boxes.ts';

export interface Item {
  ref: Id;
  role: string;
  /** More than one where several shapes or lines of text beside one another stand for one thing. */
  elements: SVGGraphicsElement[];
  node: SceneNode;
}

/** What holds other items, or runs through them, and would only be in the way. */
const PASSED: ReadonlySet<string> = new Set([
  ...['cell', 'row', 'about', 'band', 'island'],
  ...['area', 'link', 'bridge', 'curve', 'trail', 'next', 'total', 'total-area', 'total-end'],
]);
/** What a thing is drawn as in the first place; elsewhere it is only spoken of. */
const MAIN: ReadonlySet<string> = new Set(['step', 'stakeholder', 'feeling', 'title']);
const ASIDE: ReadonlySet<string> = new Set(['extreme', 'face', 'person', 'net-value', 'lane-name', 'move']);

/** In the order of the scene, which is reading order. */
export function itemsOf(layer: Element): Item[] {
  const items: Item[] = [];
  visitDrawn<Around>(layer, {}, ({ element, node }, around) => {
    const { ref, role = '', kind } = node;
    const own = ref !== undefined && !PASSED.has(role);
    const inside = kind === 'group' ? { ref: own ? ref : around.ref } : around;
    // Part of a larger one that stands for the same thing.
    if (!own || around.ref === ref) return inside;
    const whole = kind === 'group' ? undefined : around.shapes?.get(ref);
    if (whole) {
      whole.elements.push(element as SVGGraphicsElement);
      return inside;
    }
    const item: Item = { ref, role, elements: [element as SVGGraphicsElement], node };
    items.push(item);
    if (kind === 'group') return inside;
    around.shapes ??= new Map();
    around.shapes.set(ref, item);
    return inside;
  });
  return items;
}

interface Around {
  /** What the groups around stand for. */
  ref?: Id | undefined;
  /** The items of the innermost that are no groups. */
  shapes?: Map<Id, Item>;
}

/** For each thing the item that it is drawn as in the first place; of equals the first in reading order. */
export function mainItems(items: readonly Item[]): ReadonlyMap<Id, Item> {
  const rank = ({ role }: Item) => (MAIN.has(role) ? 0 : ASIDE.has(role) ? 2 : 1);
  const main = new Map<Id, Item>();
  for (const item of items) {
    const known = main.get(item.ref);
    if (!known || rank(item) < rank(known)) main.set(item.ref, item);
  }
  return main;
}

/** What an element of the picture is part of: the innermost. */
export function itemOf(
  element: Element | undefined,
  { items, main }: { items: readonly Item[]; main: ReadonlyMap<Id, Item> },
): Item | undefined {
  for (let at: Element | null | undefined = element; at; at = at.parentElement?.closest('[data-ref]')) {
    const ref = at.getAttribute('data-ref');
    const mine = items.find(({ elements }) => elements.includes(at as SVGGraphicsElement));
    const found = mine ?? (ref === null ? undefined : main.get(ref));
    if (found) return found;
  }
  return undefined;
}

export function itemBox({ elements }: Item): Rect {
  return union(elements.map((element) => boxOf(nodeOf(element)!)));
}

/** What a screen reader says of it. */
export function itemLabel({ node, elements }: Item): string {
  if (node.kind === 'group' && node.aria?.label) return node.aria.label;
  if (node.title) return node.title;
  return elements.map((element) => textOf(nodeOf(element))).join(' ');
}

/** All words of an item, the label of its group included: what search looks through. */
export function itemText(item: Item): string {
  const lines = item.elements.map((element) => textOf(nodeOf(element)));
  return [item.node.title ?? '', ...lines].join(' ');
}

const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** The texts of a node in their order: the lines of a wrapped text put together again. */
export function textOf(node: SceneNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'text') return node.text;
  if (node.kind !== 'group') return '';
  let all = '';
  for (const child of node.children) {
    const text = textOf(child);
    if (!text) continue;
    const joined = all === '' || (UNSPACED.test(all.at(-1)!) && UNSPACED.test(text[0]!));
    all += joined ? text : ` ${text}`;
  }
  return all;
}

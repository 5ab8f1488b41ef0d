/** The elements of the picture that one can go to, in reading order. */
import type { SceneNode } from '@waymark/diagram';
import { nodeOf } from '@waymark/diagram/dom';
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

/** In document order, which is the scene's, which is reading order. */
export function itemsOf(layer: Element, known: (ref: Id) => boolean): Item[] {
  const items: Item[] = [];
  const parts = new Map<Element, Map<Id, Item>>();
  for (const element of layer.querySelectorAll<SVGGraphicsElement>('[data-ref]')) {
    const node = nodeOf(element);
    const ref = node?.ref;
    if (!node || ref === undefined || element.hasAttribute('data-leaving')) continue;
    const role = node.role ?? '';
    if (PASSED.has(role) || !known(ref) || within(element, ref)) continue;
    const siblings = parts.get(element.parentElement!) ?? new Map<Id, Item>();
    parts.set(element.parentElement!, siblings);
    const whole = node.kind === 'group' ? undefined : siblings.get(ref);
    if (whole) {
      whole.elements.push(element);
      continue;
    }
    const item: Item = { ref, role, elements: [element], node };
    if (node.kind !== 'group') siblings.set(ref, item);
    items.push(item);
  }
  return items;
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

/** Whether the element is part of a larger one that stands for the same thing. */
function within(element: Element, ref: Id): boolean {
  const around = element.parentElement?.closest('[data-ref]');
  return around?.getAttribute('data-ref') === ref && !PASSED.has(around.getAttribute('data-role') ?? '');
}

export function itemBox({ elements }: Item): Rect {
  return union(elements.map(boxOf));
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

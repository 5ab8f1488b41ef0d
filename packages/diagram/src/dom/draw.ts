/** A scene joined into a document: an edit changes only what it changed, and what stays is the same element as before. */
import { type Selection, select } from 'd3-selection';
import type { GroupNode, Scene, SceneNode } from '../scene.ts';
import { ELEMENTS } from '../svg/attributes.ts';
import { textContent } from '../svg/text.ts';
import { attributesOf } from './attributes.ts';
import { localised, moved, ORIGIN, translation } from './local.ts';
import { canMove, Motion, settle } from './motion.ts';
import { type Offset, sameLook, shiftBetween } from './same.ts';

export interface DrawOptions {
  /** Milliseconds that changes may take; 0 or absent: at once. The first drawing never moves. */
  animate?: number;
}

/** How many elements came, changed and went; a group that comes, goes or moves counts once. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

interface Pass extends Changes {
  motion: Motion;
}

/** What is drawn, beside the document: asking the document itself takes longer. */
interface Drawn {
  element: SVGElement;
  /** What it was last drawn from. */
  node: SceneNode;
  /** What a group is moved by, within what the groups around it are. */
  own: Offset;
  children: Drawn[];
}

const known = new WeakMap<Element, Drawn>();
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws a scene into an `svg` or `g` element that holds nothing else, keyed by the nodes' keys. Text goes in as text,
 * never as markup. Colours are classes; `domCss` says which custom properties colour them.
 *
 * A group that lies elsewhere than before and is otherwise the same is moved as a whole, by a translation of its own; so
 * an element's coordinates are those of the scene less what the groups around it were moved by (`offsetOf`).
 */
export function drawScene(container: SVGElement, scene: Scene, { animate = 0 }: DrawOptions = {}): Changes {
  settle(container);
  const before = known.get(container);
  const top = before ?? { element: container, node: groupOf(scene), own: ORIGIN, children: [] };
  const pass: Pass = { added: 0, changed: 0, removed: 0, motion: new Motion(before ? animate : 0) };
  join(top, scene.children, ORIGIN, pass);
  known.set(container, top);
  pass.motion.run(container);
  const { added, changed, removed } = pass;
  return { added, changed, removed };
}

function groupOf({ children }: Scene): GroupNode {
  return { kind: 'group', key: '', children };
}

/** What an element was last drawn from, in the scene's coordinates. */
export function nodeOf(element: Element): SceneNode | undefined {
  return known.get(element)?.node;
}

/**
 * Visits what is drawn in a container, in reading order, what is on its way out excepted. What is answered about an element
 * is told about those in it.
 */
export function visitDrawn<T>(container: Element, first: T, visit: (drawn: Visited, around: T) => T): void {
  const descend = ({ children }: Drawn, around: T): void => {
    for (const child of children) {
      const here = visit(child, around);
      if (child.children.length > 0) descend(child, here);
    }
  };
  const top = known.get(container);
  if (top) descend(top, first);
}

type Visited = Readonly<Pick<Drawn, 'element' | 'node'>>;

function join(parent: Drawn, nodes: readonly SceneNode[], offset: Offset, pass: Pass): void {
  const { children } = parent;
  if (inPlace(children, nodes)) {
    for (let i = 0; i < nodes.length; i++) update(children[i]!, nodes[i]!, offset, pass);
    return;
  }
  // Where d3 keeps what an element is bound to, and reads it to compare keys.
  for (const { element, node } of children) (element as { __data__?: SceneNode }).__data__ = node;
  const elements = select(parent.element).selectChildren<SVGElement, SceneNode>() as Selection<
    SVGElement,
    SceneNode,
    Element,
    unknown
  >;
  elements.data(nodes, keyOf).join(
    (enter) =>
      enter
        .append((node) => create(node, offset).element)
        .each((_node, i, added) => {
          pass.added++;
          pass.motion.enter(added[i]!);
        }),
    (stay) =>
      stay.each((node, i, kept) => {
        update(known.get(kept[i]!)!, node, offset, pass);
      }),
    (exit) =>
      exit.each((_node, i, gone) => {
        pass.removed++;
        pass.motion.leave(gone[i]!);
      }),
  );
  parent.children = [...parent.element.children]
    .filter((element) => !element.hasAttribute('data-leaving'))
    .map((element) => known.get(element)!);
}

/** Most groups keep their children in most edits; then there is nothing to match. */
function inPlace(children: readonly Drawn[], nodes: readonly SceneNode[]): boolean {
  if (children.length !== nodes.length) return false;
  for (let i = 0; i < nodes.length; i++) {
    const before = children[i]!.node;
    const now = nodes[i]!;
    if (before.key !== now.key || before.kind !== now.kind) return false;
  }
  return true;
}

/** A node that becomes another kind of element is another node. */
function keyOf(node: SceneNode): string {
  return `${node.kind} ${node.key}`;
}

function create(node: SceneNode, offset: Offset): Drawn {
  const element = document.createElementNS(SVG, ELEMENTS[node.kind]);
  for (const [name, value] of attributesOf(localised(node, offset))) element.setAttribute(name, value);
  if (node.kind === 'text') element.textContent = textContent(node.text);
  const children = node.kind === 'group' ? node.children.map((child) => create(child, offset)) : [];
  for (const child of children) element.append(child.element);
  const drawn = { element, node, own: ORIGIN, children };
  known.set(element, drawn);
  return drawn;
}

function update(drawn: Drawn, node: SceneNode, offset: Offset, pass: Pass): void {
  const before = drawn.node;
  if (before === node) return;
  if (before.kind === 'group' && node.kind === 'group') {
    updateGroup(drawn, before, node, offset, pass);
    return;
  }
  drawn.node = node;
  if (sameLook(before, node)) return;
  pass.changed++;
  change(drawn.element, before, node, offset, pass.motion);
}

function updateGroup(drawn: Drawn, before: GroupNode, node: GroupNode, offset: Offset, pass: Pass): void {
  const { element } = drawn;
  const shift = shiftBetween(before, node);
  if (shift) {
    adopt(drawn, node);
    if (shift.x === 0 && shift.y === 0) return;
    pass.changed++;
    const { own } = drawn;
    drawn.own = moved(own, shift);
    pass.motion.move(element, 'transform', translation(own), translation(drawn.own));
    return;
  }
  drawn.node = node;
  if (!sameLook(before, node)) {
    pass.changed++;
    change(element, before, node, offset, pass.motion);
  }
  const { own } = drawn;
  join(drawn, node.children, { x: offset.x + own.x, y: offset.y + own.y }, pass);
}

/** Nothing is drawn anew, but everything may lie elsewhere, and has what belongs to it without being drawn. */
function adopt(drawn: Drawn, node: SceneNode): void {
  if (drawn.node === node) return;
  drawn.node = node;
  if (node.kind !== 'group') return;
  for (let i = 0; i < drawn.children.length; i++) adopt(drawn.children[i]!, node.children[i]!);
}

function change(element: Element, before: SceneNode, node: SceneNode, offset: Offset, motion: Motion): void {
  const now = attributesOf(localised(node, offset));
  for (const name of attributesOf(before).keys()) {
    if (!now.has(name)) element.removeAttribute(name);
  }
  // What cancels the translation of the groups around a path, where there is none any more.
  if (node.kind === 'path' && !now.has('transform')) element.removeAttribute('transform');
  for (const [name, value] of now) {
    const was = element.getAttribute(name);
    if (was === value) continue;
    if (was !== null && canMove(name)) motion.move(element, name, was, value);
    else element.setAttribute(name, value);
  }
  if (node.kind === 'text' && before.kind === 'text' && node.text !== before.text) {
    const { firstChild } = element;
    // Other words in the same child: the browser then keeps what it has made of it.
    if (firstChild) firstChild.nodeValue = textContent(node.text);
    else element.textContent = textContent(node.text);
  }
}

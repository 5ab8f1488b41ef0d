/** A scene joined into a document: an edit changes only what it changed, and what stays is the same element as before. */
import { type Selection, select } from 'd3-selection';
import type { GroupNode, Scene, SceneNode } from '../scene.ts';
import { ELEMENTS } from '../svg/attributes.ts';
import { textContent } from '../svg/text.ts';
import { attributesOf } from './attributes.ts';
import { canMove, Motion, settle } from './motion.ts';
import { sameLook } from './same.ts';

export interface DrawOptions {
  /** Milliseconds that changes may take; 0 or absent: at once. The first drawing never moves. */
  animate?: number;
}

/** How many elements came, changed and went; a group that comes or goes counts once. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

interface Pass extends Changes {
  motion: Motion;
}

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Element, SceneNode>();

/**
 * Draws a scene into an `svg` or `g` element that holds nothing else, keyed by the nodes' keys. Text goes in as text,
 * never as markup. Colours are classes; `domCss` says which custom properties colour them.
 */
export function drawScene(container: SVGElement, scene: Scene, { animate = 0 }: DrawOptions = {}): Changes {
  settle(container);
  const motion = new Motion(container.childElementCount === 0 ? 0 : animate);
  const pass: Pass = { added: 0, changed: 0, removed: 0, motion };
  join(container, scene.children, pass);
  motion.run(container);
  const { added, changed, removed } = pass;
  return { added, changed, removed };
}

/** What an element was last drawn from. */
export function nodeOf(element: Element): SceneNode | undefined {
  return drawn.get(element);
}

function join(parent: Element, nodes: readonly SceneNode[], pass: Pass): void {
  if (inPlace(parent, nodes)) {
    for (let i = 0; i < nodes.length; i++) update(parent.children[i]!, nodes[i]!, pass);
    return;
  }
  const children = select(parent).selectChildren<SVGElement, SceneNode>() as Selection<
    SVGElement,
    SceneNode,
    Element,
    unknown
  >;
  children.data(nodes, keyOf).join(
    (enter) => enter.append((node) => create(node)).each((_node, i, added) => arrive(added[i]!, pass)),
    (stay) =>
      stay.each((node, i, kept) => {
        update(kept[i]!, node, pass);
      }),
    (exit) =>
      exit.each((_node, i, gone) => {
        pass.removed++;
        pass.motion.leave(gone[i]!);
      }),
  );
}

/** Most groups keep their children in most edits; then there is nothing to match. */
function inPlace(parent: Element, nodes: readonly SceneNode[]): boolean {
  const { children } = parent;
  if (children.length !== nodes.length) return false;
  for (let i = 0; i < nodes.length; i++) {
    const before = drawn.get(children[i]!);
    if (before?.key !== nodes[i]!.key || before.kind !== nodes[i]!.kind) return false;
  }
  return true;
}

/** A node that becomes another kind of element is another node. */
function keyOf(node: SceneNode): string {
  return `${node.kind} ${node.key}`;
}

function create(node: SceneNode): SVGElement {
  const element = document.createElementNS(SVG, ELEMENTS[node.kind]);
  for (const [name, value] of attributesOf(node)) element.setAttribute(name, value);
  if (node.kind === 'text') element.textContent = textContent(node.text);
  if (node.kind === 'group') for (const child of node.children) element.append(create(child));
  remember(element, node);
  return element;
}

/** d3 reads the datum where `data` compares keys, also in groups that were created whole. */
function remember(element: Element, node: SceneNode): void {
  drawn.set(element, node);
  (element as { __data__?: SceneNode }).__data__ = node;
}

function arrive(element: SVGElement, pass: Pass): void {
  pass.added++;
  pass.motion.enter(element);
}

function update(element: Element, node: SceneNode, pass: Pass): void {
  const before = drawn.get(element)!;
  if (before !== node && !sameLook(before, node)) {
    pass.changed++;
    change(element, before, node, pass.motion);
  }
  remember(element, node);
  if (node.kind === 'group') join(element, (node as GroupNode).children, pass);
}

function change(element: Element, before: SceneNode, node: SceneNode, motion: Motion): void {
  const old = attributesOf(before);
  const now = attributesOf(node);
  for (const name of old.keys()) if (!now.has(name)) element.removeAttribute(name);
  for (const [name, value] of now) {
    const was = old.get(name);
    if (was === value) continue;
    if (was !== undefined && canMove(name)) motion.move(element, name, was, value);
    else element.setAttribute(name, value);
  }
  if (node.kind === 'text' && before.kind === 'text' && node.text !== before.text) {
    element.textContent = textContent(node.text);
  }
}

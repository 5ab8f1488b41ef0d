import type { SceneNode } from '../scene.ts';
import { attributes } from '../svg/attributes.ts';
import { hatchFill } from './hatch.ts';

export type Attributes = ReadonlyMap<string, string>;

/**
 * The attributes of a node's element: those of the SVG string, the key of a group, which tells what the picture drew from
 * what the browser or an extension put in, and what stands in for its `title` element. That one
 * would bring the browser's own tooltip; here whoever shows the picture says what hovering shows, and assistive
 * technology hears a label. Not of the arrows between cards: in the list of steps they stand before all of them, where
 * their words say nothing.
 */
export function attributesOf(node: SceneNode): Attributes {
  const all = new Map<string, string>();
  if (node.kind === 'group') all.set('data-key', node.key);
  attributes(node, (name, value) => void all.set(name, value));
  const hatch = node.kind === 'group' ? undefined : hatchFill(node.fill);
  if (hatch !== undefined) all.set('fill', hatch);
  if (node.title !== undefined && node.kind !== 'text' && !all.has('aria-label') && node.role !== 'next') {
    if (!all.has('role')) all.set('role', node.kind === 'group' ? 'group' : 'img');
    all.set('aria-label', node.title);
  }
  return all;
}

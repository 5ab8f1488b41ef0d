import type { SceneNode } from '../../scene.ts';

/** Drawn, and where it ends. */
export interface Part {
  nodes: SceneNode[];
  bottom: number;
}

/** One under the other. */
export function stack<T>(items: readonly T[], top: number, gap: number, draw: (item: T, top: number) => Part): Part {
  const nodes: SceneNode[] = [];
  let bottom = top;
  for (const [i, item] of items.entries()) {
    const part = draw(item, i === 0 ? top : bottom + gap);
    nodes.push(...part.nodes);
    bottom = part.bottom;
  }
  return { nodes, bottom };
}

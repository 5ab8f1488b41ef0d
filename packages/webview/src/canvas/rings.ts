/** What is marked over the picture: where the focus is, where the cursor stands, what a search found. */
import { s, set } from '../dom/h.ts';
import { grown, type Rect } from '../picture/boxes.ts';

export type Ring = 'focus' | 'cursor' | 'match' | 'current';

export interface Rings {
  show(kind: Ring, boxes: readonly Rect[]): void;
}

export function createRings(layer: SVGGElement): Rings {
  const groups = new Map<Ring, SVGGElement>();
  for (const kind of ['cursor', 'match', 'current', 'focus'] as const) {
    const group = s('g', { class: `ring ${kind}` });
    groups.set(kind, group);
    layer.append(group);
  }
  return {
    show(kind, boxes) {
      const group = groups.get(kind)!;
      while (group.childElementCount > boxes.length) group.lastElementChild!.remove();
      while (group.childElementCount < boxes.length) group.append(s('rect', { rx: 6 }));
      for (const [i, box] of boxes.entries()) {
        const { x, y, width, height } = grown(box, 4);
        set(group.children[i]!, { x, y, width, height });
      }
    },
  };
}

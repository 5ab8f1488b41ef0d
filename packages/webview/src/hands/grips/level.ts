import { feelerOf, fillIn, signed } from '@waymark/model';
import type { Preview, Shown } from '../../app/preview.ts';
import { type Item, itemBox } from '../../picture/items.ts';
import { axesOf, type Grip, moved, perUnit, shift, shifted } from './grip.ts';

/** A point of the experience curve. It moves up and down alone. */
export function gripLevel(preview: Preview, shown: Shown, item: Item, ghosts: readonly Element[]): Grip | undefined {
  const { journey } = shown.choice;
  const step = journey?.steps.find(({ feelings }) => feelings.some(({ id }) => id === item.ref));
  const feeling = step?.feelings.find(({ id }) => id === item.ref);
  const axis = axesOf(shown.scene.children, ({ x, y }) => x === undefined && y !== undefined)?.y;
  if (!journey || !step || !feeling || !axis) return undefined;
  const persona = feelerOf(journey, feeling);
  const start = Math.min(axis.to, Math.max(axis.from, feeling.level));
  let level = feeling.level;

  return {
    move(_dx, dy) {
      level = moved(start, dy * perUnit(axis), axis);
      const reach = (value: number) => (value - start) / perUnit(axis);
      const [most, least] = [reach(axis.to), reach(axis.from)];
      shift(ghosts, 0, Math.min(least, Math.max(most, dy)));
    },
    step(_right, up) {
      level = moved(level, up / 2, axis);
      shift(ghosts, 0, (level - start) / perUnit(axis));
    },
    say: () => fillIn(preview.words.level, signed(level)),
    at: () => shifted(itemBox(item), 0, (level - start) / perUnit(axis)),
    intent() {
      if (level === feeling.level) return undefined;
      return { kind: 'setLevel', step: step.id, ...(persona ? { persona } : {}), level };
    },
  };
}

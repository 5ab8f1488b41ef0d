import { stageName } from '@waymark/diagram';
import { fillIn, type Id, type Journey, lookup, titleOf } from '@waymark/model';
import type { Preview, Shown } from '../../app/preview.ts';
import { s, set } from '../../dom/h.ts';
import { type Item, itemBox } from '../../picture/items.ts';
import { type Grip, shift } from './grip.ts';

/** Where a step can come to stand: before another one, or last in a stage. */
interface Slot {
  stage: Id;
  before?: Id;
  x: number;
}

/** A step among the others. */
export function gripStep(preview: Preview, shown: Shown, item: Item, ghosts: readonly Element[]): Grip | undefined {
  const { journey } = shown.choice;
  const home = journey?.stages.find(({ steps }) => steps.includes(item.ref));
  if (!journey || !home?.stage.target) return undefined;
  const slots = slotsOf(shown, journey, item.ref);
  const follower = home.steps[home.steps.indexOf(item.ref) + 1];
  const start = slots.findIndex(({ stage, before }) => stage === home.stage.target && before === follower);
  if (start < 0) return undefined;
  const box = itemBox(item);
  const line = s('path', { class: 'slot' });
  preview.canvas.over.append(line);
  let at = start;

  const mark = () => set(line, { d: at === start ? undefined : `M${slots[at]!.x} ${box.y - 10}v${box.height + 20}` });
  return {
    move(dx, dy) {
      at = nearest(slots, box.x + box.width / 2 + dx, start, box);
      shift(ghosts, dx, dy);
      mark();
    },
    step(right) {
      at = Math.min(slots.length - 1, Math.max(0, at + right));
      mark();
    },
    say() {
      const { before, stage } = slots[at]!;
      const { model } = shown.result;
      const step = lookup(model).step(before);
      if (step) return fillIn(preview.words.before, titleOf(step));
      const last = journey.stages.find((one) => one.stage.target === stage)!;
      return fillIn(preview.words.last, stageName(model, last.stage, last.title, preview.titles));
    },
    at: () => (at === start ? box : { ...box, x: slots[at]!.x, width: 0 }),
    intent() {
      if (at === start) return undefined;
      const { stage, before } = slots[at]!;
      return { kind: 'moveStep', step: item.ref, stage, ...(before ? { before } : {}) };
    },
    release() {
      line.remove();
    },
  };
}

/** In the order of the journey; a step that is drawn without a card (a way out) is no place to go to. */
function slotsOf(shown: Shown, journey: Journey, moving: Id): Slot[] {
  const cards = new Map(shown.items.filter(({ role }) => role === 'step').map((item) => [item.ref, itemBox(item)]));
  const slots: Slot[] = [];
  for (const { stage, steps } of journey.stages) {
    if (stage.target === null) continue;
    const here = steps.filter((id) => cards.has(id));
    for (const id of here) {
      if (id !== moving) slots.push({ stage: stage.target, before: id, x: cards.get(id)!.x - 4 });
    }
    const last = here.at(-1);
    if (last) slots.push({ stage: stage.target, x: cards.get(last)!.x + cards.get(last)!.width + 4 });
  }
  return slots;
}

/** The slot nearest to the middle of the card; over its own place it stays. */
function nearest(slots: readonly Slot[], x: number, start: number, own: { x: number; width: number }): number {
  if (x > own.x && x < own.x + own.width) return start;
  let best = start;
  for (const [i, slot] of slots.entries()) {
    if (Math.abs(slot.x - x) < Math.abs(slots[best]!.x - x)) best = i;
  }
  return best;
}

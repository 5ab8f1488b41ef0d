/** Moving things in the picture, by pointer and by keys; what is put down is asked of the text. */
import { offsetOf } from '@waymark/diagram/dom';
import type { Preview } from '../app/preview.ts';
import { swallowClick, THRESHOLD } from '../canvas/panning.ts';
import { closest, h, hide, s } from '../dom/h.ts';
import { grown } from '../picture/boxes.ts';
import type { Item } from '../picture/items.ts';
import type { Edits } from './edits.ts';
import type { Grip } from './grips/grip.ts';
import { gripLevel } from './grips/level.ts';
import { gripStakeholder } from './grips/stakeholder.ts';
import { gripStep } from './grips/step.ts';

export interface Drag {
  /** After every drawing: what is in the hand is gone, handles are marked. */
  update(): void;
  /** Picks up what has the focus, or puts it down. False where it cannot be moved. */
  toggle(item: Item): boolean;
  /** One step at once, without picking up. */
  nudge(item: Item, x: number, y: number): boolean;
  /** True while something was picked up by keys. */
  holding(): boolean;
  step(x: number, y: number): void;
  cancel(): boolean;
}

const MAKERS = { stakeholder: gripStakeholder, feeling: gripLevel, step: gripStep } as const;

export function createDrag(preview: Preview, edits: Edits): Drag {
  const { canvas, notes, words } = preview;
  const label = h('div', { class: 'drag-label', 'aria-hidden': 'true', hidden: true });
  const hand = s('g', { class: 'hand' });
  canvas.element.append(label);
  canvas.over.append(hand);
  let grip: Grip | undefined;
  let held: Item | undefined;
  let byKeys = false;
  /** What each element that can be dragged is dragged as. */
  const handles = new WeakMap<Element, string>();

  function take(item: Item): Grip | undefined {
    letGo();
    const { shown } = preview;
    const make = MAKERS[item.role as keyof typeof MAKERS];
    if (!preview.can.edit || !shown || !make) return undefined;
    const ghosts = item.elements.map(ghostOf);
    grip = make(preview, shown, item, ghosts);
    if (!grip) return undefined;
    hand.replaceChildren(...ghosts);
    held = item;
    for (const element of item.elements) element.classList.add('held');
    return grip;
  }

  function letGo(): void {
    grip?.release?.();
    hand.replaceChildren();
    for (const element of held?.elements ?? []) element.classList.remove('held');
    grip = undefined;
    held = undefined;
    byKeys = false;
    hide(label, true);
  }

  /** The picture stays as the person left it until the text has changed, or has refused to. */
  async function put(): Promise<void> {
    const mine = grip;
    const intent = mine?.intent();
    if (!mine || !intent) return letGo();
    byKeys = false;
    label.hidden = true;
    const changing = await edits.send(intent);
    if (!changing && grip === mine) letGo();
  }

  /** Right of a place on the screen; left of it where there is no room. */
  function tell(left: number, right: number, y: number): void {
    label.textContent = grip!.say();
    label.hidden = false;
    const room = canvas.element.clientWidth - label.offsetWidth;
    const x = right <= room ? right : left - label.offsetWidth;
    label.style.left = `${Math.round(Math.max(0, Math.min(x, room)))}px`;
    label.style.top = `${Math.round(Math.max(0, Math.min(y, canvas.element.clientHeight - label.offsetHeight)))}px`;
  }

  /** By keys: where it would come to lie is brought into view. */
  function tellBeside(): void {
    const box = grown(grip!.at(), 4);
    canvas.camera.reveal(box);
    const { x, y, width } = canvas.onScreen(box);
    tell(x - 2, x + width + 2, y - 4);
    notes.speak(grip!.say());
  }

  canvas.svg.addEventListener('pointerdown', (press) => {
    const handle = press.button === 0 ? closest(press, '[data-handle]') : undefined;
    const item = preview.itemOf(handle);
    if (!item) return;
    const from = canvas.at(press);
    let dragging = false;
    const moved = (event: PointerEvent) => {
      if (!dragging && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < THRESHOLD) return;
      if (!dragging) {
        if (!take(item)) return end();
        dragging = true;
        canvas.svg.setPointerCapture(press.pointerId);
        canvas.element.classList.add('dragging');
      }
      const to = canvas.at(event);
      grip?.move(to.x - from.x, to.y - from.y);
      const { left, top } = canvas.element.getBoundingClientRect();
      const x = event.clientX - left;
      if (grip) tell(x - 14, x + 14, event.clientY - top + 14);
    };
    const released = () => {
      const was = dragging;
      end();
      if (!was) return;
      swallowClick(canvas.svg);
      void put();
    };
    const cancelled = () => {
      end();
      letGo();
    };
    const end = () => {
      dragging = false;
      canvas.element.classList.remove('dragging');
      canvas.svg.removeEventListener('pointermove', moved);
      canvas.svg.removeEventListener('pointerup', released);
      canvas.svg.removeEventListener('pointercancel', cancelled);
    };
    canvas.svg.addEventListener('pointermove', moved);
    canvas.svg.addEventListener('pointerup', released);
    canvas.svg.addEventListener('pointercancel', cancelled);
  });

  return {
    update() {
      letGo();
      for (const item of preview.shown?.items ?? []) {
        if (!preview.can.edit || !(item.role in MAKERS)) continue;
        for (const element of item.elements) {
          // All of them after every edit: to ask the elements would take longer.
          if (handles.get(element) === item.role) continue;
          handles.set(element, item.role);
          element.setAttribute('data-handle', item.role);
        }
      }
    },
    toggle(item) {
      if (byKeys) {
        notes.speak(words.dropped);
        void put();
        return true;
      }
      if (!take(item)) return false;
      byKeys = true;
      tellBeside();
      notes.speak(words.grabbed);
      return true;
    },
    nudge(item, x, y) {
      if (!take(item)) return false;
      grip!.step(x, y);
      notes.speak(grip!.say());
      void put();
      return true;
    },
    holding: () => byKeys,
    step(x, y) {
      if (!held) return;
      grip!.step(x, y);
      tellBeside();
    },
    cancel() {
      if (!grip) return false;
      letGo();
      notes.speak(words.cancelled);
      return true;
    },
  };
}

/** A copy of what is in the hand, in a group of its own that is moved; the groups around it may have been moved before. */
function ghostOf(element: SVGGraphicsElement): SVGElement {
  const { x, y } = offsetOf(element);
  const copy = element.cloneNode(true) as SVGElement;
  // What is in the hand is no second stop for the tab key.
  copy.removeAttribute('tabindex');
  return s('g', {}, s('g', { transform: `translate(${x} ${y})` }, copy));
}

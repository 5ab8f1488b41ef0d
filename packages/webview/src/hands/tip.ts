/** The small window beside an element: what hovering says, and what was found there. */
import { preview as messages } from '@waymark/protocol';
import type { Preview } from '../app/preview.ts';
import { h, set } from '../dom/h.ts';
import type { Findings } from '../findings/findings.ts';
import { ranked } from '../findings/locate.ts';
import { target } from '../model/places.ts';
import { type Item, itemBox, itemLabel } from '../picture/items.ts';
import { codeNodes, markdownNodes } from './markdown.ts';

export interface Tip {
  /** After a moment, unless another element or `hide` comes first. */
  show(item: Item): void;
  hide(): void;
  /** True where there was one to hide. */
  dismiss(): boolean;
}

const AFTER = 350;
const LEAVE = 200;

export function createTip(preview: Preview, findings: Findings): Tip {
  const element = h('div', { class: 'tip', id: 'tip', role: 'tooltip', hidden: true });
  preview.canvas.element.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let now: Item | undefined;

  // What hovering shows can be hovered itself (WCAG 2.2, 1.4.13).
  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('pointerleave', () => hide());

  function show(item: Item): void {
    if (now === item) {
      clearTimeout(timer);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void open(item), AFTER);
  }

  async function open(item: Item): Promise<void> {
    if (now) described(now, undefined);
    now = item;
    const { lang } = preview;
    const found = ranked(findings.of(item)).map(({ severity, message, help }) => {
      const said = help ? [message[lang], help[lang]] : [message[lang]];
      return h('p', { class: `finding ${severity}` }, ...codeNodes(said.join(lang === 'en' ? ' ' : '')));
    });
    const label = h('p', { class: 'label' }, itemLabel(item));
    fill(item, [label, ...found]);
    const said = await ask(item);
    if (now === item && said) fill(item, [...found, ...markdownNodes(said)]);
  }

  async function ask(item: Item): Promise<string | undefined> {
    const place = preview.place(item.ref);
    if (!preview.can.hover || !place) return undefined;
    const { uri, start } = target(place);
    try {
      return (await preview.host.endpoint.ask(messages.hover, { uri, position: start }))?.markdown;
    } catch {
      return undefined; // The label stays.
    }
  }

  function fill(item: Item, content: readonly Node[]): void {
    element.replaceChildren(...content);
    element.hidden = false;
    described(item, element.id);
    const { canvas } = preview;
    const box = canvas.onScreen(itemBox(item));
    const room = { width: canvas.element.clientWidth, height: canvas.element.clientHeight };
    const below = box.y + box.height + 8;
    const fits = below + element.offsetHeight <= room.height;
    const top = fits ? below : Math.max(8, box.y - 8 - element.offsetHeight);
    const left = Math.max(8, Math.min(box.x, room.width - element.offsetWidth - 8));
    element.style.left = `${Math.round(left)}px`;
    element.style.top = `${Math.round(Math.max(8, top))}px`;
  }

  /** So that those who hear the screen hear it, too. */
  function described({ elements }: Item, by: string | undefined): void {
    set(elements[0]!, { 'aria-describedby': by });
  }

  function close(): void {
    clearTimeout(timer);
    if (now) described(now, undefined);
    now = undefined;
    // With every drawing: where there is none, nothing is touched.
    if (element.hidden) return;
    element.hidden = true;
    element.replaceChildren();
  }

  function hide(): void {
    clearTimeout(timer);
    timer = setTimeout(close, now ? LEAVE : 0);
  }

  return {
    show,
    hide,
    dismiss() {
      const open = !element.hidden;
      close();
      return open;
    },
  };
}

import { h } from '../dom/h.ts';

let count = 0;

/**
 * A panel that a button opens and closes; Escape and a press elsewhere close it (the platform's popover does that). It
 * stands below the button, within the window.
 */
export function popover(button: HTMLButtonElement, name: string, content: readonly Node[]): HTMLElement {
  const panel = h('div', {
    id: `panel-${++count}`,
    class: 'panel',
    popover: 'auto',
    role: 'group',
    'aria-label': name,
  });
  panel.append(...content);
  button.setAttribute('popovertarget', panel.id);
  button.setAttribute('aria-expanded', 'false');
  panel.addEventListener('toggle', () => {
    const open = panel.matches(':popover-open');
    button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const { left, bottom } = button.getBoundingClientRect();
    panel.style.top = `${Math.round(bottom + 4)}px`;
    panel.style.left = `${Math.round(Math.max(4, Math.min(left, window.innerWidth - panel.offsetWidth - 4)))}px`;
    panel.style.maxHeight = `${Math.round(window.innerHeight - bottom - 12)}px`;
  });
  return panel;
}

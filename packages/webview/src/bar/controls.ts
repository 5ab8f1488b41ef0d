/** The toolbar's parts. */
import { h, hide, say, set } from '../dom/h.ts';
import { type IconName, icon } from './icons.ts';

export function iconButton(name: IconName, label: string, run?: () => void): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'icon', 'aria-label': label, title: label }, icon(name));
  if (run) button.addEventListener('click', run);
  return button;
}

export interface Option {
  value: string;
  text: string;
}

export interface Select {
  element: HTMLElement;
  /** Hidden with fewer than two options: then there is nothing to choose. */
  update(options: readonly Option[], value: string): void;
}

export function select(label: string, choose: (value: string) => void): Select {
  const list = h('select', { 'aria-label': label, title: label });
  const element = h('div', { class: 'select' }, list, icon('down'));
  list.addEventListener('change', () => choose(list.value));
  let last = '';
  return {
    element,
    update(options, value) {
      const now = JSON.stringify(options);
      if (now !== last) {
        last = now;
        list.replaceChildren(...options.map((one) => h('option', { value: one.value }, one.text)));
      }
      if (list.value !== value) list.value = value;
      hide(element, options.length < 2);
    },
  };
}

/** Two or more, one of which is on. */
export interface Switch {
  element: HTMLElement;
  update(value: string, possible: readonly string[]): void;
}

export function switcher(
  label: string,
  options: readonly (Option & { icon: IconName })[],
  choose: (value: string) => void,
): Switch {
  const element = h('div', { class: 'switch', role: 'group', 'aria-label': label });
  const buttons = options.map((one) => {
    const button = h('button', { type: 'button', title: one.text }, icon(one.icon), h('span', {}, one.text));
    button.addEventListener('click', () => choose(one.value));
    element.append(button);
    return { button, value: one.value };
  });
  return {
    element,
    update(value, possible) {
      for (const one of buttons) {
        set(one.button, { 'aria-pressed': String(one.value === value), disabled: !possible.includes(one.value) });
      }
      hide(element, possible.length < 2);
    },
  };
}

/** A slider over named stops. */
export interface Slider {
  element: HTMLElement;
  update(stops: readonly Option[], value: string | undefined): void;
}

export function slider(label: string, choose: (value: string) => void): Slider {
  const range = h('input', { type: 'range', min: 0, step: 1, 'aria-label': label });
  const name = h('span', { class: 'stop', 'aria-hidden': 'true' });
  const element = h('div', { class: 'slider', title: label }, range, name);
  let stops: readonly Option[] = [];
  const show = () => {
    const text = stops[Number(range.value)]?.text ?? '';
    say(name, text);
    set(range, { 'aria-valuetext': text });
  };
  range.addEventListener('input', () => {
    show();
    choose(stops[Number(range.value)]!.value);
  });
  return {
    element,
    update(next, value) {
      stops = next;
      hide(element, stops.length < 2);
      set(range, { max: Math.max(0, stops.length - 1) });
      const at = stops.findIndex((stop) => stop.value === value);
      const now = String(at < 0 ? stops.length - 1 : at);
      if (range.value !== now) range.value = now;
      show();
    },
  };
}

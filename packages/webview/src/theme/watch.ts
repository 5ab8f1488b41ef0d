import { forced, type Theme } from '@waymark/diagram';
import { adapted, applyPalette, paletteName } from './theme.ts';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
  'print',
] as const;

function matches(query: (typeof QUERIES)[number]): boolean {
  return matchMedia(query).matches;
}

function current() {
  return paletteName({
    classes: [...document.body.classList],
    prefersDark: matches('(prefers-color-scheme: dark)'),
    prefersContrast: matches('(prefers-contrast: more)'),
  });
}

/** The fixed theme of a picture file that looks like what is on the screen. */
export function exportTheme(): Theme {
  const name = current();
  return name === 'dark' || name === 'light' ? name : name === 'contrast-dark' ? 'contrast' : 'light';
}

/** Colours `root` by the theme, and anew whenever that changes. Paper is always light. */
export function watchTheme(root: HTMLElement): void {
  const apply = (): void => {
    const printing = matches('print');
    const name = printing ? 'light' : current();
    const read = (property: string) => getComputedStyle(document.documentElement).getPropertyValue(property);
    const palette = matches('(forced-colors: active)')
      ? forced
      : adapted(name, printing ? '' : read('--vscode-editor-background'), read('--vscode-editor-foreground'));
    applyPalette(palette, root.style);
    root.setAttribute('data-theme', name);
    root.toggleAttribute('data-outlined', name.startsWith('contrast') || palette === forced);
  };
  apply();
  for (const query of QUERIES) matchMedia(query).addEventListener('change', apply);
  const observer = new MutationObserver(apply);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
}

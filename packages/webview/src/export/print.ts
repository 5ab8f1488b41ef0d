import type { Preview } from '../app/preview.ts';

/** On paper the whole picture is shown, whatever part of it the screen shows. */
export function listenToPrinting({ canvas: { svg } }: Preview, size: () => { width: number; height: number }): void {
  const lens = svg.querySelector('.lens')!;
  let seen: string | null = null;
  window.addEventListener('beforeprint', () => {
    const { width, height } = size();
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    seen = lens.getAttribute('transform');
    lens.removeAttribute('transform');
  });
  window.addEventListener('afterprint', () => {
    svg.removeAttribute('viewBox');
    lens.setAttribute('transform', seen ?? '');
  });
}

import { s } from '../dom/h.ts';

/** Line icons, 16 × 16. */
const PATHS = {
  search: 'M7 2.5A4.5 4.5 0 1 1 7 11.5A4.5 4.5 0 1 1 7 2.5ZM10.4 10.4L14 14',
  plus: 'M8 3V13M3 8H13',
  minus: 'M3 8H13',
  fit: 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10',
  pin: 'M5.5 2.5H10.5M6.5 2.5V7L4.5 9.5H11.5L9.5 7V2.5M8 9.5V14',
  more: 'M3.5 8H3.6M8 8H8.1M12.5 8H12.6',
  lanes: 'M2.5 3.5H13.5M2.5 8H13.5M2.5 12.5H13.5',
  down: 'M5 6.5L8 9.5L11 6.5',
  up: 'M5 9.5L8 6.5L11 9.5',
  finding: 'M8 2.5L14.3 13.5H1.7ZM8 6.5V9.5M8 11.5V11.6',
  keys: 'M2 4.5H14V11.5H2ZM4.5 7H4.6M7 7H7.1M9.5 7H9.6M12 7H12.1M5 9.5H11',
  map: 'M1.5 10.5C4 10.5 4 4.5 7 4.5S10 11 12 11C13.5 11 13.8 9 14.5 7',
  matrix: 'M2.5 2.5H13.5V13.5H2.5ZM8 2.5V13.5M2.5 8H13.5',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const path = s('path', { d: PATHS[name] });
  return s(
    'svg',
    { class: `glyph glyph-${name}`, viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    path,
  );
}

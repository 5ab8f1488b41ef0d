import type { ChannelMedium } from '@waymark/model';

/** Circle as path data. */
function ring(cx: number, cy: number, r: number): string {
  return `M${cx + r} ${cy}A${r} ${r} 0 1 1 ${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}Z`;
}

/** A dot: a line of next to no length, round at its ends. */
function dot(x: number, y: number): string {
  return `M${x} ${y}H${x + 0.01}`;
}

/** Line icons of 14 × 14 about (0, 0), to be stroked 1.5 wide with round ends, not filled. */
export const ICONS: Readonly<Record<ChannelMedium | 'other', string>> = {
  app: 'M-2.5 -6.5H2.5A1.5 1.5 0 0 1 4 -5V5A1.5 1.5 0 0 1 2.5 6.5H-2.5A1.5 1.5 0 0 1 -4 5V-5A1.5 1.5 0 0 1 -2.5 -6.5ZM-0.8 4.1H0.8',
  web: `${ring(0, 0, 6.3)}M-6.3 0H6.3M0 -6.3C3.6 -3 3.6 3 0 6.3C-3.6 3 -3.6 -3 0 -6.3Z`,
  phone:
    'M-3.6 -6.2L-5.4 -5.4C-6.6 -4.4 -6 -1.8 -4.2 0.9C-2.5 3.4 -0.1 5.3 2.2 6C4 6.5 5.3 6.1 6 4.8L6.3 3.3L3.2 1.6L1.5 2.9C-0.2 2.2 -1.8 0.5 -2.6 -1.3L-1.3 -2.9L-2.3 -5.9Z',
  email:
    'M-5 -4.75H5A1.25 1.25 0 0 1 6.25 -3.5V3.5A1.25 1.25 0 0 1 5 4.75H-5A1.25 1.25 0 0 1 -6.25 3.5V-3.5A1.25 1.25 0 0 1 -5 -4.75ZM-5.9 -3.9L0 1L5.9 -3.9',
  chat: `M-4.75 -5.5H4.75A1.5 1.5 0 0 1 6.25 -4V2A1.5 1.5 0 0 1 4.75 3.5H-1L-4 6.25V3.5H-4.75A1.5 1.5 0 0 1 -6.25 2V-4A1.5 1.5 0 0 1 -4.75 -5.5Z${dot(-2.8, -1)}${dot(0, -1)}${dot(2.8, -1)}`,
  social: `${ring(3.9, -4.3, 2)}${ring(-4.2, 0, 2)}${ring(3.9, 4.3, 2)}M-2.4 -0.9L2.1 -3.4M-2.4 0.9L2.1 3.4`,
  person: `${ring(0, -3.1, 2.8)}M-5.2 6.3C-5.2 2.9 -2.9 1.6 0 1.6C2.9 1.6 5.2 2.9 5.2 6.3`,
  street: 'M0 -6.8V6.8M0 -5.4H4.2L6 -3.6L4.2 -1.8H0M0 -0.6H-4.2L-6 1.2L-4.2 3H0',
  vehicle: `M-4.9 3.2H-6.6V-4H1.5V3.2H-1.5M1.5 -1.9H4.3L6.6 0.7V3.2H5.6M1.5 3.2H2.2${ring(-3.2, 3.5, 1.7)}${ring(3.9, 3.5, 1.7)}`,
  post: 'M-5.6 -3.4L-3.8 -6H3.8L5.6 -3.4V6H-5.6ZM-5.6 -3.2H5.6M-1.6 -3.2V0.4H1.6V-3.2',
  device: 'M-6.2 -5.6H6.2V2.6H-6.2ZM0 2.8V5.6M-3.2 5.8H3.2',
  api: 'M-2.4 -5.8C-5.6 -5.8 -2.9 -0.9 -6 0C-2.9 0.9 -5.6 5.8 -2.4 5.8M2.4 -5.8C5.6 -5.8 2.9 -0.9 6 0C2.9 0.9 5.6 5.8 2.4 5.8',
  event: 'M-5.6 -4.8H5.6V6H-5.6ZM-5.6 -1.4H5.6M-2.6 -6.4V-3.4M2.6 -6.4V-3.4',
  charger: 'M1 -6.8L-4.4 1.1H-0.2L-1 6.8L4.4 -1.1H0.2Z',
  office: 'M-4.8 6.2V-6.2H1.8V6.2M1.8 -1.6H5.2V6.2M-6.4 6.3H6.4M-1.5 -3H-1.4M-1.5 0H-1.4M-1.5 3H-1.4',
  print: 'M-4.6 -6.3H1.4L4.6 -3.1V6.3H-4.6ZM1.4 -6.3V-3.1H4.6M-1.9 0.2H1.9M-1.9 3.2H1.9',
  other: `${ring(0, 0, 5.6)}${ring(0, 0, 1)}`,
};

/** An eye, and the same crossed out. */
export const EYE = `M-6.6 0C-4.7 -3.3 -2.5 -4.6 0 -4.6C2.5 -4.6 4.7 -3.3 6.6 0C4.7 3.3 2.5 4.6 0 4.6C-2.5 4.6 -4.7 3.3 -6.6 0Z${ring(0, 0, 1.9)}`;
export const EYE_CROSSED = `${EYE}M-5 5.4L5 -5.4`;

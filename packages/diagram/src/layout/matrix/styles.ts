import type { TextStyle } from '../shared/label.ts';

export const STYLES = {
  title: { size: 28, weight: 600, fill: 'text' },
  quadrant: { size: 18, weight: 600, fill: 'text' },
  heading: { size: 13, weight: 600, fill: 'text' },
  subtitle: { size: 13, weight: 400, fill: 'muted' },
  name: { size: 12, weight: 600, fill: 'text' },
  body: { size: 12, weight: 400, fill: 'text' },
  quiet: { size: 12, weight: 400, fill: 'muted' },
  note: { size: 11, weight: 400, fill: 'muted' },
  overline: { size: 11, weight: 600, fill: 'muted' },
  warning: { size: 11, weight: 600, fill: 'bad' },
} as const satisfies Record<string, TextStyle>;

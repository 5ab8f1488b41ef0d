import { actions } from './actions.ts';
import { calls } from './calls.ts';
import { complete } from './complete.ts';
import type { Feature } from './feature.ts';
import { format } from './format.ts';
import { hover } from './hover.ts';
import { look } from './look.ts';
import { navigate } from './navigate.ts';
import { outline } from './outline.ts';
import { preview } from './preview.ts';
import { shape } from './shape.ts';

export const FEATURES: readonly Feature[] = [
  complete,
  hover,
  navigate,
  calls,
  actions,
  look,
  outline,
  shape,
  format,
  preview,
];

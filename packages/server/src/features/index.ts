import type { Feature } from './feature.ts';
import { format } from './format.ts';
import { navigate } from './navigate.ts';
import { preview } from './preview.ts';

export const FEATURES: readonly Feature[] = [format, navigate, preview];

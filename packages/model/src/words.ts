/** How numbers and what models are made of are called, wherever people read them. */
import type { Quadrant } from './derive/types.ts';
import { type Localized, say } from './text.ts';
import type { Comparison } from './types.ts';

/** `+2`, `0`, `−1.5`: signs always written, the minus a real one; at most two decimals. */
export function signed(value: number): string {
  const text = plain(Math.abs(value));
  if (text === '0') return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** A number with at most two decimals and a real minus. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}

export const COMPARISON_SIGNS: Readonly<Record<Comparison, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};

/** What each quadrant of the stakeholder matrix asks for. */
export const QUADRANT_NAMES: Readonly<Record<Quadrant, Localized>> = {
  'manage-closely': say('manage closely', '密切管理'),
  'keep-satisfied': say('keep satisfied', '令其满意'),
  'keep-informed': say('keep informed', '随时告知'),
  monitor: say('monitor', '保持关注'),
};

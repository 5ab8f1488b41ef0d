import type { Comparison } from '../types.ts';

/** Readings that come from a calculation are not exact. */
const ROUNDING = 1e-9;

/** Whether a value is within a target; both in the metric's unit, equality up to rounding. */
export function meetsTarget(value: number, target: { comparison: Comparison; value: number }): boolean {
  const equal = Math.abs(value - target.value) <= ROUNDING * Math.max(1, Math.abs(target.value));
  const { comparison } = target;
  if (comparison === '=') return equal;
  if (equal) return comparison.length === 2;
  return comparison.startsWith('>') ? value > target.value : value < target.value;
}

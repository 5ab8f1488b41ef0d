const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** What the scale bar may stand for, in seconds. */
const UNITS = [
  ...[1, 2, 5, 10, 20, 30],
  ...[1, 2, 5, 10, 20, 30].map((n) => n * MINUTE),
  ...[1, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5].map((n) => n * DAY),
  ...[1, 2, 5, 10, 25, 50].map((n) => n * WEEK),
];
/** 22 units an hour. */
const USUAL = 3 * HOUR;
const UNIT_WIDTH = 66;
/** The usual scale stays as long as what is typical is neither a speck nor too long for a card. */
const SPECK = 12;
const LEAST = 2;
const GAP = 1;

export interface TimeScale {
  /** Seconds that the scale bar stands for, and its width. */
  unit: number;
  unitWidth: number;
  /** User units a second. */
  perSecond: number;
}

/**
 * Linear, the same for all steps: 22 units an hour, or, where the time that four in five steps stay under would then be
 * a speck or exceed a card, the smallest round unit with which it fits. It holds for any durations above zero.
 */
export function timeScale(totals: readonly number[], card: number): TimeScale {
  const sorted = [...totals].sort((a, b) => a - b);
  const typical = sorted[Math.ceil(0.8 * sorted.length) - 1] ?? USUAL;
  const widthAt = (unit: number) => (typical / unit) * UNIT_WIDTH;
  const usual = widthAt(USUAL);
  const fits = (unit: number) => widthAt(unit) <= 0.8 * card;
  const unit = usual >= SPECK && usual <= card ? USUAL : (UNITS.find(fits) ?? years(typical));
  return { unit, unitWidth: UNIT_WIDTH, perSecond: UNIT_WIDTH / unit };
}

/** Beyond the units: weeks, in a power of ten. */
function years(typical: number): number {
  return 10 ** Math.ceil(Math.log10(typical / WEEK)) * WEEK;
}

/** A part of a step's bar, from `start` in the card. `cut`: it is longer than drawn, and broken there. */
export interface BarPart {
  kind: 'taken' | 'waited';
  start: number;
  width: number;
  cut?: number;
}

/**
 * Taken first, then waited. Nothing is thinner than 2 units; what the card has no room for is cut near its end. Where
 * both are too long, each keeps half of the card.
 */
export function barParts(taken: number, waited: number, { perSecond }: TimeScale, card: number): BarPart[] {
  const full = (seconds: number) => (seconds > 0 ? Math.max(LEAST, seconds * perSecond) : 0);
  const gap = taken > 0 && waited > 0 ? GAP : 0;
  const room = card - gap;
  const wantedTaken = full(taken);
  const wantedWaited = full(waited);
  const takenWidth = Math.min(wantedTaken, Math.max(room / 2, room - wantedWaited));
  const waitedWidth = Math.min(wantedWaited, room - takenWidth);
  const parts: BarPart[] = [];
  if (taken > 0) parts.push(part('taken', 0, takenWidth, wantedTaken));
  if (waited > 0) parts.push(part('waited', takenWidth + gap, waitedWidth, wantedWaited));
  return parts;
}

function part(kind: BarPart['kind'], start: number, width: number, wanted: number): BarPart {
  const cut = wanted > width + 0.01 ? { cut: start + width * (width > 90 ? 0.68 : 0.5) } : {};
  return { kind, start, width, ...cut };
}

/** Signed points as they are read: `+2`, `0`, `−1.5`; the minus is U+2212. */
export function signed(value: number): string {
  const rounded = round(value);
  if (rounded === 0) return '0';
  return rounded > 0 ? `+${group(rounded)}` : `−${group(-rounded)}`;
}

/** A number with at most two decimals and a true minus. */
export function plain(value: number): string {
  const rounded = round(value);
  return rounded < 0 ? `−${group(-rounded)}` : group(rounded);
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** Thousands are parted by a narrow space, from 10 000 on; what is too long for that is written with an exponent. */
function group(value: number): string {
  if (value >= 1e12) return value.toExponential(2);
  const text = `${value}`;
  if (value < 10_000) return text;
  const [whole = '', rest] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (rest ? `.${rest}` : '');
}

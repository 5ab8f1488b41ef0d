/** `.05`, `.1`, nothing: what stands behind a whole number for so many hundredths. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, n) =>
  n === 0 ? '' : `.${n < 10 ? '0' : ''}${n}`.replace(/0$/, ''),
);

/** Beyond it, hundredths are no 32 bits. */
const MOST = 20_000_000;

/**
 * A coordinate as it is written: at most two decimals, rounded as `Math.round` does, never `-0`. Put together from whole
 * numbers and a table, since a picture has tens of thousands, and to write a fraction takes far longer.
 */
export function num(value: number): string {
  if (Number.isInteger(value)) return `${value}`;
  if (!(Math.abs(value) < MOST)) return `${Math.round(value * 100) / 100}`;
  const hundredths = Math.round(value * 100) | 0;
  const size = Math.abs(hundredths);
  const whole = (size / 100) | 0;
  const digits = `${whole}${HUNDREDTHS[size - 100 * whole]!}`;
  return hundredths < 0 ? `-${digits}` : digits;
}

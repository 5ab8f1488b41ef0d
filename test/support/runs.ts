/** How often a property is tried, and from which seed: read from the environment here alone, set by `npm run fuzz`. */

/** Fixed, so that whether the tests pass is no matter of luck; `npm run fuzz` looks further, from another one each time. */
export const seed = Number(process.env.WAYMARK_FUZZ_SEED || 1);

const times = Number(process.env.WAYMARK_FUZZ_TIMES || 1);

/** The number of runs of a property that usually takes so many. */
export function runs(usual: number): number {
  return Math.ceil(usual * times);
}

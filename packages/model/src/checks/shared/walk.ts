type Plain = Readonly<Record<string, unknown>>;

/** Half of all objects are these, and nothing in them is written by people. */
const PLACES = new Set(['source', 'nameSource', 'levelSource', 'covers']);

/** Visits every object of the plain model but source ranges, with the object it lies in; depth first, in the order of the model. */
export function walk(value: unknown, visit: (one: Plain, parent: Plain | undefined) => void, parent?: Plain): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit, parent);
  } else if (value !== null && typeof value === 'object') {
    const one = value as Plain;
    visit(one, parent);
    for (const key in one) {
      const part = one[key];
      if (typeof part === 'object' && !PLACES.has(key)) walk(part, visit, one);
    }
  }
}

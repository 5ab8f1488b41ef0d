/**
 * What a layout has made, kept for the next one: a picture is laid out anew with every letter typed, and nearly all of it
 * comes out the same. Who asks names all that the thing is made of; where each of these is the same value or object as last
 * time, what was made then is given again. So nothing that was made may be changed afterwards.
 */
export class Memory {
  private readonly made = new Map<string, Made[]>();
  private common: readonly unknown[] = [];

  /** Forgets everything where one of the things that all rest on is another. */
  within(common: readonly unknown[]): void {
    if (!alike(this.common, common)) this.made.clear();
    this.common = common;
  }

  /** @param i Its place among those of its name. */
  recall<T>(name: string, i: number, of: readonly unknown[], make: () => T): T {
    let list = this.made.get(name);
    if (!list) {
      list = [];
      this.made.set(name, list);
    }
    const before = list[i];
    if (before && alike(before.of, of)) return before.it as T;
    const it = make();
    list[i] = { of, it };
    return it;
  }
}

interface Made {
  of: readonly unknown[];
  it: unknown;
}

function alike(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Hands out names that are unique also where case does not count: a name that is taken gets `-2`, `-3` … */
export class UniqueNames {
  readonly #taken = new Set<string>();

  claim(name: string): string {
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? name : `${name}-${n}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return candidate;
    }
  }
}

import { describe, expect, it } from 'vitest';
import { UniqueNames } from '../../src/files/unique-names.ts';

describe('unique names', () => {
  it('numbers what is taken, whatever its case', () => {
    const names = new UniqueNames();
    expect(['a', 'A', 'a', 'b'].map((name) => names.claim(name))).toEqual(['a', 'A-2', 'a-3', 'b']);
  });
  it('numbers what looks the same', () => {
    const names = new UniqueNames();
    expect(['é', 'e\u0301'].map((name) => names.claim(name))).toEqual(['é', 'e\u0301-2']);
  });
});

/** Uniqueness and shape say nothing of where a nonce comes from: here its bytes are those of the cryptographic source. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeNonce } from '../src/html.ts';

afterEach(() => vi.restoreAllMocks());

describe('a nonce', () => {
  it('is what the platform’s cryptographic source gave, all of it', () => {
    const given = Uint8Array.from({ length: 16 }, (_, i) => 255 - i * 7);
    const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      (array as unknown as Uint8Array).set(given);
      return array;
    });
    expect(makeNonce()).toBe(Buffer.from(given).toString('base64'));
    expect(random).toHaveBeenCalledTimes(1);
  });

  it('is nothing that Math.random made', () => {
    const guess = vi.spyOn(Math, 'random');
    makeNonce();
    expect(guess).not.toHaveBeenCalled();
  });
});

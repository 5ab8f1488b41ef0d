/** The page that the extension gives to a preview: it has a nonce from the cryptographic source, a new one each time. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Uri, Webview } from 'vscode';
import { pageFor } from '../src/preview/resources.ts';

vi.mock('vscode', () => ({ Uri: { joinPath: (...parts: unknown[]) => parts.join('/') } }));
afterEach(() => vi.restoreAllMocks());

const webview = { cspSource: 'https://host', asWebviewUri: (uri: Uri) => uri } as unknown as Webview;
const nonces = () =>
  [...pageFor(webview, 'ext' as unknown as Uri, 'en').matchAll(/nonce(?:-|=")([A-Za-z0-9+/=]+)/g)].map(
    ([, one]) => one,
  );

describe('the page of a preview', () => {
  it('lets its script run by a nonce of the cryptographic source', () => {
    let next = 0;
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      next += 1;
      (array as unknown as Uint8Array).fill(next);
      return array;
    });
    const expected = (byte: number) => Buffer.alloc(16, byte).toString('base64');
    for (const byte of [1, 2]) expect(new Set(nonces())).toEqual(new Set([expected(byte)]));
  });
});

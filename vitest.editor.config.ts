import { defineConfig } from 'vitest/config';

/** `npm run test:editor`: the extension, from its .vsix, in the real VS Code. Slow to start, so apart from the quick tests. */
export default defineConfig({
  test: {
    include: ['test/editor/**/*.test.ts'],
    globalSetup: ['test/editor/support/global-setup.ts'],
    // Outer limits, for a machine that is busy: no test measures time.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // Each file starts an editor and a browser; side by side they only slow each other down.
    fileParallelism: false,
    reporters: ['default'],
  },
});

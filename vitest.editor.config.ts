import { defineConfig } from 'vitest/config';

/** The extension, from its .vsix, in the real VS Code: `npm run test:editor`, and the end of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/editor/**/*.test.ts'],
    globalSetup: ['test/editor/support/global-setup.ts'],
    setupFiles: ['test/editor/support/failures.ts'],
    // Outer limits, for a machine that is busy: no test measures time.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // A real browser on a machine that does much else: once more, which the report says.
    retry: 1,
    // Each file starts an editor; side by side they only slow each other down.
    fileParallelism: false,
    reporters: ['default'],
  },
});

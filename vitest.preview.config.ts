import { defineConfig } from 'vitest/config';

/** `npm run test:preview`: the preview app as it is shipped, in a real Chromium. */
export default defineConfig({
  test: {
    include: ['test/preview/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/preview/support/global-setup.ts'],
    setupFiles: ['test/support/fast-check.ts'],
    // Outer limits, for a machine that is busy: no test measures time.
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // A real browser on a machine that does much else: once more, which the report says.
    retry: 1,
    hookTimeout: 180_000,
    reporters: ['default'],
  },
});

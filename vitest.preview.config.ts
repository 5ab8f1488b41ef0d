import { defineConfig } from 'vitest/config';

/** `npm run test:preview`: the preview app in a real Chromium. Joins `npm test` once all of it passes. */
export default defineConfig({
  test: {
    include: ['test/preview/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    // They start a real editor: `npm run test:editor`. The preview is not finished: `npm run test:preview`.
    exclude: ['node_modules/**', 'test/editor/**', 'test/preview/**'],
    // Real processes and a real browser are slow on a busy machine; no test measures time.
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});

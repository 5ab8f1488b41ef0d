import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    // Suites of their own, as slow as an editor and a browser are: vitest.editor.config.ts, vitest.preview.config.ts.
    exclude: ['node_modules/**', 'test/editor/**', 'test/preview/**'],
    // Real processes and a real browser are slow on a busy machine; no test measures time.
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/fast-check.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});

import { defineConfig } from 'vitest/config';

/** Measures how soon an operator sees an answer, in a browser over the whole server: `npm run visible`. */
export default defineConfig({
  test: {
    globalSetup: ['testing/database/start-cluster.ts'],
    include: ['test/portal/answer-visible.run.ts'],
    reporters: ['default', './testing/closing-line-reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});

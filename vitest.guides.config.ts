import { defineConfig } from 'vitest/config';

/** Runs the blocks of the guides, which need curl, openssl, PHP and Java: `npm run test:guides`. */
export default defineConfig({
  test: {
    include: ['test/guides/guides.run.ts'],
    reporters: ['default', './testing/closing-line-reporter.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

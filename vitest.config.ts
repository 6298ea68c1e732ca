import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,apps,testing,test}/**/*.test.ts'],
    globalSetup: ['testing/database/start-cluster.ts'],
    reporters: ['default', './testing/closing-line-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The SDK's examples name the package, as its users do; the tests run them on its sources.
  resolve: { alias: { '@gapura/sdk': path.join(import.meta.dirname, 'sdk/src/index.ts') } },
  test: {
    include: ['{src,apps,testing,test,sdk}/**/*.test.ts'],
    globalSetup: ['testing/database/start-cluster.ts'],
    reporters: ['default', './testing/closing-line-reporter.ts'],
    // By itself it leaves one core to others, and of two that is half.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Beside every use case one of these says who may, so there are many, and each knocks as everybody. */
const scopes = '{src,apps,testing,test,sdk}/**/*.scopes{,.store}.test.ts';

/** Tests over a database: what they load is most of what the room's server loads, so loading it once is worth seconds each. */
const stores = '{src,apps,testing,test,sdk}/**/*.store.test.ts';

/** Tests in a browser, over the whole server: nothing costs more to load. */
const pages = 'test/portal/**/*.test.ts';

/** Replaces a module for itself, which a process that is shared has loaded already. */
const alone = 'src/identity/keep-proofs.store.test.ts';

const shared = {
  // The SDK's examples name the package, as its users do; the tests run them on its sources.
  resolve: { alias: { '@gapura/sdk': path.join(import.meta.dirname, 'sdk/src/index.ts') } },
  test: { testTimeout: 30_000, hookTimeout: 60_000 },
};

export default defineConfig({
  test: {
    globalSetup: ['testing/database/start-cluster.ts'],
    reporters: ['default', './testing/closing-line-reporter.ts'],
    // By itself it leaves one core to others, and of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'rules',
          include: ['{src,apps,testing,test,sdk}/**/!(*.store).test.ts', alone],
          exclude: [scopes, pages, '**/node_modules/**'],
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'stores',
          include: [stores, pages],
          exclude: [scopes, alone, '**/node_modules/**'],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'scopes',
          include: [scopes],
          // They share a process and so a scene for each door, whose people none of them harms: 1.5 s less a file.
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

import type { ClientConfig } from 'pg';

/** How each role connects to the cluster of this test run; the database is to be replaced by the test's own. */
export interface ClusterAddress {
  readonly admin: ClientConfig;
  readonly owner: ClientConfig;
  readonly app: ClientConfig;
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: ClusterAddress;
  }
}

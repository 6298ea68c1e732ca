import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import { limitToOurRoles, OWNER_ROLE } from '../../src/platform/database/index.ts';
import './cluster-address.ts';

/** A database that one test file has for itself, with all migrations and no rows but theirs. */
export interface TestDatabase {
  readonly app: ClientConfig;
  readonly owner: ClientConfig;
  /** Cuts its connections and removes it. */
  drop(): Promise<void>;
}

/**
 * Copies the run's template into a database of a new name: 15 to 60 ms. PostgreSQL writes the copy through its log
 * by default; the other strategy (FILE_COPY) makes each drop cost half a second.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return create('gapura_template');
}

/** A database without any migration, for tests of what comes before them. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

async function create(template: string): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(cluster.admin, async (admin) => {
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER ${OWNER_ROLE}`);
    await limitToOurRoles(admin, database);
  });
  return {
    app: { ...cluster.app, database },
    owner: { ...cluster.owner, database },
    drop: () =>
      asAdmin(cluster.admin, async (admin) => void (await admin.query(`DROP DATABASE ${database} WITH (FORCE)`))),
  };
}

async function asAdmin(config: ClientConfig, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client(config);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

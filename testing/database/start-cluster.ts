import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  applyMigrations,
  ensureDatabase,
  installationFolder,
  type OpenCluster,
  openCluster,
} from '../../src/platform/database/index.ts';
import type { ClusterAddress } from './cluster-address.ts';
import { placeOfHome, placesOfHomes } from './place-of-homes.ts';
import { postgresUnderTest } from './postgres-under-test.ts';
import { removeAbandoned, TEST_HOME_PREFIX } from './remove-abandoned.ts';

/** Each test file copies this database, which has the migrations and nobody may connect to. */
export const TEMPLATE = 'gapura_template';

/** A power cut may ruin a test's database; waiting for the disk would only slow the tests down. */
const SETTINGS = ['fsync = off', 'full_page_writes = off', 'shared_buffers = 128MB', 'max_wal_size = 1GB'];

const silent = { info: () => undefined, warn: () => undefined };

/** vitest's global set-up: one cluster for the whole run, in a folder of its own that goes with it. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  for (const place of placesOfHomes) await removeAbandoned(place);
  const home = await mkdtemp(path.join(await placeOfHome(), `${TEST_HOME_PREFIX}${process.pid}-`));
  const binaries = postgresUnderTest(process.env.GAPURA_TEST_POSTGRES);
  const open = await openCluster({ home, binaries, settings: SETTINGS, log: silent });
  await makeTemplate(open);
  project.provide('testCluster', addressOf(open));
  return async () => {
    await open.release();
    await rm(home, { recursive: true, maxRetries: 3 });
  };
}

async function makeTemplate({ admin, configFor }: OpenCluster): Promise<void> {
  await ensureDatabase(admin, TEMPLATE);
  await applyMigrations(configFor('gapura_owner', TEMPLATE), path.join(installationFolder(), 'migrations'));
  await admin.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
}

function addressOf({ configFor }: OpenCluster): ClusterAddress {
  return {
    admin: configFor('postgres', 'postgres'),
    owner: configFor('gapura_owner', TEMPLATE),
    app: configFor('gapura_app', TEMPLATE),
  };
}

import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../testing/database/index.ts';
import { ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { aMonday, MASTER_KEY } from '../../testing/rights/index.ts';
import { rightsUnder } from '../access/index.ts';
import { type Administration, KeyRing, prepareLog } from '../audit/index.ts';
import { type Day, testClock, type Uuid } from '../kernel/index.ts';
import { applyMigrations } from '../platform/database/index.ts';
import { openPool } from '../platform/sql/index.ts';
import { completeAnnex } from './annex/complete-annex.ts';
import { enterSignedAddendum } from './enter-signed.ts';
import { getAgreement, getVersion, listSignatures } from './find-agreements.ts';

const migrations = path.join(import.meta.dirname, '../../migrations');
const [institutionId, agreementId] = ['1', '2'].map((n) => `0000000${n}-0000-7000-8000-000000000000`) as [Uuid, Uuid];

let database: TestDatabase;
let by: Administration & { readonly pool: ReturnType<typeof openPool> };
let folder: string;

/** Rows as the version before this one has written them. */
const before = `
INSERT INTO office (office_code, name, time_zone) VALUES ('32', 'Disdukcapil Jawa Barat', 'WIB');
INSERT INTO institution (institution_id, office_code, slug, name, class, kind, sector)
  VALUES ('${institutionId}', '32', 'LAMA', 'Lembaga Lama', 'city', 'bhi', 'umum');
INSERT INTO agreement (agreement_id, institution_id, number, starts_on, ends_on)
  VALUES ('${agreementId}', '${institutionId}', '470/LAMA', '2026-01-01', '2026-12-31');
INSERT INTO access_right (right_id, institution_id, agreement_id, method, purpose, elements, documents, networks,
    daily_quota, valid_from, valid_until, requires_officer, requires_case)
  SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid, '${institutionId}', '${agreementId}', 'web_service',
    'public_service', '{NIK,NAMA_LGKP}', '{}', '{10.1.0.0/16}', 100, '2026-01-01', CASE n WHEN 1 THEN date '2026-12-31'
    ELSE date '2026-06-30' END, false, false FROM generate_series(1, 2) n`;

beforeAll(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gapura-before-'));
  const earlier = (await readdir(migrations)).filter((name) => /^\d{4}_.*\.sql$/.test(name) && name < '0014');
  for (const name of earlier) await copyFile(path.join(migrations, name), path.join(folder, name));
  await applyMigrations(database.owner, folder);
  const client = new Client(database.owner);
  await client.connect();
  await client.query(before);
  await client.end();
  await applyMigrations(database.owner, migrations);
  const [pool, keys, clock] = [openPool(database.app, 'test'), new KeyRing(MASTER_KEY), testClock(aMonday)];
  await prepareLog(pool, keys, clock);
  by = { pool, keys, clock, actor: 'test' };
});

afterAll(async () => {
  await by.pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

it('an agreement that was there before counts as signed, with an annex that says what its rights are', async () => {
  expect(await getAgreement(by.pool, agreementId)).toMatchObject({ status: 'active', officeCode: '32' });
  expect(await listSignatures(by.pool, agreementId)).toMatchObject([
    { part: 'agreement', how: 'carried_over', fileId: null },
    { part: 'annex', how: 'carried_over', fileId: null },
  ]);
  const { signedOn, inForceAt, annex } = await getVersion(by.pool, agreementId, 1);
  expect([signedOn, inForceAt]).toEqual(['2026-01-01', expect.any(Date)]);
  const rights = [
    { ...ordinaryRight, key: 'H1' },
    { ...ordinaryRight, key: 'H2', validUntil: '2026-06-30' as Day },
  ];
  expect(annex).toEqual(completeAnnex({ rights }));
});

it('and can be amended like any other', async () => {
  const { annex } = await getVersion(by.pool, agreementId, 1);
  const rights = annex.rights.map((right) => ({ ...right, dailyQuota: 7 }));
  const draft = { number: 'ADD', effectiveFrom: aMonday, endsOn: '2027-12-31' as Day, annex: { rights } };
  await enterSignedAddendum(by, agreementId, { ...draft, paper: scanOf('Addendum', aMonday) });
  expect(await rightsUnder(by.pool, agreementId)).toMatchObject([
    { annexKey: 'H1', dailyQuota: 7, validUntil: '2027-12-31', elements: ['NIK', 'NAMA_LGKP'] },
    { annexKey: 'H2', dailyQuota: 7, validUntil: '2026-06-30' },
  ]);
});

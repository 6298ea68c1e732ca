import { afterAll, beforeAll, expect, it } from 'vitest';
import { lastVisit, oblige, recordNumber } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, type GrantedAccess, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { prepareLog, verifyLog } from '../../audit/index.ts';
import { type Day, testClock, uuidV7 } from '../../kernel/index.ts';
import { deliver, owedBy } from '../intake/deliver.ts';
import { listReceipts } from '../intake/receipt.ts';
import { forgetValues } from './forget-values.ts';

let authority: Authority;
let access: GrantedAccess;

const delivered = testClock('2026-03-02' as Day);
/** The chore as it runs on a day, with the log's months of then. */
async function forgetOn(day: string): Promise<number> {
  const by = { ...authority, clock: testClock(day as Day), actor: 'gapura' };
  await prepareLog(by.pool, by.keys, by.clock);
  return forgetValues(by);
}
const { nik } = personas.hendra;

beforeAll(async () => {
  authority = await openAuthority(delivered);
  access = await grantAccess(authority, { credential: { kind: 'feedback' } });
  const { institutionId } = access.institution;
  await oblige(authority, institutionId, [recordNumber, lastVisit]);
  const values = [
    { key: 'NO_RM', value: '001234' },
    { key: 'KUNJUNGAN', value: '2026-02-01' },
    { key: 'LAIN', value: 'x' },
    { key: 'KEMATIAN', value: '2026-02-02' },
  ];
  const parts = { ...authority, lookup: { findAll: async () => new Map() } };
  const sender = {
    door: 'push',
    institutionId,
    credential: access.credential,
    requestId: uuidV7(1),
    peer: '10.1.2.3',
  } as const;
  const rows = { kept: [{ nik, values }], errors: [], refused: 0, rowCount: 1, said: null };
  await deliver(sender, rows, await owedBy(parts, institutionId), parts);
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await authority.close();
});

async function kinds(): Promise<unknown[]> {
  const { rows } = await authority.pool.query<{ kind: string }>(
    'SELECT coalesce(duty_key, sensitivity) AS kind FROM feedback_item ORDER BY 1',
  );
  return rows.map(({ kind }) => kind);
}

async function told(): Promise<unknown[]> {
  const { rows } = await authority.pool.query(
    "SELECT case_ref, officer_ref FROM access_record WHERE outcome = 'feedback.values_dropped' ORDER BY writer_id",
  );
  return rows;
}

it('values are kept until their last day, by the default of two years for what is sensitive', async () => {
  expect(await forgetOn('2028-03-02')).toBe(0);
  expect(await kinds()).toEqual(['KUNJUNGAN', 'NO_RM', 'undeclared', 'undeclared']);
  expect(await told()).toEqual([]);
});

it('what is about health, and what no agreement names, goes first, and the log says how much', async () => {
  expect(await forgetOn('2028-03-03')).toBe(3);
  expect(await kinds()).toEqual(['KUNJUNGAN']);
  expect(await told()).toEqual([{ case_ref: 'health: 1, undeclared: 2', officer_ref: 'gapura' }]);
});

it('all others and hints of deaths go later; the receipt stays, and what it settled', async () => {
  expect(await forgetOn('2031-03-03')).toBe(1);
  expect(await kinds()).toEqual([]);
  expect((await told()).slice(1)).toEqual([
    { case_ref: 'plain: 1', officer_ref: 'gapura' },
    { case_ref: 'death_hint: 1', officer_ref: 'gapura' },
  ]);
  const [receipt] = await listReceipts(authority.pool, access.institution.institutionId, { limit: 1 });
  expect(receipt).toMatchObject({ values: 4, newValues: 4, kinds: [{ key: 'KUNJUNGAN' }, { key: 'NO_RM' }] });
  expect(await forgetOn('2031-03-03')).toBe(0);
});

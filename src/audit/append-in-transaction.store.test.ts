import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantTestRight, openTestLog, type TestLog, verification } from '../../testing/audit/index.ts';
import { changeRightStatus } from '../access/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { appendInTransaction, verifyLog } from './index.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(() => log.close());

async function recorded(requestId: string): Promise<number> {
  const found = await log.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [requestId]);
  return found.rowCount ?? 0;
}

it('records entries with the transaction, and not without it', async () => {
  const entries = [verification(log.clock.now()), verification(log.clock.now())] as const;
  const append = (tx: pg.PoolClient) => appendInTransaction(tx, entries, { ...log, name: 'test' });
  const failing = inTransaction(log.pool, async (tx) => {
    await append(tx);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await recorded(entries[0].requestId)).toBe(0);
  await inTransaction(log.pool, append);
  expect(await Promise.all(entries.map(({ requestId }) => recorded(requestId)))).toEqual([1, 1]);
  expect((await verifyLog(log.pool)).problems).toEqual([]);
});

it('is never passed over by a right that changes between its statements', async () => {
  const right = await grantTestRight(log.by);
  const entry = verification(log.clock.now());
  let revoking: Promise<void> | undefined;
  await inTransaction(log.pool, async (tx) => {
    const afterFirst = {
      async query(...given: Parameters<pg.PoolClient['query']>) {
        const result = await tx.query(...given);
        revoking ??= changeRightStatus(log.by, right, 'revoke', 'surat 470/9001');
        await Promise.race([revoking, new Promise((resolve) => setTimeout(resolve, 200))]);
        return result;
      },
    };
    await appendInTransaction(afterFirst as unknown as pg.PoolClient, [entry], { ...log, name: 'test' });
  });
  await revoking;
  expect(await recorded(entry.requestId)).toBe(1);
});

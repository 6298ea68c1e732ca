import { appendInTransaction, type Entry } from '../../src/audit/index.ts';
import { type Day, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import { followUsage } from '../../src/usage/index.ts';
import { type Authority, sealGate } from '../rights/index.ts';

/** Has an institution ask some questions on a day at ten, each a hit, and folds them into the sums of use. */
export async function enterUse(authority: Authority, institutionId: Uuid, day: Day, calls: number): Promise<void> {
  const entries = Array.from({ length: calls }, (_, i): Entry => {
    const at = Date.parse(`${day}T03:00:00Z`) + i;
    const what = { method: 'CALL_VERIFY_BY_ELEMEN', purpose: 'public_service', elements: [3], results: [1] } as const;
    const call = { kind: 'verification', outcome: 'verified', charged: 1 } as const;
    return { ...what, ...call, at, requestId: uuidV7(at), institutionId, day };
  });
  await inTransaction(authority.pool, (tx) => appendInTransaction(tx, entries, { ...authority, name: 'use' }));
  await foldAll(authority);
}

/** Gives every record its place in the log and folds it. */
export async function foldAll(authority: Authority): Promise<void> {
  const { services, end } = sealGate(authority, { records: 500_000, seconds: 60 });
  while (await services.sequencer.run());
  await end();
  await followUsage(authority.pool);
}

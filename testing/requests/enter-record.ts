import { appendInTransaction, type Entry } from '../../src/audit/index.ts';
import { type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import type { Authority } from '../rights/index.ts';

/** A record as a test gives it: a verification of now unless it says otherwise. */
type Given = Partial<Entry> & Pick<Entry, 'institutionId' | 'outcome'>;

/** Writes one record into the access log; answers the id of its request. */
export async function enterRecord(authority: Authority, given: Given): Promise<Uuid> {
  return (await enterRecords(authority, [given]))[0] as Uuid;
}

/** Writes records into the access log in one batch; answers their ids in the same order. */
export async function enterRecords(authority: Authority, given: readonly Given[]): Promise<Uuid[]> {
  const entries = given.map((one): Entry => {
    const at = one.at ?? authority.clock.now();
    return { kind: 'verification', method: 'v1/verifications', requestId: uuidV7(at), ...one, at };
  });
  await inTransaction(authority.pool, (tx) => appendInTransaction(tx, entries, { ...authority, name: 'requests' }));
  return entries.map(({ requestId }) => requestId);
}

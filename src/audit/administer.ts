import type pg from 'pg';
import { type Clock, type Nik, type Uuid, uuidV7 } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import type { AdministrationEvent } from './administration-events.ts';
import { appendInTransaction } from './append-in-transaction.ts';
import type { KeyRing } from './keys/keys.ts';
import type { Entry } from './record.ts';

/** Who administers, how they are known, and what the log needs: handed to every use case that changes something. */
export interface Administration {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The person behind the act, as the operating system or the sign-in knows them. */
  readonly actor: string;
}

/** What an act is about. */
export interface ActOn {
  readonly institutionId?: Uuid;
  readonly rightId?: Uuid;
  readonly credentialId?: Uuid;
  /** Sealed and tagged like that of any record. */
  readonly nik?: Nik;
  /** Letter number or reason given for the act. */
  readonly reason?: string;
}

/** Says, inside the transaction, that an act took place. */
export type Tell = (event: AdministrationEvent, on: ActOn) => void;

/**
 * Runs a change and its log records in one transaction: neither stands without the other.
 */
export async function administer<T>(
  administration: Administration,
  work: (tx: pg.PoolClient, tell: Tell) => Promise<T>,
): Promise<T> {
  const { pool, clock, keys, actor } = administration;
  await keys.prepare(pool, clock.now());
  await keys.refresh(pool);
  return inTransaction(pool, async (tx) => {
    const entries: Entry[] = [];
    const result = await work(tx, (outcome, { reason, ...on }) => {
      const at = clock.now();
      const caseRef = reason === undefined ? {} : { caseRef: reason };
      entries.push({
        ...on,
        ...caseRef,
        at,
        kind: 'administration',
        outcome,
        officerRef: actor,
        requestId: uuidV7(at),
      });
    });
    if (entries.length > 0) await appendInTransaction(tx, entries, { keys, clock, name: `administration by ${actor}` });
    return result;
  });
}

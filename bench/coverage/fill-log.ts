import { appendInTransaction, type Entry } from '../../src/audit/index.ts';
import { reportPersons } from '../../src/feedback/index.ts';
import { composeNik, dayAt, type Nik, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import { createRandom, SEED, type Trial } from '../trial/index.ts';

/** How much is asked in six months by one institution, about how many persons, and about how many it gives back. */
export interface Filling {
  readonly accesses: number;
  readonly persons: number;
  readonly reported: number;
}

/** Records of one batch, as a bulk job writes them. */
const BATCH = 2_000;
const MONTHS = 6;
/** NIKs of one delivery at most. */
const DELIVERY = 5_000;

/** Half a million NIKs of one district, and more where more are wanted; sequences from 9000 on are of nobody. */
export function nikOf(person: number): Nik {
  const [sequence, days] = [9_000 + (person % 1_000), Math.floor(person / 1_000)];
  const birth = dayAt(Date.parse('1990-01-01T12:00:00Z') + days * 86_400_000, 'WIB');
  return composeNik('327801', birth, 'L', sequence);
}

/**
 * Writes the log as it is written: by the log statement, with real seals, tags and chains, under the keys of six months;
 * every person once, then any. Only the sequencer's order is entered past it, since nothing of this is signed.
 */
export async function fillLog({ owner, by: { keys } }: Trial, institutionId: Uuid, filling: Filling): Promise<void> {
  const random = createRandom(SEED);
  for (let month = 0; month < MONTHS; month += 1) {
    const at = middleOf(month);
    await keys.prepare(owner, at);
    await owner.query('SELECT create_log_partitions($1::date, 0)', [dayAt(at, 'WIB')]);
  }
  for (let done = 0; done < filling.accesses; done += BATCH) {
    const at = middleOf(Math.floor((done / filling.accesses) * MONTHS));
    const entries = Array.from({ length: Math.min(BATCH, filling.accesses - done) }, (_, i): Entry => {
      // A prime step walks every person once before the first comes again.
      const person =
        done + i < filling.persons ? ((done + i) * 7_919) % filling.persons : random.below(filling.persons);
      const call = { at, kind: 'verification', outcome: 'verified', requestId: uuidV7(at) } as const;
      return { ...call, institutionId, method: 'v1/verifications', day: dayAt(at, 'WIB'), nik: nikOf(person) };
    });
    const clock = { now: () => at, business: () => at, monotonic: () => at };
    await inTransaction(owner, (tx) => appendInTransaction(tx, entries, { keys, clock, name: 'bench' }));
  }
  await owner.query(orderSql);
  await owner.query('UPDATE log_head SET size = (SELECT coalesce(max(next_leaf), 0) FROM log_sequence)');
  await owner.query('ANALYZE');
}

const orderSql = `
INSERT INTO log_sequence (first_leaf, next_leaf, writer_id, batch_no)
SELECT sum(n) OVER w - n, sum(n) OVER w, writer_id, batch_no FROM log_batch WINDOW w AS (ORDER BY writer_id, batch_no)`;

/** Gives data back about some of the persons, in the deliveries of as many days as are needed. */
export async function fillReports(
  { owner, by: { keys } }: Trial,
  institutionId: Uuid,
  filling: Filling,
): Promise<void> {
  for (let done = 0; done < filling.reported; done += DELIVERY) {
    const niks = Array.from({ length: Math.min(DELIVERY, filling.reported - done) }, (_, i) => nikOf(done + i));
    const at = middleOf(Math.floor((done / filling.reported) * MONTHS));
    await inTransaction(owner, (tx) => reportPersons(tx, keys, { institutionId, at, niks }));
  }
}

/** The semester that the log is written in: the last one that is over. */
export function lastSemester(): { readonly from: string; readonly to: string } {
  const [year, month] = [new Date().getUTCFullYear(), new Date().getUTCMonth()];
  return month < MONTHS ? { from: `${year - 1}-07`, to: `${year - 1}-12` } : { from: `${year}-01`, to: `${year}-06` };
}

/** An instant in the middle of one of its months, counted from 0. */
function middleOf(month: number): number {
  const [year, first] = lastSemester().from.split('-').map(Number);
  return Date.UTC(year ?? 0, (first ?? 1) - 1 + month, 15, 3);
}

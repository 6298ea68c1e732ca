import { uuidV7 } from '../../src/kernel/index.ts';
import { type Addressee, notify } from '../../src/notices/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import type { Authority } from '../rights/index.ts';

/** Notifies somebody that the agreement of this number ends, and answers the notice's id. */
export async function enterNotice({ pool, clock }: Authority, to: Addressee, number = 'PKS'): Promise<string> {
  const data = { number, institution: 'RSUD CONTOH', endsOn: '2026-08-31', daysLeft: 7 };
  const key = uuidV7(clock.now());
  await inTransaction(pool, (tx) => notify(tx, clock, { to, kind: 'agreement.ending', about: null, data, key }));
  const { rows } = await pool.query<{ notice_id: string }>('SELECT notice_id FROM notice WHERE dedupe_key = $1', [key]);
  return `${rows[0]?.notice_id}`;
}

import { rightsUnder } from '../../src/access/index.ts';
import { getAgreement, NO_TRUST, renewAgreement, signAgreement, signAnnex } from '../../src/agreements/index.ts';
import type { Day, Uuid } from '../../src/kernel/index.ts';
import { scanOf } from '../papers/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';

/** Renews the agreement of a right, as if its last day had been yesterday; answers the id of the right that continues it. */
export async function renewedRight(by: Authority, rightId: Uuid): Promise<Uuid> {
  const find = 'SELECT agreement_id AS "agreementId" FROM access_right WHERE right_id = $1';
  const { agreementId } = (await by.pool.query<{ agreementId: Uuid }>(find, [rightId])).rows[0] ?? {};
  const old = await getAgreement(by.pool, agreementId as Uuid);
  const said = { number: `${old.number}/R`, annexNumber: `${old.number}/RJ`, endsOn: '2028-12-31' as Day };
  const id = await renewAgreement(by, old, said);
  await signAgreement(by, id, scanOf('PKS', aMonday), NO_TRUST);
  await signAnnex(by, id, scanOf('Juknis', aMonday), NO_TRUST);
  const [next] = await rightsUnder(by.pool, id);
  if (!next) throw new Error('The renewal gives no right.');
  // Moving the clock would end sessions and appointments too.
  const move = 'UPDATE access_right SET valid_from = $2, valid_until = $3 WHERE right_id = $1';
  await by.pool.query(move, [rightId, '2026-01-01', '2026-03-01']);
  await by.pool.query(move, [next.rightId, aMonday, '2028-12-31']);
  return next.rightId;
}

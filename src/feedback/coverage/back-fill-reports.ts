import type pg from 'pg';
import type { KeyRing } from '../../audit/index.ts';
import type { Clock, Uuid } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { unsealUnder } from '../unseal-under.ts';
import { reportPersons } from './report-persons.ts';

const takeSql = `
SELECT delivery_id AS "deliveryId", institution_id AS "institutionId", received_at AS "receivedAt" FROM feedback_delivery
WHERE NOT persons_known ORDER BY delivery_id LIMIT 1 FOR UPDATE SKIP LOCKED`;

interface Delivery extends Record<string, unknown> {
  readonly deliveryId: Uuid;
  readonly institutionId: Uuid;
  readonly receivedAt: Date;
}

/**
 * Notes the persons of one delivery that was stored without them, before there was coverage: they are read from the seals
 * of its items. What such a delivery only repeated left no item, and is not known. Answers false when none is left.
 */
export async function backFillReport(pool: pg.Pool, keys: KeyRing, clock: Clock): Promise<boolean> {
  return inTransaction(pool, async (tx) => {
    const [delivery] = (await tx.query<Delivery>(takeSql)).rows;
    if (!delivery) return false;
    const { deliveryId, institutionId, receivedAt } = delivery;
    const at = receivedAt.getTime() + clock.business() - clock.now();
    await reportPersons(tx, keys, { institutionId, at, niks: await niksOf(tx, keys, deliveryId) });
    await tx.query('UPDATE feedback_delivery SET persons_known = true WHERE delivery_id = $1', [deliveryId]);
    return true;
  });
}

async function niksOf(tx: pg.PoolClient, keys: KeyRing, deliveryId: Uuid): Promise<string[]> {
  const text = 'SELECT key_no, sealed FROM feedback_item WHERE delivery_id = $1';
  const { rows } = await tx.query<{ key_no: number; sealed: Buffer }>(text, [deliveryId]);
  const niks = new Set<string>();
  for (const { key_no: keyNo, sealed } of rows) {
    const [nik] = JSON.parse(await unsealUnder(sealed, keyNo, tx, keys)) as [string];
    niks.add(nik);
  }
  return [...niks];
}

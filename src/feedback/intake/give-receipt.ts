import type pg from 'pg';
import { takeNumber } from '../../agreements/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Door } from './delivery.ts';

/**
 * Gives a delivery its receipt (tanda terima), inside its transaction and as late in it as can be: the office's sequence
 * is locked until the end. What came over the counter is in the office's agenda too.
 */
export async function giveReceipt(
  tx: pg.PoolClient,
  deliveryId: Uuid,
  { officeCode }: { readonly officeCode: string },
  receivedOn: Day,
  door: Door,
): Promise<void> {
  const number = await takeNumber(tx, officeCode, 'receipt', receivedOn);
  const agendaNo = door === 'counter' ? await takeNumber(tx, officeCode, 'agenda', receivedOn) : null;
  await tx.query(
    'INSERT INTO feedback_receipt (delivery_id, office_code, number, received_on, agenda_no) VALUES ($1, $2, $3, $4, $5)',
    [deliveryId, officeCode, number, receivedOn, agendaNo],
  );
}

import type pg from 'pg';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Duty } from '../duties/duties.ts';
import { type Days, lastPeriodBefore } from '../duties/periods.ts';
import type { SaidPeriod } from './delivery.ts';

/** What a delivery held of one agreed kind. */
export interface DeliveredKind {
  readonly duty: Pick<Duty, 'key' | 'frequency'>;
  readonly items: number;
  readonly newItems: number;
}

/**
 * The days that a delivery settles of a duty: those that its sender says. Of one that says nothing, from the beginning of
 * the last period that was over until the day it came: the installed clients' push names no period, and some send a whole
 * month when it is over, others each datum as it arises.
 */
export function settledDays({ frequency }: Pick<Duty, 'frequency'>, said: SaidPeriod, receivedOn: Day): Days {
  return said ?? { from: lastPeriodBefore(frequency, receivedOn).from, until: receivedOn };
}

const settleSql = `
WITH kinds AS (
  INSERT INTO feedback_delivery_kind (delivery_id, institution_id, duty_key, settles_from, settles_until, items, new_items)
  SELECT $1, $2, k.* FROM unnest($3::text[], $4::date[], $5::date[], $6::int[], $7::int[]) AS k
  RETURNING duty_key, settles_from, settles_until
)
INSERT INTO feedback_settled AS s (institution_id, duty_key, days)
SELECT $2, duty_key, datemultirange(daterange(settles_from, settles_until, '[]')) FROM kinds ORDER BY duty_key
ON CONFLICT (institution_id, duty_key) DO UPDATE SET days = s.days + excluded.days`;

/** Settles what a delivery held, inside its transaction. */
export async function settle(
  tx: pg.PoolClient,
  { deliveryId, institutionId }: { readonly deliveryId: Uuid; readonly institutionId: Uuid },
  kinds: readonly DeliveredKind[],
  said: SaidPeriod,
  receivedOn: Day,
): Promise<void> {
  if (kinds.length === 0) return;
  const days = kinds.map(({ duty }) => settledDays(duty, said, receivedOn));
  await tx.query(settleSql, [
    deliveryId,
    institutionId,
    kinds.map(({ duty }) => duty.key),
    days.map(({ from }) => from),
    days.map(({ until }) => until),
    kinds.map(({ items }) => items),
    kinds.map(({ newItems }) => newItems),
  ]);
}

import type pg from 'pg';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Days } from '../duties/periods.ts';
import type { CheckedRows } from './check-rows.ts';
import type { IdempotencyKey, Quality, Sender } from './delivery.ts';
import type { Item } from './store-items.ts';

/** A delivery as its row has it. */
export interface NewDelivery {
  readonly deliveryId: Uuid;
  readonly now: number;
  readonly keyNo: number;
  readonly items: readonly Item[];
  readonly rowCount: number;
  readonly refused: number;
  readonly errors: CheckedRows['errors'];
  readonly period: Days;
  readonly quality: Quality;
  readonly idempotency: IdempotencyKey | undefined;
}

/** The delivery and its values in one statement, so that the delivery knows how many of them were new. */
const insertSql = `
WITH items AS (
  INSERT INTO feedback_item (institution_id, digest, delivery_id, key_no, nik_tag, sealed, duty_key, sensitivity)
  SELECT DISTINCT ON (i.digest) $2::uuid, i.digest, $1::uuid, $3::int, i.nik_tag, i.sealed, i.duty_key, i.sensitivity
  FROM unnest($4::bytea[], $5::bytea[], $6::bytea[], $7::text[], $8::text[])
    AS i(digest, nik_tag, sealed, duty_key, sensitivity)
  ON CONFLICT (institution_id, digest) DO NOTHING RETURNING digest
), made AS (
  INSERT INTO feedback_delivery (delivery_id, institution_id, credential_id, officer_id, door, received_at, items, new_items,
    period_from, period_until, letter_no, letter_date, row_count, refused, niks, accessed, shared_values, malformed_values,
    errors, idempotency_tag, request_tag, persons_known)
  VALUES ($1, $2, $9, $10, $11, $12, $13, (SELECT count(*) FROM items), $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
    $24, $25, $26, true)
)
SELECT encode(digest, 'hex') AS digest FROM items`;

/** Stores a delivery inside its transaction, and answers the digests (hex) of the values that were new. */
export async function insertDelivery(
  tx: pg.PoolClient,
  sender: Sender,
  made: NewDelivery,
): Promise<ReadonlySet<string>> {
  const { items, quality, period, idempotency } = made;
  const { rows } = await tx.query<{ digest: string }>(insertSql, [
    ...[made.deliveryId, sender.institutionId, made.keyNo],
    ...[items.map((item) => item.digest), items.map((item) => item.nikTag), items.map((item) => item.sealed)],
    ...[items.map(({ duty }) => duty?.key ?? null), items.map(({ duty }) => duty?.sensitivity ?? 'undeclared')],
    ...whoOf(sender),
    ...[new Date(made.now), items.length, period.from, period.until, ...letterOf(sender), made.rowCount, made.refused],
    ...[quality.niks, quality.accessed, quality.sharedValues, quality.malformedValues],
    JSON.stringify(made.errors.map(({ place, field, reason }) => [place, field, reason])),
    ...[idempotency?.tag ?? null, idempotency?.requestTag ?? null],
  ]);
  return new Set(rows.map(({ digest }) => digest));
}

function whoOf(sender: Sender): [credential: Uuid | null, officer: Uuid | null, door: string] {
  return 'credential' in sender
    ? [sender.credential.credentialId, null, sender.door]
    : [null, sender.officer.officerId, sender.door];
}

function letterOf(sender: Sender): [number: string | null, dated: Day | null] {
  return sender.door === 'counter' ? [sender.letter.number, sender.letter.dated] : [null, null];
}

import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { appendInTransaction, type Entry, type KeyRing, seal, tagOf } from '../audit/index.ts';
import type { Credential } from '../identity/index.ts';
import { type Clock, type Nik, type Uuid, uuidV7 } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import type { FeedbackOutcome } from './outcomes.ts';
import type { PushRow } from './read-push-row.ts';

/** What storing works with. */
export interface StoreParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/** Who delivers, as the log records it. */
export interface Delivery {
  readonly credential: Credential;
  readonly requestId: Uuid;
  readonly peer: string;
}

interface Item {
  readonly digest: Buffer;
  readonly nikTag: Buffer;
  readonly sealed: Buffer;
}

/** The delivery and its values in one statement, so that the delivery knows how many of them were new. */
const insertSql = `
WITH items AS (
  INSERT INTO feedback_item (institution_id, digest, delivery_id, key_no, nik_tag, sealed)
  SELECT DISTINCT ON (i.digest) $2::uuid, i.digest, $1::uuid, $6::int, i.nik_tag, i.sealed
  FROM unnest($7::bytea[], $8::bytea[], $9::bytea[]) AS i(digest, nik_tag, sealed)
  ON CONFLICT (institution_id, digest) DO NOTHING RETURNING 1
)
INSERT INTO feedback_delivery (delivery_id, institution_id, credential_id, received_at, items, new_items)
VALUES ($1, $2, $3, $4, $5, (SELECT count(*) FROM items)) RETURNING new_items`;

/**
 * Stores a delivery of data balikan with its log record in one transaction: values sealed, each distinct (NIK, key,
 * value) of an institution once, however often it is sent.
 */
export async function storePush(
  delivery: Delivery,
  rows: readonly PushRow[],
  parts: StoreParts,
): Promise<FeedbackOutcome> {
  const { pool, keys, clock } = parts;
  const { institutionId, credentialId } = delivery.credential;
  const now = clock.now();
  const items = rows.flatMap((row) => row.values.map(({ key, value }) => toItem(keys, now, row.nik, key, value)));
  const columns = [
    items.map((item) => item.digest),
    items.map((item) => item.nikTag),
    items.map((item) => item.sealed),
  ];
  const { keyNo } = keys.keyAt('feedback', now);
  return inTransaction(pool, async (tx) => {
    const values = [uuidV7(now), institutionId, credentialId, new Date(now), items.length, keyNo, ...columns];
    const stored = await tx.query<{ new_items: number }>(insertSql, values);
    const outcome = stored.rows[0]?.new_items === 0 ? 'feedback_repeated' : 'feedback_stored';
    await record(tx, delivery, outcome, items.length, parts);
    return outcome;
  });
}

/** Records a delivery that could not be read. */
export async function recordInvalid(delivery: Delivery, parts: StoreParts): Promise<void> {
  await inTransaction(parts.pool, (tx) => record(tx, delivery, 'feedback_invalid', 1, parts));
}

/** Records an attempt whose token names a credential and does not prove it, or one that is no longer in force. */
export async function recordRefusal(delivery: Delivery, parts: StoreParts): Promise<void> {
  await inTransaction(parts.pool, (tx) => record(tx, delivery, 'feedback_refused', 1, parts));
}

function record(
  tx: pg.PoolClient,
  { credential, requestId, peer }: Delivery,
  outcome: FeedbackOutcome,
  count: number,
  { keys, clock }: StoreParts,
): Promise<void> {
  const { institutionId, credentialId, rightId } = credential;
  const who = { institutionId, credentialId, rightId, requestId, peer };
  const entry: Entry = { ...who, at: clock.now(), kind: 'feedback', outcome, count };
  return appendInTransaction(tx, [entry], { keys, clock, name: 'feedback' });
}

/** The digest is keyed: without the key nobody can try values of a person until one fits. */
function toItem(keys: KeyRing, now: number, nik: Nik, key: string, value: string): Item {
  const plain = JSON.stringify([nik, key, value]);
  return {
    digest: createHmac('sha256', keys.keyAt('digest', now).bytes).update(plain).digest(),
    nikTag: tagOf(keys.keyAt('tag', now), nik),
    sealed: seal(keys.keyAt('feedback', now).bytes, plain),
  };
}

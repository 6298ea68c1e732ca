import type pg from 'pg';
import { type KeyRing, RECORDS_OF_STRETCH, type Stretch, unsealNiks } from '../../../audit/index.ts';
import { type Day, type Nik, parseNik, type Uuid } from '../../../kernel/index.ts';

/** A question about a person, with the NIK in clear: it goes no further than the transaction that reads it. */
export interface Asked {
  readonly requestId: Uuid;
  readonly at: Date;
  readonly credentialId: Uuid;
  readonly day: Day;
  readonly nik: Nik;
}

interface Row extends Omit<Asked, 'nik'>, Record<string, unknown> {
  readonly nikKey: number;
  readonly sealed: Buffer;
}

const askedSql = `
SELECT r.request_id AS "requestId", r.at, r.credential_id AS "credentialId", r.day::text, r.nik_key AS "nikKey",
  r.nik_sealed AS sealed
FROM ${RECORDS_OF_STRETCH} WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.kind IN ('verification', 'data_return')
  AND r.credential_id IS NOT NULL AND r.day IS NOT NULL AND r.nik_sealed IS NOT NULL`;

/** The people that a stretch of the log asked about. Whose key was destroyed with its month cannot be told any more. */
export async function readAsked(tx: pg.PoolClient, { from, to }: Stretch, keys: KeyRing): Promise<Asked[]> {
  const { rows } = await tx.query<Row>(askedSql, [from, to]);
  const asked: Asked[] = [];
  for (const keyNo of new Set(rows.map(({ nikKey }) => nikKey))) {
    const key = await keys.keyNumbered(tx, keyNo);
    if (!key) continue;
    const under = rows.filter(({ nikKey }) => nikKey === keyNo);
    const niks = unsealNiks(key.bytes, Buffer.concat(under.map(({ sealed }) => sealed)));
    for (const [i, { requestId, at, credentialId, day }] of under.entries()) {
      const nik = parseNik(niks[i] ?? '');
      if (nik) asked.push({ requestId, at, credentialId, day, nik });
    }
  }
  return asked;
}

/** Milliseconds that a batch may be made after the instants of its records. */
const WRITTEN_LATER_MS = 3_600_000;

/** First days of the months (UTC) in which records of some time may have been written: their partitions of the log. */
export function monthsWritten(from: number, to: number): readonly [string, string] {
  const month = (at: number) => `${new Date(at).toISOString().slice(0, 7)}-01`;
  return [month(from), month(to + WRITTEN_LATER_MS)];
}

import type pg from 'pg';
import { type LogKey, tagOf } from '../../../audit/index.ts';
import type { Nik } from '../../../kernel/index.ts';
import { byteaArray } from '../../../platform/sql/index.ts';
import { type Asked, monthsWritten } from './asked.ts';

/** Digits that neighbours have in common: district and date of birth. The last four count. */
const COMMON_DIGITS = 12;
const DAY_MS = 86_400_000;

/**
 * The log is its own index: whether the same credential asked before, on that day, about a person is looked for by tag.
 * "Before" is by instant and id, so that of two neighbours exactly one counts the pair, in whatever order they are folded.
 */
const countSql = `
WITH asked AS (
  SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::date[]) WITH ORDINALITY
    AS a (request_id, at, credential_id, day, place)
), before AS (
  SELECT DISTINCT a.place, p.away FROM unnest($5::int[], $6::bytea[], $7::int[]) AS p (place, tag, away)
    JOIN asked a USING (place) JOIN access_record r ON r.nik_tag = p.tag AND r.at > a.at - interval '1 day'
      AND (r.at, r.request_id) < (a.at, a.request_id) AND r.credential_id = a.credential_id AND r.day = a.day
      AND r.kind IN ('verification', 'data_return')
  WHERE r.month BETWEEN $8 AND $9
), first AS (
  SELECT a.*, (SELECT count(*) FROM before b WHERE b.place = a.place) AS pairs FROM asked a
  WHERE NOT EXISTS (SELECT FROM before b WHERE b.place = a.place AND b.away = 0)
)
INSERT INTO usage_neighbour AS sums (credential_id, day, pairs, request_id)
SELECT credential_id, day, sum(pairs), (array_agg(request_id ORDER BY at DESC))[1] FROM first WHERE pairs > 0
GROUP BY credential_id, day
ON CONFLICT (credential_id, day) DO UPDATE SET pairs = sums.pairs + excluded.pairs, request_id = excluded.request_id`;

/** Counts pairs of NIKs one after the other that a credential asked about on a day, each pair once. */
export async function countNeighbours(
  tx: pg.PoolClient,
  asked: readonly Asked[],
  tagKeys: readonly LogKey[],
): Promise<void> {
  const probes = asked.flatMap(({ nik }, i) =>
    [0, -1, 1].flatMap((away) => tagsBeside(nik, away, tagKeys).map((tag) => ({ place: i + 1, away, tag }))),
  );
  const times = asked.map(({ at }) => at.getTime());
  await tx.query(countSql, [
    asked.map(({ requestId }) => requestId),
    asked.map(({ at }) => at),
    asked.map(({ credentialId }) => credentialId),
    asked.map(({ day }) => day),
    probes.map(({ place }) => place),
    byteaArray(probes.map(({ tag }) => tag.toString('hex'))),
    probes.map(({ away }) => away),
    ...monthsWritten(Math.min(...times) - DAY_MS, Math.max(...times)),
  ]);
}

function tagsBeside(nik: Nik, away: number, tagKeys: readonly LogKey[]): Buffer[] {
  const sequence = Number(nik.slice(COMMON_DIGITS)) + away;
  if (sequence < 1 || sequence > 9_999) return [];
  const beside = `${nik.slice(0, COMMON_DIGITS)}${String(sequence).padStart(4, '0')}` as Nik;
  return tagKeys.map((key) => tagOf(key, beside));
}

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
 * A probe finds its call by place: joined, PostgreSQL held each of thousands against each, 3 s a stretch and half a
 * processor of a busy minute.
 */
const countSql = `
WITH before AS (
  SELECT DISTINCT p.place, p.away FROM unnest($5::int[], $6::bytea[], $7::int[]) AS p (place, tag, away)
    JOIN access_record r ON r.nik_tag = p.tag AND r.at > ($2::timestamptz[])[p.place] - interval '1 day'
      AND (r.at, r.request_id) < (($2::timestamptz[])[p.place], ($1::uuid[])[p.place])
      AND r.credential_id = ($3::uuid[])[p.place] AND r.day = ($4::date[])[p.place]
      AND r.kind IN ('verification', 'data_return')
  WHERE r.month BETWEEN $8 AND $9
), counted AS (
  SELECT place, count(*) AS pairs, bool_or(away = 0) AS again FROM before GROUP BY place
), first AS (
  SELECT ($1::uuid[])[place] AS request_id, ($2::timestamptz[])[place] AS at, ($3::uuid[])[place] AS credential_id,
    ($4::date[])[place] AS day, pairs
  FROM counted WHERE NOT again
)
INSERT INTO usage_neighbour AS sums (credential_id, day, pairs, request_id)
SELECT credential_id, day, sum(pairs), (array_agg(request_id ORDER BY at DESC))[1] FROM first
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

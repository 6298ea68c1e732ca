import type pg from 'pg';
import { type LogKey, tagOf } from '../../../audit/index.ts';
import type { Nik } from '../../../kernel/index.ts';
import { byteaArray } from '../../../platform/sql/index.ts';
import { type Asked, monthsWritten } from './asked.ts';

const DAY_MS = 86_400_000;

/**
 * A person's records are found under every tag key of the days in question, so a rotation in between hides none. Each
 * tag goes to the index by itself (`OFFSET 0`): joined, PostgreSQL read all of a young month for each step.
 */
const noteSql = `
WITH asked AS (SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::timestamptz[]) AS a (person, tag, at))
INSERT INTO usage_much_asked AS known (person, day, institutions, request_id)
SELECT a.person, max(r.day), array_agg(DISTINCT r.institution_id), (array_agg(r.request_id ORDER BY r.at DESC))[1]
FROM asked a, LATERAL (SELECT * FROM access_record
  WHERE nik_tag = a.tag AND at > a.at - make_interval(days => $4) AND at <= a.at AND month BETWEEN $5 AND $6
    AND kind IN ('verification', 'data_return') AND institution_id IS NOT NULL AND day IS NOT NULL OFFSET 0) AS r
GROUP BY a.person HAVING count(DISTINCT r.institution_id) >= $7
ON CONFLICT (person) DO UPDATE SET day = greatest(known.day, excluded.day), institutions = excluded.institutions,
  request_id = excluded.request_id`;

/** How a person is known here, and by which keys its records of these days are found. */
export interface PersonKeys {
  /** The key that never changes, so that a person is the same one next year. */
  readonly digest: LogKey;
  readonly tags: readonly LogKey[];
}

/** Notes people about whom, as of one of these calls, at least `fewest` institutions asked within some days. */
export async function noteMuchAsked(
  tx: pg.PoolClient,
  asked: readonly Asked[],
  { digest, tags }: PersonKeys,
  { days, fewest }: { readonly days: number; readonly fewest: number },
): Promise<void> {
  const last = new Map<Nik, Date>();
  for (const { nik, at } of asked) if ((last.get(nik) ?? at) <= at) last.set(nik, at);
  const probes = [...last].flatMap(([nik, at]) =>
    tags.map((key) => ({ person: tagOf(digest, nik), tag: tagOf(key, nik), at })),
  );
  const times = asked.map(({ at }) => at.getTime());
  await tx.query(noteSql, [
    byteaArray(probes.map(({ person }) => person.toString('hex'))),
    byteaArray(probes.map(({ tag }) => tag.toString('hex'))),
    probes.map(({ at }) => at),
    days,
    ...monthsWritten(Math.min(...times) - days * DAY_MS, Math.max(...times)),
    fewest,
  ]);
}

import type pg from 'pg';
import { type KeyRing, type LogFollower, RECORDS_OF_STRETCH, type Stretch } from '../../audit/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { personsOf } from './persons.ts';
import { raisePulse } from './raise-pulse.ts';
import { type Accesses, FOUND_ALIVE, openNiks, SPANS, type Span, spansOfAccesses } from './read-accesses.ts';
import { takeBackAccesses } from './take-back-accesses.ts';

/** Those that were taken back already are left out; the others {@link takeBackAccesses} takes out when their void comes. */
const accessesSql = `
WITH taken_back AS MATERIALIZED (SELECT request_id FROM access_record WHERE kind = 'void')
SELECT r.institution_id AS "institutionId", r.method, to_char(r.day, 'YYYY-MM-01') AS month, r.nik_key AS "nikKey",
  count(*)::int AS records, string_agg(r.nik_sealed, '') AS sealed
FROM ${RECORDS_OF_STRETCH}
WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.outcome = ANY($3)
  AND r.institution_id IS NOT NULL AND r.method IS NOT NULL AND r.day IS NOT NULL
  AND NOT EXISTS (SELECT FROM taken_back t WHERE t.request_id = r.request_id)
GROUP BY 1, 2, 3, 4`;

/** Looks first: a number drawn for a group that is there already is lost, and every stretch would draw some. */
const groupsSql = `
INSERT INTO accessed_group (institution_id, method, first_month, months)
SELECT DISTINCT a.* FROM unnest($1::uuid[], $2::text[], $3::date[], $4::smallint[])
  AS a(institution_id, method, first_month, months)
WHERE NOT EXISTS (SELECT FROM accessed_group g WHERE (g.institution_id, g.first_month, g.months, g.method)
  = (a.institution_id, a.first_month, a.months, a.method))`;

const numbersSql = `
SELECT g.group_no FROM unnest($1::uuid[], $2::text[], $3::date[], $4::smallint[])
  WITH ORDINALITY AS a(institution_id, method, first_month, months, i)
JOIN accessed_group g USING (institution_id, method, first_month, months) ORDER BY a.i`;

const addSql = `
WITH added AS (
  INSERT INTO accessed_person (group_no, person) SELECT * FROM unnest($1::int[], $2::bigint[])
  ON CONFLICT DO NOTHING RETURNING group_no
), news AS (
  SELECT group_no, sum(persons)::int AS persons, sum(unreadable)::int AS unreadable FROM (
    SELECT group_no, 1 AS persons, 0 AS unreadable FROM added
    UNION ALL SELECT u.group_no, 0, u.n FROM unnest($3::int[], $4::int[]) AS u(group_no, n) WHERE u.n > 0
  ) AS one GROUP BY group_no
)
UPDATE accessed_group g SET persons = g.persons + n.persons, unreadable = g.unreadable + n.unreadable,
  changes = g.changes + n.persons + n.unreadable
FROM news n WHERE g.group_no = n.group_no RETURNING g.institution_id AS "institutionId"`;

/**
 * Notes which persons each institution asked about and found alive, each once for the log's method and the month of the
 * office's day, and once for its semester. It is folded with its place in the log, so that it is exact whatever crashes, and made anew by
 * `rebuildFromLog`. A NIK that no key opens any more is counted as unreadable and is nobody.
 */
export function accessFollower(keys: KeyRing): LogFollower {
  return {
    name: 'coverage',
    async fold(tx, stretch) {
      const changed = [...(await noteAccesses(tx, keys, stretch)), ...(await takeBackAccesses(tx, keys, stretch))];
      await raisePulse(tx, changed);
    },
    async forget(tx) {
      await tx.query('TRUNCATE accessed_group, accessed_person, coverage_figure');
      await tx.query('UPDATE coverage_pulse SET changes = changes + 1, tried_at = NULL');
    },
  };
}

/** Answers whose figures changed. */
async function noteAccesses(tx: pg.PoolClient, keys: KeyRing, { from, to }: Stretch): Promise<Uuid[]> {
  const { rows } = await tx.query<Accesses & { records: number }>(accessesSql, [from, to, FOUND_ALIVE]);
  if (rows.length === 0) return [];
  const spans = rows.flatMap(spansOfAccesses);
  const numbers = await groupNumbers(tx, spans);
  const groups: number[] = [];
  const persons: bigint[] = [];
  const unreadable: number[] = [];
  for (const [i, accesses] of rows.entries()) {
    const niks = await openNiks(tx, keys, accesses);
    const found = personsOf(keys, niks);
    for (const number of numbers.slice(i * SPANS, (i + 1) * SPANS)) {
      unreadable.push(accesses.records - niks.length);
      for (const person of found) {
        groups.push(number);
        persons.push(person);
      }
    }
  }
  // As text: the driver would look at each number for what needs quotes.
  const added = [`{${groups.join()}}`, `{${persons.join()}}`];
  const changed = await tx.query<{ institutionId: Uuid }>(addSql, [...added, numbers, unreadable]);
  return changed.rows.map(({ institutionId }) => institutionId);
}

/** The number of each group, made where it is new. */
async function groupNumbers(tx: pg.PoolClient, spans: readonly Span[]): Promise<number[]> {
  const column = (key: keyof Span) => spans.map((span) => span[key]);
  const names = [column('institutionId'), column('method'), column('first'), column('months')];
  await tx.query(groupsSql, names);
  return (await tx.query<{ group_no: number }>(numbersSql, names)).rows.map(({ group_no: no }) => no);
}

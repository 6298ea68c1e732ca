import type pg from 'pg';
import { type KeyRing, RECORDS_OF_STRETCH, type Stretch, tagsBetween } from '../../audit/index.ts';
import type { Nik, Uuid } from '../../kernel/index.ts';
import { personsOf } from './persons.ts';
import { type Accesses, FOUND_ALIVE, openNiks, type Span, spansOfAccesses } from './read-accesses.ts';

/**
 * A void record names the call and no person. Ids of calls tell their millisecond (UUID version 7), so the call's own
 * record is found by the institution's index; an hour to either side is more than any call takes.
 */
const takenBackSql = `
WITH void AS MATERIALIZED (
  SELECT r.institution_id, r.request_id,
    to_timestamp(('x' || left(replace(r.request_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) AS called_at
  FROM ${RECORDS_OF_STRETCH} WHERE s.first_leaf >= $1 AND s.first_leaf < $2 AND r.kind = 'void'
)
SELECT DISTINCT o.institution_id AS "institutionId", o.method, to_char(o.day, 'YYYY-MM-01') AS month,
  o.nik_key AS "nikKey", o.nik_sealed AS sealed
FROM void v JOIN access_record o ON o.institution_id = v.institution_id AND o.request_id = v.request_id
  AND o.at BETWEEN v.called_at - interval '1 hour' AND v.called_at + interval '1 hour'
WHERE o.outcome = ANY($3)`;

const remainsSql = `
SELECT EXISTS (SELECT FROM access_record r WHERE r.nik_tag = ANY($1) AND r.institution_id = $2 AND r.method = $3
  AND r.day >= $4::date AND r.day < $4::date + make_interval(months => $5) AND r.outcome = ANY($6)
  AND NOT EXISTS (SELECT FROM access_record v WHERE v.kind = 'void' AND v.request_id = r.request_id)) AS remains`;

const removeSql = `
WITH gone AS (
  DELETE FROM accessed_person p USING accessed_group g
  WHERE (g.institution_id, g.method, g.first_month, g.months) = ($1, $2, $3::date, $4::smallint)
    AND p.group_no = g.group_no AND p.person = ANY($5::bigint[]) RETURNING p.group_no
)
UPDATE accessed_group g SET persons = persons - 1, changes = changes + 1 FROM gone WHERE g.group_no = gone.group_no`;

/** The end of years that keys are named after. */
const FOR_EVER = Date.parse('9999-01-01T00:00:00Z');

/**
 * Takes persons out whose last access of a group was taken back, because its answer never left. Whether another one
 * remains is asked of the log itself, by every tag that the person may have, so that it is the same in whatever order
 * access and void record are folded. Answers whose figures changed.
 */
export async function takeBackAccesses(tx: pg.PoolClient, keys: KeyRing, { from, to }: Stretch): Promise<Uuid[]> {
  const { rows } = await tx.query<Accesses>(takenBackSql, [from, to, FOUND_ALIVE]);
  const changed: Uuid[] = [];
  for (const access of rows) {
    const [nik] = (await openNiks(tx, keys, access)) as Nik[];
    if (nik === undefined) continue;
    for (const span of spansOfAccesses(access)) {
      if (await remains(tx, keys, span, nik)) continue;
      const { institutionId, method, first, months } = span;
      await tx.query(removeSql, [institutionId, method, first, months, `{${personsOf(keys, [nik]).join()}}`]);
      changed.push(institutionId);
    }
  }
  return changed;
}

async function remains(tx: pg.PoolClient, keys: KeyRing, span: Span, nik: Nik): Promise<boolean> {
  const tags = await tagsBetween(tx, keys, nik, 0, FOR_EVER);
  const values = [tags, span.institutionId, span.method, span.first, span.months, FOUND_ALIVE];
  return (await tx.query<{ remains: boolean }>(remainsSql, values)).rows[0]?.remains ?? false;
}

import type { Trial } from '../trial/index.ts';

/** Days of the log: a semester. */
export const DAYS = 181;

/** Records of a batch, and of one statement that writes them. */
const BATCH = 100;
const STRETCH = 500_000;

/** Places that are left to what is recorded by the run itself: its first leaf is none of these. */
const FIRST_LEAF = 1_000_000;

/** A right and a client for each institution; the busiest are drawn by their number. */
const callersSql = `
WITH granted AS (
  INSERT INTO access_right (right_id, institution_id, agreement_id, annex_key, method, purpose, elements, networks, daily_quota,
    valid_from, valid_until)
  SELECT gen_random_uuid(), institution_id, agreement_id, 'boards', 'web_service',
    (ARRAY['public_service', 'public_service', 'development_planning', 'budget_allocation', 'law_enforcement'])[1 + abs(hashtext(number)) % 5],
    '{NIK,NAMA_LGKP}', '{10.0.0.0/8}', 500, current_date - 400, current_date + 400 FROM agreement
  RETURNING right_id, institution_id, purpose
), clients AS (
  INSERT INTO credential (credential_id, institution_id, right_id, kind, user_id, secret_hash)
  SELECT gen_random_uuid(), institution_id, right_id, 'wire', 'klien', 'none' FROM granted RETURNING credential_id, right_id
)
SELECT row_number() OVER (ORDER BY c.credential_id)::int - 1 AS no, g.*, c.credential_id INTO caller
FROM granted g JOIN clients c USING (right_id)`;

/** The cube of a number drawn by chance: a hundredth of the institutions makes a fifth of the calls, most of them few. */
const drawnSql = `
SELECT i, (i / ${BATCH})::int + 1 AS batch_no, (i % ${BATCH})::smallint AS pos, $3::timestamptz + i * $4::interval AS at,
  date_trunc('month', ($3::timestamptz + (i - i % ${BATCH}) * $4::interval) AT TIME ZONE 'UTC')::date AS month,
  floor($5 * power(random(), 3))::int AS no, random() AS ending, random() AS daytime, random() AS officer
FROM generate_series($1::bigint, $2::bigint) i`;

/** Nine in ten calls come between eight and four; the others at any hour. Six of seven are answered. */
const recordsSql = `
WITH drawn AS MATERIALIZED (${drawnSql}), written AS (
  INSERT INTO access_record (month, writer_id, batch_no, pos, at, kind, institution_id, right_id, credential_id, officer_ref,
    method, purpose, day, peer, elements, results, outcome, charged, request_id, salt, minor)
  SELECT d.month, $6, d.batch_no, d.pos, t.at, 'verification', c.institution_id, c.right_id, c.credential_id,
    CASE WHEN d.officer < 0.4 THEN 'petugas ' || floor(d.officer * 50) END,
    CASE WHEN d.officer > 0.9 THEN 'v1/verifications' ELSE 'CALL_VERIFY_BY_ELEMEN' END, c.purpose,
    (t.at AT TIME ZONE 'Asia/Jakarta')::date, '10.1.2.3',
    CASE WHEN d.ending < 0.86 THEN '{1,3,4,5,6}'::int[] ELSE '{}' END,
    CASE WHEN d.ending < 0.86 THEN ARRAY[1, 1, (d.daytime * 10)::int % 2, 2, 1]::smallint[] ELSE '{}' END,
    CASE WHEN d.ending < 0.86 THEN 'verified' WHEN d.ending < 0.94 THEN 'not_found' WHEN d.ending < 0.96 THEN 'deceased'
      WHEN d.ending < 0.97 THEN 'inactive' WHEN d.ending < 0.98 THEN 'quota_used_up' WHEN d.ending < 0.99 THEN 'nik_withheld'
      ELSE 'address_unknown' END,
    (d.ending < 0.97)::int, gen_random_uuid(), '\\x00', d.officer BETWEEN 0.5 AND 0.52
  FROM drawn d JOIN caller c USING (no) CROSS JOIN LATERAL (SELECT CASE WHEN d.daytime < 0.1 THEN d.at ELSE
    date_trunc('day', d.at) + interval '1 hour' + d.daytime * interval '8 hours' END AS at) t
), placed AS (
  INSERT INTO log_sequence (first_leaf, next_leaf, writer_id, batch_no)
  SELECT ${FIRST_LEAF} + min(i), ${FIRST_LEAF} + max(i) + 1, $6, batch_no FROM drawn GROUP BY batch_no
)
INSERT INTO log_batch (writer_id, batch_no, month, n, prev_hash, hash, leaves)
SELECT $6, batch_no, min(month), count(*), '\\x', '\\x', '\\x' FROM drawn GROUP BY batch_no`;

/**
 * Fills the log with a semester of calls, past the writer: hashes and signatures are not what boards are read from, nor
 * NIKs. The indexes by which a person or an institution is found in the log are left out; nothing here looks for either.
 */
export async function fillLog({ owner }: Trial, records: number, institutions: number): Promise<void> {
  await owner.query(callersSql);
  await owner.query('CREATE UNIQUE INDEX ON caller (no)');
  await owner.query('ANALYZE caller');
  await owner.query('DROP INDEX access_record_by_nik, access_record_by_institution');
  await owner.query(`SELECT create_log_partitions((current_date - ${DAYS + 31})::date, 9)`);
  const opened = "INSERT INTO log_writer (node, state) VALUES ('boards', 'closed') RETURNING writer_id";
  const writerId = (await owner.query<{ writer_id: number }>(opened)).rows[0]?.writer_id;
  const began = (await owner.query(`SELECT date_trunc('day', now()) - interval '${DAYS} days' AS began`)).rows[0]
    ?.began;
  const apart = `${(DAYS * 86_400) / records} seconds`;
  for (let from = 0; from < records; from += STRETCH) {
    const to = Math.min(from + STRETCH, records) - 1;
    await owner.query(recordsSql, [from, to, began, apart, institutions, writerId]);
  }
  await owner.query("INSERT INTO log_follower (name, next_leaf) VALUES ('usage_people', 1000000000000)");
  await owner.query('VACUUM ANALYZE');
}

/** The quota of every day on which a right was used. */
export async function fillQuota({ owner }: Trial): Promise<void> {
  await owner.query(`INSERT INTO quota_day (right_id, day, cap, granted) SELECT right_id, day, 500, 0
    FROM usage_right_day WHERE right_id IS NOT NULL`);
  await owner.query('VACUUM ANALYZE');
}

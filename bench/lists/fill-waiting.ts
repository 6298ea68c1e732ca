import type { Trial } from '../trial/index.ts';

/** What waits on a start page: networks to check, proposed sanctions, late reports, arrears, patterns, uplifts that end. */
const waiting = [
  `WITH made AS (INSERT INTO connection (connection_id, institution_id, kind, provider, networks, state)
    SELECT gen_random_uuid(), institution_id, 'vpn', 'PT Contoh', '{10.1.0.0/16}',
      (ARRAY['declared', 'active', 'active', 'active'])[1 + abs(hashtext(slug)) % 4] FROM institution RETURNING connection_id)
  INSERT INTO connection_step (connection_id, step_no, move, actor, letter_no, letter_date, at)
    SELECT connection_id, 1, 'declare', 'bench', '1', current_date, now() FROM made`,
  `INSERT INTO sanction (sanction_id, institution_id, office_code, kind, evidence, state, state_since)
    SELECT gen_random_uuid(), institution_id, office_code, 'warning', '[{"what": "agreement_breached"}]',
      (ARRAY['proposed', 'dismissed'])[1 + abs(hashtext(slug)) % 2], current_date FROM institution`,
  `INSERT INTO usage_report (report_id, institution_id, office_code, year, semester, opened_on, due_on, figures)
    SELECT gen_random_uuid(), institution_id, office_code, 2025, s, current_date - 40, current_date - 10, '{}'
    FROM institution, generate_series(1, 2) s`,
  `INSERT INTO feedback_arrears (institution_id, since, periods, kinds)
    SELECT institution_id, current_date - abs(hashtext(slug)) % 300, 3, '[]' FROM institution`,
  `INSERT INTO usage_pattern (pattern_id, kind, office_code, institution_id, subject, day, evidence, found_at)
    SELECT gen_random_uuid(), 'sequence', office_code, institution_id, slug, current_date, '{"pairs": 12}', now()
    FROM institution`,
  `INSERT INTO quota_uplift (uplift_id, right_id, institution_id, from_day, until_day, daily_quota, normal_quota,
      letter_no, letter_date, reason, recorded_at)
    SELECT gen_random_uuid(), right_id, institution_id, current_date - 60, current_date - 30 + abs(hashtext(right_id::text)) % 60,
      2000, 1000, '1', current_date, 'Contoh', now() FROM access_right WHERE hashtext(right_id::text) % 10 = 0`,
  `INSERT INTO usage_day (institution_id, day, right_id, method, purpose, kind, outcome, records, hits, minors)
    SELECT institution_id, current_date - d, right_id, 'CALL_VERIFY_BY_ELEMEN', 'public_service', 'verification', outcome, 100, 100, 1
    FROM access_right, generate_series(0, 60) d, (VALUES ('verified'), ('not_found'), ('quota_exceeded')) o(outcome)
    ORDER BY d DESC`,
  `INSERT INTO usage_element (institution_id, month, right_id, element, matched, mismatched, not_submitted, returned, withheld)
    SELECT institution_id, date_trunc('month', current_date), right_id, element, 90, 10, 0, 0, 0
    FROM access_right, generate_series(1, 10) element`,
  `UPDATE appointment SET ends_on = current_date + abs(hashtext(officer_id::text)) % 900
    WHERE hashtext(officer_id::text) % 4 = 0`,
] as const;

/** Fills what waits beside a programme: a start page reads all of it. */
export async function fillWaiting({ owner }: Trial): Promise<void> {
  for (const text of waiting) await owner.query(text);
  await owner.query('ANALYZE');
}

import type { Trial } from '../trial/index.ts';

/** A country's programme: 6,522 institutions were counted in June 2024, at 514 regencies and cities and 38 provinces. */
export const COUNTRY = { institutions: 6_500, users: 20_000, applications: 10_000, notices: 20_000 } as const;

const offices = `
INSERT INTO office (office_code, name, time_zone) SELECT '00', 'Ditjen Dukcapil', 'WIB' UNION ALL
  SELECT lpad((11 + p)::text, 2, '0'), 'Disdukcapil Provinsi ' || p, 'WIB' FROM generate_series(0, 37) p UNION ALL
  SELECT (11 + p)::text || lpad((1 + k)::text, 2, '0'), 'Disdukcapil Kota ' || p || '.' || k, 'WIB'
    FROM generate_series(0, 37) p, generate_series(0, 13) k`;

/** Every thirteenth institution is of pusat; the others are spread over the cities. */
const institutions = `
INSERT INTO institution (institution_id, office_code, slug, name, class, kind, sector)
SELECT gen_random_uuid(), CASE WHEN i % 13 = 0 THEN '00' ELSE c.office_code END, 'LEMBAGA_' || i,
  (ARRAY['RSUD', 'Badan Pendapatan', 'BPRS', 'Dinas Sosial'])[1 + i % 4] || ' Contoh ' || i,
  CASE WHEN i % 13 = 0 THEN 'central' ELSE 'city' END, (ARRAY['regional_body', 'bhi'])[1 + i % 2],
  (ARRAY['kesehatan', 'pajak', 'perbankan', 'sosial'])[1 + i % 4]
FROM generate_series(1, $1) i JOIN LATERAL (SELECT office_code FROM office WHERE length(office_code) = 4
  ORDER BY office_code OFFSET i % 532 LIMIT 1) c ON true`;

const users = `
WITH made AS (
  INSERT INTO officer (officer_id, institution_id, roles, name)
  SELECT gen_random_uuid(), i.institution_id, ARRAY[(ARRAY['institution_admin', 'operator', 'operator', 'integrator'])[1 + n % 4]],
    'Petugas Contoh ' || n
  FROM generate_series(1, $1) n JOIN (SELECT institution_id, row_number() OVER () AS no FROM institution) i
    ON i.no = 1 + n % $2 RETURNING officer_id)
INSERT INTO appointment (officer_id, letter_no, letter_date, starts_on)
SELECT officer_id, '800/1', '2026-01-02', '2026-01-02' FROM made`;

const applications = `
INSERT INTO application (application_id, office_code, state, state_since, channel, agenda_no, received_on, applicant, form)
SELECT gen_random_uuid(), i.office_code, (ARRAY['draft', 'submitted', 'under_review', 'returned', 'forwarded', 'approved',
    'network_check', 'trial', 'active', 'active'])[1 + n % 10], current_date - n % 400, 'counter', 'A/' || n,
  current_date - n % 500, jsonb_build_object('name', i.name, 'class', i.class, 'kind', i.kind),
  '{"purpose": "public_service", "method": "web_service"}'
FROM generate_series(1, $1) n JOIN (SELECT i.*, row_number() OVER () AS no FROM institution i) i ON i.no = 1 + n % $2`;

const agreements = `
WITH made AS (
  INSERT INTO agreement (agreement_id, institution_id, office_code, number, starts_on, ends_on, status)
  SELECT gen_random_uuid(), institution_id, office_code, '470/' || slug, current_date - 400,
    current_date - 100 + (abs(hashtext(slug)) % 900), 'active' FROM institution RETURNING agreement_id, starts_on, ends_on)
INSERT INTO agreement_version (agreement_id, version_no, number, effective_from, ends_on, annex, signed_on, in_force_at, drafted_at)
SELECT agreement_id, 1, '470/J', starts_on, ends_on, '{"rights": [], "feedback": []}', starts_on, now(), now() FROM made`;

const notices = `
INSERT INTO notice (notice_id, to_office, kind, data, dedupe_key, created_at)
SELECT gen_random_uuid(), CASE WHEN n % 2 = 0 THEN '00' ELSE '3201' END, 'agreement.ending',
  jsonb_build_object('number', '470/' || n, 'institution', 'RSUD Contoh', 'endsOn', '2027-01-01', 'daysLeft', 30), 'bench/' || n, now()
FROM generate_series(1, $1) n`;

/** Every agreement has a right that returns data, until a day that has passed for some, with one user that calls. */
const oldClients = `
WITH made AS (
  INSERT INTO access_right (right_id, institution_id, agreement_id, annex_key, method, purpose, elements, answer_mode,
    values_until, networks, daily_quota, valid_from, valid_until, epoch)
  SELECT gen_random_uuid(), institution_id, agreement_id, 'A', 'web_service', 'public_service', '{NIK,NAMA_LGKP}', 'values',
    current_date - 60 + (abs(hashtext(number)) % 240), '{10.1.0.0/16}', 1000, current_date - 400, current_date + 900, 1
  FROM agreement RETURNING right_id, institution_id)
INSERT INTO credential (credential_id, institution_id, right_id, kind, user_id, secret_hash, epoch)
SELECT gen_random_uuid(), institution_id, right_id, 'wire', 'user', '', 1 FROM made`;

/** Each called an old method on each of thirty days. */
const oldCalls = `
INSERT INTO old_call_day (right_id, day, credential_id, method, returned, moved, last_at, last_peer)
SELECT c.right_id, current_date - d, c.credential_id, 'CALL_NIK', 100, d % 2, now() - make_interval(days => d), '10.1.2.3'
FROM credential c, generate_series(0, 29) d`;
/** What coverage was counted of every institution: months, quarters, semesters and years of two years. */
const coverage = `
WITH pulse AS (INSERT INTO coverage_pulse (institution_id, changes, counted, counted_days, counted_at)
  SELECT institution_id, 1, 1, 30, now() FROM institution)
INSERT INTO coverage_figure (institution_id, first_month, months, accessed, covered, unreadable, counted_from)
SELECT i.institution_id, first, months, 1000, abs(hashtext(i.slug)) % 1000, 0, '' FROM institution i,
  (VALUES (1), (3), (6), (12)) m(months), generate_series('2025-01-01'::date, '2026-12-01', make_interval(months => months)) first`;

/** Fills a trial's database with a country's programme, past the use cases: a list does not care how its rows came. */
export async function fillProgramme({ owner }: Trial): Promise<void> {
  await owner.query(offices);
  await owner.query(institutions, [COUNTRY.institutions]);
  await owner.query(users, [COUNTRY.users, COUNTRY.institutions]);
  await owner.query(applications, [COUNTRY.applications, COUNTRY.institutions]);
  await owner.query(agreements);
  await owner.query(notices, [COUNTRY.notices]);
  await owner.query(oldClients);
  await owner.query(oldCalls);
  await owner.query(coverage);
  await owner.query('ANALYZE');
}

import type { Administration } from '../../audit/index.ts';
import { type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import { inTransaction, type Sql } from '../../platform/sql/index.ts';
import { arrearsAt, type InstitutionInArrears } from './arrears-at.ts';

/** Page of the board: of an office with its region ('' is the country), or of one institution. */
export interface ArrearsPage {
  readonly region?: string;
  readonly institution?: Uuid;
  readonly limit: number;
  readonly page: number;
}

/**
 * Counts the arrears of one institution anew and keeps them for the board, inside the caller's transaction. Whoever counts
 * at the same time waits: the later one sees what the other delivered.
 */
export async function keepArrears(tx: Sql, institution: Uuid, day: Day): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('feedback_arrears ' || $1::text, 0))`, [institution]);
  const [found] = await arrearsAt(tx, { institution }, day);
  if (!found) {
    await tx.query('DELETE FROM feedback_arrears WHERE institution_id = $1', [institution]);
    return;
  }
  const { since, periods, kinds } = found;
  await tx.query(
    `INSERT INTO feedback_arrears (institution_id, since, periods, kinds) VALUES ($1, $2, $3, $4)
     ON CONFLICT (institution_id) DO UPDATE SET since = excluded.since, periods = excluded.periods, kinds = excluded.kinds`,
    [institution, since, periods, JSON.stringify(kinds)],
  );
}

/**
 * Brings the board to a day: arrears of all are counted, which takes half a second for 6,500 institutions, and those that
 * differ from what is kept are kept anew, 6 ms each. May run at any time, in any number of processes; answers the arrears.
 */
export async function refreshArrears({
  pool,
  clock,
}: Pick<Administration, 'pool' | 'clock'>): Promise<InstitutionInArrears[]> {
  const day = dayAt(clock.business(), 'WIB');
  const counted = await arrearsAt(pool, {}, day);
  const kept = await pool.query<{ id: Uuid; since: Day; periods: number }>(
    'SELECT institution_id AS id, since::text, periods FROM feedback_arrears',
  );
  const before = new Map(kept.rows.map(({ id, since, periods }) => [id, `${since} ${periods}`]));
  const now = new Map(counted.map(({ institutionId, since, periods }) => [institutionId, `${since} ${periods}`]));
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
  for (const id of changed) await inTransaction(pool, (tx) => keepArrears(tx, id, day));
  return counted;
}

const boardSql = `FROM feedback_arrears a JOIN institution i USING (institution_id)
  WHERE ($1::text IS NULL OR starts_with(i.office_code, $1)) AND ($2::uuid IS NULL OR a.institution_id = $2)`;

/** A page of the board, those in arrears the longest first, and how many there are. */
export async function listArrears(
  sql: Sql,
  { region, institution, limit, page }: ArrearsPage,
): Promise<{ readonly total: number; readonly institutions: readonly InstitutionInArrears[] }> {
  const whose = [region ?? null, institution ?? null];
  const { rows } = await sql.query<{ total: number }>(`SELECT count(*)::int AS total ${boardSql}`, whose);
  const found = await sql.query<InstitutionInArrears & Record<string, unknown>>(
    `SELECT a.institution_id AS "institutionId", i.name AS institution, i.office_code AS "officeCode",
       a.since::text AS since, a.periods, a.kinds ${boardSql}
     ORDER BY a.since, a.periods DESC, a.institution_id LIMIT $3 OFFSET $4`,
    [...whose, limit, limit * (page - 1)],
  );
  return { total: rows[0]?.total ?? 0, institutions: found.rows };
}

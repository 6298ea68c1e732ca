import type pg from 'pg';
import { addDays, type Day, type Uuid } from '../../kernel/index.ts';
import { inTransaction, type Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { type Period, SEMESTER, spansOf } from './period.ts';

/** Of how many persons something was given back. */
export interface Covered {
  /** Distinct persons that were accessed and found alive. */
  readonly accessed: number;
  /** Those of them about whom data balikan was received in time. */
  readonly covered: number;
  /** Accesses whose NIK cannot be read any more; they are in neither number. */
  readonly unreadable: number;
}

/** Coverage of one institution in a period. A person who was accessed by two methods is in both, and once in all. */
export interface Coverage extends Covered {
  /** Data balikan received from the period's first day until this one counts. */
  readonly until: Day;
  readonly methods: readonly (Covered & { readonly method: string })[];
}

const groupsSql = `
SELECT method, array_agg(group_no) AS groups, sum(unreadable)::int AS unreadable FROM accessed_group
WHERE institution_id = $1 AND (months = ${SEMESTER} AND first_month = ANY($2::date[]) OR months = 1 AND first_month = ANY($3::date[]))
GROUP BY method ORDER BY method`;

/**
 * How many persons were accessed by exactly the same methods, each of which is a bit (the doors have 15): one pass for all.
 * Groups are named and not joined, so that their rows are read from the index alone.
 */
const countSql = `
SELECT a.methods::int, count(*)::int AS accessed, count(r.person)::int AS covered FROM (
  SELECT person, bit_or(($2::bigint[])[array_position($1::int[], group_no)]) AS methods
  FROM accessed_person WHERE group_no = ANY($1) GROUP BY person
) a LEFT JOIN (
  SELECT DISTINCT person FROM reported_person WHERE institution_id = $3 AND received_on BETWEEN $4 AND $5
) r USING (person) GROUP BY 1`;

interface Groups extends Record<string, unknown> {
  readonly method: string;
  readonly groups: readonly number[];
  readonly unreadable: number;
}

interface Count extends Record<string, unknown> {
  readonly methods: number;
  readonly accessed: number;
  readonly covered: number;
}

/** The last day on which data balikan counts for a period: so many days after it as the setting says. */
export async function countsUntil(sql: Sql, { last }: Pick<Period, 'last'>): Promise<Day> {
  return addDays(last, (await readSettings(sql)).coverageDeadlineDays);
}

/**
 * Coverage of an institution: distinct NIKs that it accessed in the period and found alive, and those of them about whom
 * it gave data back between the period's first day and the deadline after it, by the log's method and in all. Exact; it
 * tells of what has been folded.
 */
export async function coverageOf(pool: pg.Pool, institutionId: Uuid, period: Period): Promise<Coverage> {
  const until = await countsUntil(pool, period);
  const { semesters, single } = spansOf(period);
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Groups>(groupsSql, [institutionId, semesters, single]);
    const counts = await countPersons(tx, rows, [institutionId, period.first, until]);
    const methods = rows.map(({ method, unreadable }, bit) => ({ method, ...sumOf(counts, bit), unreadable }));
    const unreadable = rows.reduce((sum, row) => sum + row.unreadable, 0);
    return { until, ...sumOf(counts), unreadable, methods };
  });
}

async function countPersons(tx: Sql, methods: readonly Groups[], reported: readonly string[]): Promise<Count[]> {
  // A table of 700,000 persons in memory, where the usual 4 MB would be written to the disk and read again.
  await tx.query("SET LOCAL work_mem = '96MB'");
  // Where nobody has looked at the tables yet the planner takes both sets for small, and would go through one for each of the other.
  await tx.query('SET LOCAL enable_nestloop = off');
  const groups = methods.flatMap((method) => method.groups);
  const bits = methods.flatMap((method, bit) => method.groups.map(() => 2 ** bit));
  return (await tx.query<Count>(countSql, [groups, bits, ...reported])).rows;
}

/** Sums over all persons, or over those who were accessed by one method. */
function sumOf(counts: readonly Count[], bit?: number): Pick<Covered, 'accessed' | 'covered'> {
  const those = bit === undefined ? counts : counts.filter(({ methods }) => (methods >> bit) % 2 === 1);
  return {
    accessed: those.reduce((sum, { accessed }) => sum + accessed, 0),
    covered: those.reduce((sum, { covered }) => sum + covered, 0),
  };
}

/** Records of the log that are not folded yet, and of which coverage therefore tells nothing. */
export async function recordsBehind(sql: Sql): Promise<number> {
  const text = `SELECT (h.size - coalesce(f.next_leaf, 0))::int AS behind
    FROM log_head h LEFT JOIN log_follower f ON f.name = 'coverage'`;
  return (await sql.query<{ behind: number }>(text)).rows[0]?.behind ?? 0;
}

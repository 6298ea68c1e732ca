import { type FeedbackDuty, fitsFormat, parseFormat } from '../../agreements/index.ts';
import { type KeyRing, tagOf } from '../../audit/index.ts';
import { addDays, endOfDay, type Nik, type TimeZone, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Days, earliest, latest } from '../duties/periods.ts';
import type { KeptRow } from './check-rows.ts';

/** Whose accesses are looked for, and in which days of its office. */
export interface AccessedBy extends Days {
  readonly institutionId: Uuid;
  readonly timeZone: TimeZone;
}

/** A batch may be written an hour after its records, under the keys of the next year. */
const WRITTEN_LATER_MS = 3_600_000;

/**
 * Of the institution's own records alone, and of those that consulted the register. Tags are of a year's key, so a NIK has
 * several; the index on them is what this rests on: 5,000 NIKs are 5,000 look-ups in the months of the period.
 */
const accessedSql = `
SELECT count(DISTINCT asked.n)::int AS accessed FROM unnest($1::int[], $2::bytea[]) AS asked(n, tag)
WHERE EXISTS (SELECT FROM access_record r WHERE r.nik_tag = asked.tag AND r.institution_id = $3
  AND r.at >= $4 AND r.at < $5 AND r.month >= date_trunc('month', $4 AT TIME ZONE 'UTC') AND r.month < ($5 AT TIME ZONE 'UTC')
  AND r.kind IN ('verification', 'data_return') AND r.charged = 1)`;

/** How many of some NIKs the institution asked about in some days, by the access log. */
export async function countAccessed(
  sql: Sql,
  keys: KeyRing,
  niks: readonly Nik[],
  { institutionId, timeZone, from, until }: AccessedBy,
): Promise<number> {
  const [begin, end] = [endOfDay(addDays(from, -1), timeZone), endOfDay(until, timeZone)];
  const tagKeys = await keys.keysBetween(sql, 'tag', begin, end + WRITTEN_LATER_MS);
  const places = niks.flatMap((_, n) => tagKeys.map(() => n));
  const tags = niks.flatMap((nik) => tagKeys.map((key) => tagOf(key, nik)));
  const values = [places, tags, institutionId, new Date(begin), new Date(end)];
  return (await sql.query<{ accessed: number }>(accessedSql, values)).rows[0]?.accessed ?? 0;
}

/** Values of one key that stand for more than one NIK among some rows. */
export function countShared(rows: readonly KeptRow[]): number {
  const holder = new Map<string, Nik>();
  const shared = new Set<string>();
  for (const { nik, values } of rows) {
    for (const { key, value } of values) {
      const name = JSON.stringify([key, value]);
      if ((holder.get(name) ?? nik) !== nik) shared.add(name);
      holder.set(name, nik);
    }
  }
  return shared.size;
}

/** Values that are not in the form that was agreed; the push of installed clients is not refused for them. */
export function countMalformed(rows: readonly KeptRow[], duties: readonly FeedbackDuty[]): number {
  const formats = new Map(duties.map(({ key, format }) => [key.toUpperCase(), parseFormat(format)]));
  const isMalformed = ({ key, value }: KeptRow['values'][number]) => {
    const format = formats.get(key.toUpperCase());
    return format !== undefined && !fitsFormat(format, value);
  };
  return rows.reduce((sum, { values }) => sum + values.filter(isMalformed).length, 0);
}

/** Each NIK of some rows once. */
export function niksOf(rows: readonly KeptRow[]): Nik[] {
  return [...new Set(rows.map(({ nik }) => nik))];
}

/** The days from the first until the last of several spans; undefined of none. */
export function spanOf([first, ...others]: readonly Days[]): Days | undefined {
  if (!first) return undefined;
  return {
    from: earliest(first.from, ...others.map(({ from }) => from)),
    until: latest(first.until, ...others.map(({ until }) => until)),
  };
}

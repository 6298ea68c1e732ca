import { regionOf } from '../../access/index.ts';
import { type FeedbackOwed, feedbackOwed } from '../../agreements/index.ts';
import { addMonths, type Day, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { arrearsUnder, type OpenPeriod } from './arrears.ts';
import { joinDuties } from './duties.ts';
import { type Days, earliest } from './periods.ts';

/** Whose arrears are asked for: of an office with what lies in its region, or of one institution; of all without either. */
export interface ArrearsFilter {
  readonly office?: string;
  readonly institution?: Uuid;
}

/** A kind of data balikan that is in arrears. */
export interface KindInArrears {
  readonly key: string;
  readonly kind: string;
  /** The due day of the oldest open period. */
  readonly since: Day;
  /** Oldest first; each once. */
  readonly periods: readonly OpenPeriod[];
}

/** An institution that is in arrears (tunggakan). */
export interface InstitutionInArrears {
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly since: Day;
  /** Open periods of all its kinds together. */
  readonly periods: number;
  readonly kinds: readonly KindInArrears[];
}

/**
 * Institutions that owe data balikan on a day, those in arrears the longest first. Counted anew each time from the
 * agreements and what was delivered, so a receipt takes its period off the list at once.
 */
export async function arrearsAt(
  sql: Sql,
  { office, institution }: ArrearsFilter,
  day: Day,
): Promise<InstitutionInArrears[]> {
  const { feedbackDueDays: dueDays, feedbackLookBackMonths: lookBackMonths } = await readSettings(sql);
  const arrears = arrearsUnder({ today: day, dueDays, lookBackMonths });
  const since = addMonths(day, -lookBackMonths);
  const whose = {
    since,
    ...(office !== undefined && { region: regionOf(office) }),
    ...(institution && { institution }),
  };
  const owed = groupBy(await feedbackOwed(sql, whose), ({ institutionId }) => institutionId);
  const settled = await readSettled(sql, institution);
  const found = [...owed.values()].flatMap((rows) => inArrears(rows, settled, arrears));
  return found.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : b.periods - a.periods));
}

type Settled = ReadonlyMap<string, readonly Days[]>;

function inArrears(
  rows: readonly FeedbackOwed[],
  settled: Settled,
  arrears: ReturnType<typeof arrearsUnder>,
): InstitutionInArrears[] {
  const [first] = rows;
  if (!first) return [];
  const { institutionId, institution, officeCode } = first;
  const kinds = new Map<string, KindInArrears>();
  for (const duty of joinDuties(rows)) {
    const open = arrears(duty, settled.get(`${institutionId} ${duty.key}`) ?? NONE);
    const [oldest] = open;
    if (!oldest) continue;
    const before = kinds.get(duty.key);
    const since = before ? earliest(before.since, oldest.dueOn) : oldest.dueOn;
    kinds.set(duty.key, { key: duty.key, kind: duty.kind, since, periods: [...(before?.periods ?? []), ...open] });
  }
  const list = [...kinds.values()];
  const since = list.map((kind) => kind.since).toSorted()[0];
  if (!since) return [];
  const periods = list.reduce((sum, kind) => sum + kind.periods.length, 0);
  return [{ institutionId, institution, officeCode, since, periods, kinds: list }];
}

const NONE: readonly Days[] = [];

/** The days that deliveries settled, by institution and key. */
async function readSettled(sql: Sql, institution: Uuid | undefined): Promise<Settled> {
  const text = `SELECT institution_id || ' ' || duty_key AS name, lower(d)::text AS "from", (upper(d) - 1)::text AS until
    FROM feedback_settled, unnest(days) AS d WHERE $1::uuid IS NULL OR institution_id = $1`;
  const { rows } = await sql.query<Days & { readonly name: string }>(text, [institution ?? null]);
  return groupBy(rows, ({ name }) => name);
}

function groupBy<Row>(rows: readonly Row[], nameOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return groups;
}

import { PUSAT } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { addDays, type Day, daysBetween, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type ApplicationRow, applicationColumns } from './find-application.ts';
import type { Application, ApplicationState } from './model.ts';

/** What is looked for; what is left out is not asked. */
export interface ApplicationFilter {
  readonly states?: readonly ApplicationState[];
  /** The office that it was handed in to. */
  readonly office?: string;
  /** The office that has to act on it. */
  readonly holder?: string;
  readonly institution?: Uuid;
  /** Part of the name, or the whole agenda or letter number. */
  readonly q?: string;
  /** Days in its state at least. */
  readonly age?: number;
  /** Newest first, or those first that are longest in their state. */
  readonly sort: 'newest' | 'waiting';
  /** Id of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** An application in a list. */
export type ListedApplication = Application & {
  /** Whole days in its state: for `network_check`, how long it has been approved and waits for the network. */
  readonly ageDays: number;
};

/** Whose applications an officer sees: those of the region of its office, of its institution, or the one it was invited to. */
type Reader = Pick<Officer, 'officeCode' | 'institutionId' | 'applicationId'>;

/** Whoever is of nothing sees nothing; the region of pusat is the empty prefix. */
const seen = (a: string) => `num_nonnulls($1::text, $2::uuid, $3::uuid) = 1
  AND ($1::text IS NULL OR ${a}.office_code LIKE $1 || '%')
  AND ($2::uuid IS NULL OR ${a}.institution_id = $2) AND ($3::uuid IS NULL OR ${a}.application_id = $3)`;

const conditions = `${seen('a')}
  AND ($4::text[] IS NULL OR a.state = ANY($4)) AND ($5::text IS NULL OR a.office_code = $5)
  AND ($6::text IS NULL OR a.holder = $6) AND ($7::uuid IS NULL OR a.institution_id = $7)
  AND ($8::text IS NULL OR a.name ILIKE $8 OR a.agenda_no = $9 OR a.decision_no = $9)
  AND ($10::date IS NULL OR a.state_since <= $10)`;

const orders = {
  newest: {
    after: 'a.application_id < $11',
    by: 'a.application_id DESC',
  },
  waiting: {
    // Since when one is in its state that the reader does not see is none of its business either.
    after: `(a.state_since, a.application_id) >
      (SELECT b.state_since, b.application_id FROM application b WHERE b.application_id = $11 AND ${seen('b')})`,
    by: 'a.state_since, a.application_id',
  },
};

/** Applications that an officer may see, a page at a time. Ages are counted to `today`. */
export async function listApplications(
  sql: Sql,
  { officeCode, institutionId, applicationId }: Reader,
  filter: ApplicationFilter,
  today: Day,
): Promise<ListedApplication[]> {
  const { after, by } = orders[filter.sort];
  const text = `SELECT ${applicationColumns} FROM application a JOIN office o USING (office_code)
    WHERE ${conditions} AND ($11::uuid IS NULL OR ${after}) ORDER BY ${by} LIMIT $12`;
  const { states, office, holder, institution, q, age } = filter;
  const { rows } = await sql.query<ApplicationRow>(text, [
    officeCode === PUSAT ? '' : officeCode,
    institutionId,
    applicationId,
    states ?? null,
    office ?? null,
    holder ?? null,
    institution ?? null,
    q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`,
    q ?? null,
    age === undefined ? null : addDays(today, -age),
    filter.after ?? null,
    filter.limit,
  ]);
  return rows.map((row) => ({ ...row, ageDays: ageOf(row, today) }));
}

/** Whole days in its state, as of a day. An office of the east is a day ahead for some hours. */
export function ageOf({ stateSince }: Pick<Application, 'stateSince'>, today: Day): number {
  return Math.max(0, daysBetween(stateSince, today));
}

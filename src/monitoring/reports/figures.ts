import { listRights } from '../../access/index.ts';
import { listAgreements } from '../../agreements/index.ts';
import { coveragePeriodOf, searchCoverage } from '../../feedback/index.ts';
import { getInstitutionProfile } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { usageOf } from '../../usage/index.ts';
import { daysOf, type Semester } from '../semester.ts';

/** Every figure that a report may have; the portal has words for each. */
export const figureNames = [
  ...(['agreements', 'rights', 'usersActive', 'usersDeactivated', 'adminsActive'] as const),
  ...(['calls', 'hits', 'notFound', 'daysAtLimit', 'personsAccessed', 'personsCovered'] as const),
];
export type FigureName = (typeof figureNames)[number];

/** Figures as they are told; whole numbers. */
type Told = Readonly<Partial<Record<FigureName, number>>>;

/**
 * Tells figures of an institution for a semester. A room that knows something about use hands in such a function where the
 * chore is put together, and its figures stand in every report that is opened from then on.
 */
export type ReportFigures = (
  sql: Sql,
  of: { readonly institutionId: Uuid; readonly semester: Semester; readonly today: Day },
) => Promise<Told>;

/** What the rooms of today know: agreements and rights of the semester, and users. */
export const figuresOfAccess: ReportFigures = async (sql, { institutionId, semester, today }) => {
  const { begins, ends } = daysOf(semester);
  const [agreements, rights] = [await listAgreements(sql, institutionId), await listRights(sql, institutionId)];
  const { users, adminsActive } = await getInstitutionProfile(sql, institutionId, today);
  const signed = agreements.filter(({ status }) => status !== 'draft');
  return {
    agreements: signed.filter(({ startsOn, endsOn }) => startsOn <= ends && begins <= endsOn).length,
    rights: rights.filter(({ validFrom, validUntil }) => validFrom <= ends && begins <= validUntil).length,
    usersActive: users.active,
    usersDeactivated: users.deactivated,
    adminsActive,
  };
};

/** What was asked in the semester, how often nobody was found, and on how many days the quota was used up. */
export const figuresOfUsage: ReportFigures = async (sql, { institutionId, semester }) => {
  const { begins, ends } = daysOf(semester);
  const { calls, hits, notFound, quota } = await usageOf(sql, institutionId, begins, ends);
  return { calls, hits, notFound, daysAtLimit: quota.daysAtLimit };
};

/** Of how many persons that it accessed in the semester something was given back; as it was counted last. */
export const figuresOfCoverage: ReportFigures = async (sql, { institutionId, semester }) => {
  const { begins, ends } = daysOf(semester);
  const period = coveragePeriodOf(begins.slice(0, 7), ends.slice(0, 7));
  const { rows } = await searchCoverage(sql, period, { region: '', institutionId }, { limit: 1, page: 1 });
  return { personsAccessed: rows[0]?.accessed ?? 0, personsCovered: rows[0]?.covered ?? 0 };
};

/** The figures of several, one after the other; of one name the last counts. */
export async function gatherFigures(
  sources: readonly ReportFigures[],
  ...asked: Parameters<ReportFigures>
): Promise<Told> {
  const told: Told = {};
  for (const source of sources) Object.assign(told, await source(...asked));
  return told;
}

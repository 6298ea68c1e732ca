import type { Sql } from '../../platform/sql/index.ts';
import { rate } from '../counts.ts';
import { daysOf, type Months } from '../months.ts';
import type { Scope } from '../scope.ts';
import { countElements, type ElementUse } from './count-elements.ts';
import { sumBy } from './sum-by.ts';

/** How often nobody was found or something disagreed, and why. */
export interface Findings {
  /** Of calls that looked somebody up, how many found nobody. */
  readonly notFoundRate: number | null;
  /** Of elements that were compared, how many disagreed. */
  readonly mismatchRate: number | null;
  /** Every way in which calls ended that was not an answer about a living person, with its share of all calls. */
  readonly reasons: readonly { readonly outcome: string; readonly calls: number; readonly share: number }[];
  /** Elements that disagree most, first. */
  readonly elements: readonly ElementUse[];
  /** Attempts that named no existing credential, which are no institution's; null but for the whole country. */
  readonly strangers: readonly { readonly outcome: string; readonly attempts: number }[] | null;
}

const answered = ['verified', 'values_returned'];

/** Not-found and mismatch rates of some months with their reasons. */
export async function tellFindings(sql: Sql, months: Months, scope: Scope): Promise<Findings> {
  const outcomes = (await sumBy(sql, 'outcome', months, scope)).filter(({ calls }) => calls > 0);
  const elements = await countElements(sql, months, scope);
  const total = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0);
  const calls = total(outcomes.map((each) => each.calls));
  const [found, notFound] = [total(outcomes.map((each) => each.found)), total(outcomes.map((each) => each.notFound))];
  const [matched, mismatched] = [total(elements.map((e) => e.matched)), total(elements.map((e) => e.mismatched))];
  return {
    notFoundRate: rate(notFound, found + notFound),
    mismatchRate: rate(mismatched, matched + mismatched),
    reasons: outcomes
      .filter(({ key }) => !answered.includes(key ?? ''))
      .map((each) => ({ outcome: `${each.key}`, calls: each.calls, share: each.calls / calls })),
    elements,
    strangers: isCountry(scope) ? await countStrangers(sql, months) : null,
  };
}

function isCountry({ region, institutionId, office, institution, sector }: Scope): boolean {
  return region === '' && !institutionId && !office && !institution && !sector;
}

async function countStrangers(sql: Sql, months: Months) {
  const { from, to } = daysOf(months);
  const text = `SELECT outcome, sum(attempts)::float8 AS attempts FROM usage_noise WHERE day BETWEEN $1 AND $2
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  return (await sql.query<{ outcome: string; attempts: number }>(text, [from, to])).rows;
}

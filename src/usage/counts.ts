/** What calls came to. */
export interface Counts {
  /** Questions that institutions asked, however they ended. */
  readonly calls: number;
  /** Hits that they cost, less those that were taken back. */
  readonly hits: number;
  /** Hits taken back because their answer could not leave. */
  readonly takenBack: number;
  /** Calls whose NIK the register has, and whose it has not. */
  readonly found: number;
  readonly notFound: number;
  /** Calls that were refused before anybody was looked up, or told nothing. */
  readonly refused: number;
  /** Calls about people under 17 (UU 27/2022 art. 25). */
  readonly minors: number;
}

/** Outcomes of calls whose NIK the register has. */
export const foundOutcomes = ['verified', 'values_returned', 'deceased', 'duplicate', 'inactive'] as const;

/** How a call ends whose NIK the register has not. */
export const NOT_FOUND = 'not_found';

/** Condition on the outcome of a row. */
export const isFound = `outcome IN (${foundOutcomes.map((outcome) => `'${outcome}'`).join(', ')})`;

const found = `u.${isFound}`;
const sum = (column: string, where: string) => `coalesce(sum(u.${column}) FILTER (WHERE ${where}), 0)::float8`;

/** Columns of {@link Counts} over rows that are apart by kind and outcome: `usage_day u` or `usage_outcome u`. */
export const countsSql = `${sum('records', "u.kind <> 'void'")} AS calls, coalesce(sum(u.hits), 0)::float8 AS hits,
  ${sum('records', "u.kind = 'void'")} AS "takenBack", ${sum('records', found)} AS found,
  ${sum('records', `u.outcome = '${NOT_FOUND}'`)} AS "notFound",
  ${sum('records', `u.kind <> 'void' AND u.outcome <> '${NOT_FOUND}' AND NOT ${found}`)} AS refused,
  coalesce(sum(u.minors), 0)::float8 AS minors`;

const total = (column: string) => `coalesce(sum(u.${column}), 0)::float8`;

/** Columns of {@link Counts} over rows of `usage_month u`. */
export const monthCountsSql = `${total('calls')} AS calls, ${total('hits')} AS hits, ${total('taken_back')} AS "takenBack",
  ${total('found')} AS found, ${total('not_found')} AS "notFound", coalesce(sum(u.calls - u.found - u.not_found), 0)::float8 AS refused,
  ${total('minors')} AS minors`;

/** A part of a whole; null when there is no whole. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

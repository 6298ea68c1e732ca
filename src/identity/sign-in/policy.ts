import type { Officer } from '../../institutions/index.ts';

/** Days that the code of a letter may be used [assumption: no rule names a time]. */
export const LETTER_DAYS = 14;
/** Minutes between two steps of one sign-in. */
export const STEP_MINUTES = 5;
/** Wrong second factors after which a sign-in begins anew. */
export const MOST_STEP_FAILURES = 5;
/** Days that a browser is known without signing in again. */
export const KNOWN_DAYS = 90;
/** Recovery codes of one set. */
export const RECOVERY_CODES = 10;

/**
 * True for whoever may not work with a password alone: the authority's staff, and admins of institutions, who make users.
 * Operators, integrators and applicants may go without [assumption: no rule speaks of factors].
 */
export function mustEnrol({ officeCode, roles }: Pick<Officer, 'officeCode' | 'roles'>): boolean {
  return officeCode !== null || roles.includes('institution_admin');
}

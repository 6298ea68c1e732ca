import type { Administration } from '../../audit/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { appointOfficer, foundAdmin, listOfficers, type Role, type Workplace } from '../../institutions/index.ts';
import { pageOf } from '../route-words.ts';
import type { NewAdmin, NewLetter, NewStaff, NewUser, OfficersQuery } from './officer-schemas.ts';
import { todayIn } from './place-of.ts';

/** A page of the officers of an office or institution. */
export async function officersAt(at: Workplace, query: OfficersQuery, parts: PortalParts) {
  const wanted = { ...pageOf(query), status: query.status, role: query.role };
  const { total, rows } = await listOfficers(parts.pool, at, todayIn(parts), wanted);
  return { total, officers: rows };
}

/** Appoints an officer of an office or institution. */
export async function appointAt(by: Administration, at: Workplace, { appointment, ...person }: NewStaff | NewUser) {
  const roles: readonly Role[] = person.roles;
  return { officerId: await appointOfficer(by, { ...person, ...at, roles }, letterOf(appointment)) };
}

/** Appoints the first administrator of an office or institution, or a new one when those who were are lost. */
export async function foundAt(by: Administration, at: Workplace, { appointment, lost, ...person }: NewAdmin) {
  const gone = lost && { ...lost, on: todayIn(by) };
  return { officerId: await foundAdmin(by, at, person, letterOf(appointment), gone) };
}

/** A letter of appointment as the use cases take it: without a last day until it is revoked, and its scan may follow. */
export function letterOf({ endsOn = null, ...letter }: NewLetter) {
  return { ...letter, endsOn };
}

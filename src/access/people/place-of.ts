import type pg from 'pg';
import {
  getInstitutionProfile,
  getOffice,
  getOfficer,
  type InstitutionProfile,
  type Letterhead,
  type Office,
  type Officer,
} from '../../institutions/index.ts';
import { type Clock, type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import type { Act } from '../acts.ts';
import { demand, type Place, unknownAsForeign } from '../may.ts';

/** What looking up places needs. */
interface Parts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
}

/** The day on which it is asked who may act; the portal's door counts by the same zone. */
export function todayIn({ clock }: Pick<Parts, 'clock'>): Day {
  return dayAt(clock.business(), 'WIB');
}

/** The office of a code, when the officer may do the act there; throws `not_found` or `not_permitted`. */
export async function officeFor(by: Officer, act: Act, code: string, { pool }: Parts): Promise<Office & Letterhead> {
  const office = await unknownAsForeign(getOffice(pool, code));
  demand(by, act, office);
  return office;
}

/** The institution of an id, when the officer may do the act there; throws `not_found` or `not_permitted`. */
export async function institutionFor(by: Officer, act: Act, id: Uuid, parts: Parts): Promise<InstitutionProfile> {
  const institution = await unknownAsForeign(getInstitutionProfile(parts.pool, id, todayIn(parts)));
  demand(by, act, institution);
  return institution;
}

/**
 * The officer of an id, when the other one may do the act of its workplace: one for staff of offices, one for users of
 * institutions. Throws `not_found` or `not_permitted`.
 */
export async function officerFor(
  by: Officer,
  acts: { readonly staff: Act; readonly users: Act },
  id: Uuid,
  parts: Parts,
): Promise<Officer> {
  const officer = await unknownAsForeign(getOfficer(parts.pool, id));
  const act = officer.officeCode === null ? acts.users : acts.staff;
  demand(by, act, await placeOf(officer, parts));
  return officer;
}

/** An applicant is of no place: its application's routes show it. */
async function placeOf({ officeCode, institutionId }: Officer, { pool, clock }: Parts): Promise<Place> {
  if (officeCode !== null) return { officeCode };
  const institution = await unknownAsForeign(getInstitutionProfile(pool, institutionId as Uuid, todayIn({ clock })));
  return { officeCode: institution.officeCode, institutionId };
}

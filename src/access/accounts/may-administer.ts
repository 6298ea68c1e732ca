import { getInstitution, type Officer } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Act } from '../acts.ts';
import { demand, may, nothingHere, type Place } from '../may.ts';

/**
 * Throws unless an officer may make another's login letter and end its sessions: the administrator of an office
 * for its people, an institution's admin for its users; and for whom nobody of the own place is left to do it, pusat for the
 * administrator of an office, and the office for the admin of an institution. Nobody does it for itself: that would let a
 * stolen session make a letter. `not_found` for whom it cannot see, `not_permitted` for others.
 */
export async function demandAccountOf(sql: Sql, by: Officer, other: Officer): Promise<void> {
  const { place, usual, last } = await rulesOf(sql, other);
  const isLast = last !== undefined && other.roles.includes(last.role) && may(by, last.act, place);
  if (!isLast) demand(by, usual, place);
  if (by.officerId === other.officerId) {
    throw new Fault('not_permitted', 'Nobody makes a letter for itself.', {
      remedy: 'Ask another administrator.',
      indonesian:
        'Surat login Anda sendiri dibuat administrator lain, begitu pula pengakhiran sesi Anda. Minta kepadanya.',
    });
  }
}

interface Rules {
  readonly place: Place;
  readonly usual: Act;
  /** Who else may, for the one whose place has nobody above it. */
  readonly last?: { readonly role: Officer['roles'][number]; readonly act: Act };
}

async function rulesOf(sql: Sql, { officeCode, institutionId }: Officer): Promise<Rules> {
  if (officeCode !== null) {
    return { place: { officeCode }, usual: 'staff.manage', last: { role: 'administrator', act: 'staff.found' } };
  }
  // An applicant's letter belongs to whoever invites it, with the application.
  if (institutionId === null) throw nothingHere();
  const institution = await getInstitution(sql, institutionId);
  const place = { officeCode: institution.officeCode, institutionId };
  return { place, usual: 'users.manage', last: { role: 'institution_admin', act: 'users.found' } };
}

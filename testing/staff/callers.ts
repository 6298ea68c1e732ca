import type { Officer } from '../../src/institutions/index.ts';
import type { InstitutionPeople, OfficePeople, Staff } from './enter-staff.ts';

/** Marks of the two sides, which nobody but their own people and those above them may hear. */
export const marks = { own: 'PENANDA-SENDIRI', foreign: 'PENANDA-ASING' } as const;

/** The marks as `enterStaff` adds them to the names of the two cities' offices, institutions and people. */
export const markedNames = { city: ` ${marks.own}`, elsewhere: ` ${marks.foreign}` } as const;

/** True when a text bears a mark, in letters of any size; a login made from a name has none but letters. */
export function bears(text: string, mark: string): boolean {
  return new RegExp(mark.replace('-', '-?'), 'i').test(text);
}

/** Somebody who knocks at every route; nobody is signed in as `undefined`. */
export interface Caller {
  /** Such as `city head`. */
  readonly name: string;
  readonly officer: Officer | undefined;
  /** The marks that it must never hear. */
  readonly deafTo: readonly string[];
}

/** Everybody of the staff, the applicant of the other city where there is one, and somebody who is not signed in. */
export function callersOf(staff: Staff, otherApplicant?: Officer): readonly Caller[] {
  const { pusat, province, city, elsewhere, hospital, stranger, applicant } = staff;
  const caller = (deafTo: readonly string[]) => (name: string, officer?: Officer) => ({ name, officer, deafTo });
  const [ofCity, ofElsewhere] = [caller([marks.foreign]), caller([marks.own])];
  return [
    ...atOffice('pusat', pusat, caller([])),
    ...atOffice('province', province, ofCity),
    ...atOffice('city', city, ofCity),
    ...atOffice('elsewhere', elsewhere, ofElsewhere),
    ...atInstitution('hospital', hospital, ofCity),
    ...atInstitution('stranger', stranger, ofElsewhere),
    ofCity('applicant', applicant),
    ...(otherApplicant ? [ofElsewhere('other applicant', otherApplicant)] : []),
    caller([marks.own, marks.foreign])('nobody'),
  ];
}

type Named = (name: string, officer: Officer) => Caller;

function atOffice(of: string, { head, reviewer, administrator, auditor }: OfficePeople, named: Named): Caller[] {
  return Object.entries({ head, reviewer, administrator, auditor }).map(([role, who]) => named(`${of} ${role}`, who));
}

function atInstitution(of: string, { admin, operator, integrator }: InstitutionPeople, named: Named): Caller[] {
  return Object.entries({ admin, operator, integrator }).map(([role, who]) => named(`${of} ${role}`, who));
}

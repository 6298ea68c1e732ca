import { useOwnSession } from '../account/own-session.ts';
import { useMay, type Whose } from '../api/use-may.ts';
import { PUSAT } from '../offices/offices.ts';
import type { Officer } from './queries.ts';

/** What the reader may do with an officer. */
export interface OfficerActs {
  /** Change, appoint anew, end. */
  readonly manage: boolean;
  /** Make a login letter, end sessions. */
  readonly account: boolean;
  /** True for the reader itself, whom another one makes a letter for. */
  readonly isOwn: boolean;
}

/**
 * What the reader may do with an officer of an office or institution. Whoever stands above its place looks after the
 * accounts of those who look after the others there.
 */
export function useOfficerActs(officer: Officer, whose: Whose): OfficerActs {
  const may = useMay();
  const isOwn = useOwnSession().officer.id === officer.officerId;
  const isStaff = officer.officeCode !== null;
  const isLast = isStaff
    ? officer.roles.includes('administrator') && may('staff.found', PUSAT)
    : officer.roles.includes('institution_admin') && may('users.found', whose);
  const isActive = officer.status === 'active';
  const manage = isActive && may(isStaff ? 'staff.manage' : 'users.manage', whose);
  return { manage, account: isActive && !isOwn && (manage || isLast), isOwn };
}

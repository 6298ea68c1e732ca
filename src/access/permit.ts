import type { Credential, CredentialKind } from '../identity/index.ts';
import type { InstitutionInZone } from '../institutions/index.ts';
import { type Clock, type Day, dayAt, minuteOfDay } from '../kernel/index.ts';
import type { AccessMethod } from './model.ts';
import { closedBy } from './restrictions/model.ts';
import type { AccessSnapshot, LiveRight } from './snapshot.ts';

/** Why access is refused, in the order in which it is judged. Codes of the wire are the door's matter. */
export const denials = {
  credential_inactive: 'The credential is suspended or revoked.',
  institution_inactive: 'The institution is suspended or closed.',
  restricted: 'A sanction keeps the institution, or this right of it, from access.',
  right_not_in_force: 'The right is suspended, revoked, not begun or past its last day.',
  method_not_granted: 'The right is for another method of access.',
  address_unknown: 'The address is in no registered network.',
  address_mismatch: 'The address is in a network of another right.',
  outside_hours: 'The call came outside the hours of the right.',
} as const;

export type Denial = keyof typeof denials;

/** The method of access that a kind of credential is for; data balikan is none. */
const methodOf: Readonly<Record<CredentialKind, AccessMethod | null>> = {
  wire: 'web_service',
  oauth: 'web_service',
  portal: 'web_portal',
  feedback: null,
};

/** A caller that has proven a credential, from a true peer address. */
export interface Caller {
  readonly credential: Credential;
  readonly peer: string;
  /** True where the address does not matter: on the portal, when the setting `registeredNetworksOnly` is off. */
  readonly fromAnywhere?: boolean | undefined;
}

/** Granted: under this right, counted on this day of the office. */
export interface Permit {
  readonly granted: true;
  readonly right: LiveRight;
  readonly institution: InstitutionInZone;
  readonly day: Day;
}

/** Denied, with whatever of right and day is known, for the record. */
export interface Denied {
  readonly granted: false;
  readonly denial: Denial;
  readonly right?: LiveRight;
  readonly day?: Day;
}

/**
 * The one place that says whether an institution may ask. Denies by default: whatever is missing, not in force, or of
 * another tenant is refused. "Today" is the office's day on the business clock, whatever the caller says.
 */
export function permit(caller: Caller, snapshot: AccessSnapshot, clock: Clock): Permit | Denied {
  const { credential, peer, fromAnywhere = false } = caller;
  if (credential.mode !== snapshot.mode) return denied('credential_inactive');
  const institution = snapshot.institution(credential.institutionId);
  if (!institution) return denied('right_not_in_force');
  const now = clock.business();
  const day = dayAt(now, institution.timeZone);
  const right = snapshot.right(credential.rightId, day);
  if (!right || right.institutionId !== credential.institutionId) return denied('right_not_in_force');

  const deny = (denial: Denial): Denied => ({ granted: false, denial, right, day });
  if (snapshot.credentialById(credential.credentialId)?.status !== 'active') return deny('credential_inactive');
  if (institution.status !== 'active') return deny('institution_inactive');
  // Before what the right is: a revocation takes the right away and says why.
  if (closedBy(right, day)) return deny('restricted');
  if (right.status !== 'active' || day < right.validFrom || day > right.validUntil) return deny('right_not_in_force');
  if (right.method !== methodOf[credential.kind]) return deny('method_not_granted');
  if (!fromAnywhere && !right.networkSet.has(peer))
    return deny(snapshot.isRegistered(peer) ? 'address_mismatch' : 'address_unknown');
  if (!isOpen(right, day, minuteOfDay(now, institution.timeZone))) return deny('outside_hours');
  return { granted: true, right, institution, day };
}

/** True when the region of a person lies in the right's scope; an empty scope is nationwide. */
export function coversRegion(right: Pick<LiveRight, 'regionScope'>, region: string): boolean {
  return right.regionScope.length === 0 || right.regionScope.some((code) => region.startsWith(code));
}

function denied(denial: Denial): Denied {
  return { granted: false, denial };
}

/** ISO weekday: 1 Monday to 7 Sunday. Hours that pass midnight are two rights' worth of thought: not offered. */
function isOpen(right: LiveRight, day: Day, minute: number): boolean {
  if (minute < right.opensMinute || minute >= right.closesMinute) return false;
  if (right.weekdays.length === 7) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return right.weekdays.includes(weekday);
}

import { listRights, quotaOn, type Right } from '../../access/index.ts';
import { type ListedAgreement, searchAgreements } from '../../agreements/index.ts';
import { listArrears, nextDueOf } from '../../feedback/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { getInstitutionProfile, type InstitutionInZone, type Officer } from '../../institutions/index.ts';
import { type Day, dayAt, daysBetween, type Uuid } from '../../kernel/index.ts';
import { countUnread } from '../../notices/index.ts';
import { hitsOn } from '../../usage/index.ts';

/** What an institution can have at once, and more. */
const MOST = 200;

/** What an institution's admin has to know of its access today; the same for the offices that see the institution. */
export async function readOverview(officer: Officer, institution: InstitutionInZone, parts: PortalParts) {
  const { pool, clock } = parts;
  const { institutionId, name, status, officeCode, timeZone } = institution;
  const today = dayAt(clock.business(), timeZone);
  const whose = { officeCode: null, institutionId };
  const agreements = await searchAgreements(pool, clock, whose, { state: 'current', limit: MOST });
  const rights = await rightsOn(parts, institutionId, today);
  return {
    institution: { institutionId, name, status, officeCode },
    today,
    agreements: agreements.map(viewAgreement),
    rights,
    quota: { allowed: sum(rights, 'quota'), used: sum(rights, 'used') },
    feedback: await feedbackOf(parts, institutionId, today),
    // Whether somebody has read a notice is a matter of its own reader.
    unreadNotices: officer.institutionId === institutionId ? await countUnread(pool, officer) : null,
    users: await usersOf(parts, institutionId, today),
  };
}

function viewAgreement({ agreementId, number, state, startsOn, endsOn, daysLeft }: ListedAgreement) {
  return { agreementId, number, state, startsOn, endsOn, daysLeft };
}

/** Rights that can be used today, or could but for what is running against them. */
async function rightsOn({ pool }: PortalParts, institutionId: Uuid, today: Day) {
  const hits = await hitsOn(pool, institutionId, today);
  const rights = await listRights(pool, institutionId);
  const current = rights.filter(
    ({ status, validFrom, validUntil }) =>
      (status === 'active' || status === 'suspended') && validFrom <= today && today <= validUntil,
  );
  return current.map((right) => viewRight(right, today, hits.get(right.rightId) ?? 0));
}

function viewRight(right: Right, today: Day, used: number) {
  const { rightId, agreementId, method, purpose, status, validUntil } = right;
  return {
    ...{ rightId, agreementId, method, purpose, status, validUntil },
    daysLeft: daysBetween(today, validUntil),
    quota: quotaOn(right, today),
    used,
    restrictions: right.restrictions.map((restriction) => ({ ...restriction })),
  };
}

async function feedbackOf({ pool }: PortalParts, institutionId: Uuid, today: Day) {
  const { institutions } = await listArrears(pool, { institution: institutionId, limit: 1, page: 1 });
  const [owed] = institutions;
  const arrears = owed ? { since: owed.since, periods: owed.periods } : null;
  return { arrears, nextDue: await nextDueOf(pool, institutionId, today) };
}

async function usersOf({ pool }: PortalParts, institutionId: Uuid, today: Day) {
  const { users, adminsActive } = await getInstitutionProfile(pool, institutionId, today);
  return { admins: adminsActive, operators: users.operators, integrators: users.integrators };
}

function sum(rights: readonly { readonly quota: number; readonly used: number }[], of: 'quota' | 'used'): number {
  return rights.reduce((total, right) => total + right[of], 0);
}

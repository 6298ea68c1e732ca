import type { Facts } from './facts.ts';
import { done, institutionHolds, notYet, open, type Progress } from './model.ts';

/** Users: an admin whom the office appoints, and operators or integrators whom the admin does. */
export function userStep({ institution, admins, firstUserOn }: Facts): Progress {
  if (admins === 0) return open({ side: 'office', officeCode: institution.officeCode }, 'appoint_admin', null);
  return firstUserOn === null ? open(institutionHolds, 'appoint_users', null) : done(firstUserOn);
}

/** Data balikan: done where none is owed, or where it was delivered and nothing is in arrears. */
export function feedbackStep({ agreements, owedSince, arrearsSince, lastDelivery }: Facts): Progress {
  if (!agreements.some(({ state }) => state === 'active' || state === 'near_end')) return notYet;
  if (arrearsSince !== null) return open(institutionHolds, 'deliver_arrears', arrearsSince);
  if (owedSince === null || lastDelivery !== null) return done(lastDelivery);
  return open(institutionHolds, 'deliver_feedback', owedSince);
}

/** The first call, once access is open. */
export function firstCallStep({ firstHit }: Facts, activation: Progress | undefined): Progress {
  if (firstHit !== null) return done(firstHit);
  return activation?.state === 'done' ? open(institutionHolds, 'make_first_call', activation.since) : notYet;
}

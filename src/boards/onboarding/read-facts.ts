import {
  type ListedApplication,
  listApplications,
  listAttachments,
  listSteps,
  searchAgreements,
  wayOf,
} from '../../agreements/index.ts';
import { dutiesOf, listArrears, listReceipts } from '../../feedback/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { firstUserOn, getInstitutionProfile, type InstitutionInZone } from '../../institutions/index.ts';
import { type Day, dayAt } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { firstAnsweredOn } from '../../usage/index.ts';
import type { Applied, Facts } from './facts.ts';

/** What an institution can have at once, and more. */
const MOST = 200;

/** Gathers what is known of an institution's way, as of today at its office. */
export async function readFacts(institution: InstitutionInZone, parts: PortalParts): Promise<Facts> {
  const { pool, clock } = parts;
  const { institutionId, timeZone } = institution;
  const today = dayAt(clock.business(), timeZone);
  const [profile, duties] = [
    await getInstitutionProfile(pool, institutionId, today),
    await dutiesOf(pool, institutionId, today),
  ];
  const arrears = await listArrears(pool, { institution: institutionId, limit: 1, page: 1 });
  const [receipt] = await listReceipts(pool, institutionId, { limit: 1 });
  const whose = { officeCode: null, institutionId };
  return {
    institution,
    applied: await appliedBy(institution, today, parts),
    agreements: await searchAgreements(pool, clock, whose, { limit: MOST }),
    admins: profile.adminsActive,
    firstUserOn: await firstUserOn(pool, institutionId),
    owedSince: duties.map(({ from }) => from).toSorted()[0] ?? null,
    arrearsSince: arrears.institutions[0]?.since ?? null,
    lastDelivery: receipt?.receivedOn ?? null,
    firstHit: [...(await firstAnsweredOn(pool, institutionId)).values()].sort()[0] ?? null,
  };
}

async function appliedBy(
  { institutionId }: InstitutionInZone,
  today: Day,
  { pool }: PortalParts,
): Promise<Applied | undefined> {
  const whose = { officeCode: null, institutionId, applicationId: null };
  const application = firstWay(await listApplications(pool, whose, { sort: 'newest', limit: MOST }, today));
  if (!application) return undefined;
  const papers = await listAttachments(pool, application.applicationId);
  return {
    application,
    way: wayOf(application, await readSettings(pool)),
    steps: await listSteps(pool, application.applicationId),
    hasMinutes: papers.some(({ kind }) => kind === 'minutes'),
  };
}

/** The first application that was not refused, of the newest first; renewals begin no new way. */
function firstWay(applications: readonly ListedApplication[]): ListedApplication | undefined {
  const first = applications.filter(({ channel }) => channel !== 'renewal');
  return first.findLast(({ state }) => state !== 'refused') ?? first[0];
}

import { draftAgreement, enterSignedAgreement } from '../../../src/agreements/index.ts';
import type { Officer } from '../../../src/institutions/index.ts';
import { addDays, type Uuid } from '../../../src/kernel/index.ts';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { declaredConnection } from '../../../testing/connections/index.ts';
import { draftOf, scanOf } from '../../../testing/papers/index.ts';
import { enterReport } from '../../../testing/reports/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { decidedSanction, proposedSanction } from '../../../testing/sanctions/index.ts';
import { enterInstitution } from '../../../testing/staff/index.ts';
import { hospitalTicket } from '../../../testing/tickets/index.ts';
import { enterPattern } from '../../../testing/usage/index.ts';
import type { Site } from '../open-site.ts';

/** An institution that is on its way to access, by whose admin the way is looked at. */
export interface Newcomer {
  readonly institutionId: Uuid;
  readonly admin: Officer;
}

/** A clinic that has to have its closed network built: its application has been approved and signed. */
export async function enterNewcomer({ authority, staff }: Site): Promise<Newcomer> {
  const { institutionId, admin } = await enterInstitution(authority, '3278', 'KLINIK_BARU');
  const draft = await enterApplication(authority, staff.city, { institutionId });
  await walkTo(authority, draft, { staff, office: staff.city }, 'network_check');
  return { institutionId, admin };
}

/** Fills a site with a day of its city's office, whose hospital is under a sanction and near an end. */
export async function fillHome({ authority: by, staff }: Site): Promise<void> {
  const { city, hospital } = staff;
  const { institutionId } = hospital;
  const papers = { agreementPaper: scanOf('PKS', aMonday), annexPaper: scanOf('Juknis', aMonday) };
  const ends = [
    ['470/118-PKS/2023', 7],
    ['470/120-PKS/2023', 84],
    ['470/131-PKS/2024', 218],
  ] as const;
  for (const [number, days] of ends) {
    await enterSignedAgreement(by, {
      ...draftOf(institutionId, { number, endsOn: addDays(aMonday, days) }),
      ...papers,
    });
  }
  await draftAgreement(by, draftOf(institutionId, { number: '470/140-PKS/2026' }));
  await decidedSanction(by, 'quota_cut', staff);
  await proposedSanction(by, 'warning', city, hospital);
  for (const state of ['submitted', 'under_review', 'forwarded', 'approved'] as const) {
    await walkTo(by, await enterApplication(by, city), { staff, office: city }, state);
  }
  await declaredConnection(by, institutionId);
  await enterReport(by, institutionId, addDays(aMonday, -12));
  await hospitalTicket(by, staff);
  await enterPattern(by, { officeCode: city.officeCode, institutionId });
}

import { activateConnection, checkConnection, getConnection, getRight } from '../../../src/access/index.ts';
import {
  changeByLetter,
  draftAddendum,
  draftAgreement,
  enterSignedAddendum,
  enterSignedAgreement,
  type GivenRight,
} from '../../../src/agreements/index.ts';
import { addDays, type Day, type Uuid } from '../../../src/kernel/index.ts';
import { upliftQuota } from '../../../src/metering/index.ts';
import { declaredConnection } from '../../../testing/connections/index.ts';
import { aCheckedPdf } from '../../../testing/files/index.ts';
import { draftOf, scanOf } from '../../../testing/papers/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { decidedSanction } from '../../../testing/sanctions/index.ts';
import type { Site } from '../open-site.ts';

/** Agreements in several states, by which their scenes are found. */
export interface FilledAgreements {
  /** In force, with an addendum, letters, and a draft of another addendum. */
  readonly living: Uuid;
  readonly draft: Uuid;
  readonly ending: Uuid;
}

const portalRight: GivenRight = {
  key: 'A',
  purpose: 'public_service',
  method: 'web_portal',
  elements: ['NIK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'ALAMAT', 'KEL_NAME'],
  documents: ['ektp'],
  networks: ['10.1.0.0/16'],
  dailyQuota: 1_000,
  weekdays: [1, 2, 3, 4, 5, 6],
  opensMinute: 420,
  closesMinute: 1_260,
};
const serviceRight: GivenRight = {
  ...portalRight,
  key: 'B',
  method: 'web_service',
  elements: ['NIK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'NO_KK'],
  documents: [],
  dailyQuota: 2_000,
  emergencyReserve: 200,
  requiresOfficer: true,
};
const feedback = [{ key: 'RM', kind: 'Nomor rekam medis', format: 'digits:6-10', frequency: 'daily' } as const];

/** Fills a site with a hospital whose agreements have lived. */
export async function fillAgreements({ authority: by, staff }: Site): Promise<FilledAgreements> {
  const { institutionId } = staff.hospital;
  const living = await enterLiving(by, institutionId);
  const ending = await enterSigned(by, institutionId, '470/118-PKS/2023', addDays(aMonday, 24));
  const draft = await draftAgreement(
    by,
    draftOf(institutionId, { number: '470/131-PKS/2026', annex: { rights: [portalRight], feedback } }),
  );
  await enterConnections(by, institutionId);
  await decidedSanction(by, 'warning', staff);
  return { living, draft, ending };
}

async function enterSigned(by: Site['authority'], institutionId: Uuid, number: string, endsOn: Day) {
  const draft = draftOf(institutionId, { number, endsOn, annex: { rights: [portalRight, serviceRight], feedback } });
  const papers = { agreementPaper: scanOf('PKS', aMonday), annexPaper: scanOf('Juknis', aMonday) };
  return (await enterSignedAgreement(by, { ...draft, ...papers })).agreementId;
}

async function enterLiving(by: Site['authority'], institutionId: Uuid): Promise<Uuid> {
  const agreementId = await enterSigned(by, institutionId, '470/204-PKS/2026', '2026-12-31' as Day);
  const service = {
    ...serviceRight,
    elements: [...portalRight.elements.slice(0, 5), 'NAMA_LGKP_IBU'],
    dailyQuota: 3_000,
  };
  const rights = [portalRight, service] as readonly GivenRight[];
  const addendum = { number: '470/9-ADD/2026', effectiveFrom: aMonday, endsOn: '2026-12-31' as Day };
  await enterSignedAddendum(by, agreementId, {
    ...addendum,
    annex: { rights, feedback },
    paper: scanOf('Addendum', aMonday),
  });
  const second = {
    ...addendum,
    number: '470/14-ADD/2026',
    annex: { rights: [{ ...portalRight, dailyQuota: 1_500 }, service] },
  };
  await draftAddendum(by, agreementId, second as never);
  await enterLetters(by, agreementId);
  return agreementId;
}

async function enterLetters(by: Site['authority'], agreementId: Uuid): Promise<void> {
  const found = await by.pool.query<{ right_id: Uuid }>(
    "SELECT right_id FROM access_right WHERE agreement_id = $1 AND method = 'web_portal'",
    [agreementId],
  );
  const right = await getRight(by.pool, found.rows[0]?.right_id as Uuid);
  const letter = { number: '445/81/2026', dated: aMonday, file: aCheckedPdf() };
  await changeByLetter(by, right, { networks: ['10.1.0.0/16', '10.4.8.0/24'], closesMinute: 1_320 }, letter);
  const uplift = { from: aMonday, until: addDays(aMonday, 9), dailyQuota: 2_000, letterNo: '445/90/2026' };
  await upliftQuota(by, right, { ...uplift, letterDate: aMonday, reason: 'vaksinasi massal' }, aMonday);
}

async function enterConnections(by: Site['authority'], institutionId: Uuid): Promise<void> {
  const paper = { number: '555/12/2026', date: aMonday, result: 'Enkripsi dan alamat sesuai dengan yang diajukan.' };
  const active = await declaredConnection(by, institutionId);
  await checkConnection(by, await getConnection(by.pool, active), true, paper);
  await activateConnection(by, await getConnection(by.pool, active), paper, { platformBersama: true });
  const failed = await declaredConnection(by, institutionId, 'PT Serat Rekaan');
  const result = 'Alamat di luar jaringan yang diajukan.';
  await checkConnection(by, await getConnection(by.pool, failed), false, { ...paper, number: '555/14/2026', result });
}

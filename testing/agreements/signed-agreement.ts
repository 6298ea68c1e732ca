import {
  type AgreementDraft,
  type EnteredAgreement,
  enterSignedAgreement,
  type GivenRight,
} from '../../src/agreements/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../papers/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';

/** Enters an agreement for 2026 that was signed with its annex and gives one ordinary right, A; `note` stands on it. */
export function signedAgreement(by: Authority, institutionId: Uuid, note = ''): Promise<EnteredAgreement> {
  return enterSigned(by, draftOf(institutionId, { note }));
}

/** Enters such an agreement whose right is ordinary but for what is said of it; answers the right's id. */
export async function signedRight(by: Authority, institutionId: Uuid, change: Partial<GivenRight>): Promise<Uuid> {
  const annex = { rights: [{ ...ordinaryRight, ...change, key: 'A' }] };
  return (await enterSigned(by, draftOf(institutionId, { annex }))).rights.A as Uuid;
}

function enterSigned(by: Authority, draft: AgreementDraft): Promise<EnteredAgreement> {
  const papers = { agreementPaper: scanOf('PKS', aMonday), annexPaper: scanOf('Juknis', aMonday) };
  return enterSignedAgreement(by, { ...draft, ...papers });
}

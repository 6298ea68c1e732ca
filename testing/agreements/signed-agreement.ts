import { type EnteredAgreement, enterSignedAgreement } from '../../src/agreements/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { draftOf, scanOf } from '../papers/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';

/** Enters an agreement for 2026 that was signed with its annex and gives one ordinary right, A; `note` stands on it. */
export function signedAgreement(by: Authority, institutionId: Uuid, note = ''): Promise<EnteredAgreement> {
  const papers = { agreementPaper: scanOf('PKS', aMonday), annexPaper: scanOf('Juknis', aMonday) };
  return enterSignedAgreement(by, { ...draftOf(institutionId, { note }), ...papers });
}

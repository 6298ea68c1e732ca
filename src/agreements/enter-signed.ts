import { rightsUnder } from '../access/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { type AddendumDraft, draftAddendumIn } from './draft-addendum.ts';
import { type AgreementDraft, draftAgreementIn } from './draft-agreement.ts';
import { signAddendumIn } from './sign-addendum.ts';
import { signAgreementIn, signAnnexIn } from './sign-agreement.ts';
import { NO_TRUST, type TrustList } from './signatures/index.ts';
import { checkPaper, type SignedPaper } from './signed-paper.ts';

/** An agreement that was signed before it is entered: what it says, and both papers. */
export interface SignedAgreement extends AgreementDraft {
  readonly agreementPaper: SignedPaper;
  readonly annexPaper: SignedPaper;
}

/** What an agreement has made: the id of each right, by its key in the annex. */
export interface EnteredAgreement {
  readonly agreementId: Uuid;
  readonly rights: Readonly<Record<string, Uuid>>;
}

/**
 * Enters a signed agreement with its signed annex, which makes its rights, all in one transaction. Throws as drafting
 * and signing do.
 */
export async function enterSignedAgreement(
  by: Administration,
  { agreementPaper, annexPaper, ...draft }: SignedAgreement,
  trust: TrustList = NO_TRUST,
): Promise<EnteredAgreement> {
  const agreement = await checkPaper(by, agreementPaper, trust);
  const annex = await checkPaper(by, annexPaper, trust);
  return administer(by, async (tx, tell) => {
    const agreementId = await draftAgreementIn(tx, tell, by, draft);
    await signAgreementIn(tx, tell, by, agreementId, agreement);
    await signAnnexIn(tx, tell, by, agreementId, annex);
    const rights = await rightsUnder(tx, agreementId);
    return { agreementId, rights: Object.fromEntries(rights.map(({ annexKey, rightId }) => [annexKey, rightId])) };
  });
}

/** Enters a signed addendum in one transaction and answers its version's number. Throws as drafting and signing do. */
export async function enterSignedAddendum(
  by: Administration,
  agreementId: Uuid,
  { paper, ...draft }: AddendumDraft & { readonly paper: SignedPaper },
  trust: TrustList = NO_TRUST,
): Promise<number> {
  const checked = await checkPaper(by, paper, trust);
  return administer(by, async (tx, tell) => {
    const versionNo = await draftAddendumIn(tx, tell, by.clock, agreementId, draft);
    await signAddendumIn(tx, tell, by, agreementId, versionNo, checked);
    return versionNo;
  });
}

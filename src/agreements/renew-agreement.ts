import { type Right, rightsUnder } from '../access/index.ts';
import type { Administration } from '../audit/index.ts';
import { addDays, type Day, Fault, type Uuid } from '../kernel/index.ts';
import type { AnnexRight, GivenAnnex } from './annex/annex.ts';
import { draftAgreement } from './draft-agreement.ts';
import { findSigned } from './find-agreements.ts';
import type { Agreement } from './model.ts';

/** What is said of a renewal; the rest is as the old agreement has it. */
export interface Renewal {
  readonly number: string;
  readonly annexNumber: string;
  /** The day after the old one's last, unless it is told. */
  readonly startsOn?: Day;
  readonly endsOn: Day;
  readonly applicationId?: Uuid | null;
}

/**
 * Drafts the renewal of a signed agreement, linked to it, with the annex as it is now: letters are in it, and rights that
 * were revoked are not. Answers the new agreement's id. The old rights end by themselves with their last day. Throws
 * `conflict` when the old one was never signed, and as drafting does.
 */
export async function renewAgreement(by: Administration, old: Agreement, renewal: Renewal): Promise<Uuid> {
  const last = await findSigned(by.pool, old.agreementId);
  if (!last)
    throw new Fault('conflict', 'Only what was signed can be renewed.', {
      field: 'renews',
      indonesian: 'Hanya PKS yang sudah ditandatangani dapat diperpanjang. Pilih PKS lain.',
    });
  const rights = new Map((await rightsUnder(by.pool, old.agreementId)).map((right) => [right.annexKey, right]));
  const annex: GivenAnnex = {
    rights: last.annex.rights.flatMap((agreed) => copied(agreed, rights.get(agreed.key))),
    feedback: last.annex.feedback,
  };
  const { institutionId, agreementId: renews } = old;
  return draftAgreement(by, { startsOn: addDays(old.endsOn, 1), ...renewal, institutionId, renews, annex });
}

/** Days of its own belonged to the old agreement. A right that is not made yet has no letters. */
function copied(agreed: AnnexRight, right: Right | undefined): GivenAnnex['rights'] {
  if (right?.status === 'revoked') return [];
  const { networks, weekdays, opensMinute, closesMinute, requiresOfficer, requiresCase } = right ?? agreed;
  const { answerMode, valuesUntil, valuesApproval } = right ?? agreed;
  const hours = { weekdays, opensMinute, closesMinute };
  const answer = { answerMode, valuesUntil, valuesApproval, requiresOfficer, requiresCase };
  return [{ ...agreed, networks, ...hours, ...answer, validFrom: null, validUntil: null }];
}

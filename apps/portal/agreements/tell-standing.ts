import type { Agreement, Version } from './queries.ts';

/** Who has to do something about an agreement now, since when (an instant or a day), and what is waited for. */
export interface Standing {
  readonly waitsFor: 'agreement' | 'annex' | 'addendum' | 'day' | 'use' | 'renewal' | 'nothing';
  readonly holder: 'office' | 'institution' | 'nobody';
  readonly since: string;
}

/** The version that waits for its signature, if one does: 1 is the agreement with its annex. */
export function waitingVersion({ versions, status }: Agreement): Version | undefined {
  return status === 'ended' ? undefined : versions.find(({ signedOn }) => signedOn === null);
}

/** How an agreement stands. Drafts lie with the office; what is in force lies with whoever uses it. */
export function tellStanding(agreement: Agreement): Standing {
  const { state, startsOn, endsOn, signatures, versions } = agreement;
  const first = versions[0]?.draftedAt ?? startsOn;
  const waiting = waitingVersion(agreement);
  const signedAt = signatures.find(({ part }) => part === 'agreement')?.recordedAt ?? first;
  switch (state) {
    case 'draft':
      return { waitsFor: 'agreement', holder: 'office', since: first };
    case 'awaiting_annex':
      return { waitsFor: 'annex', holder: 'office', since: signedAt };
    case 'expired':
      return { waitsFor: 'nothing', holder: 'nobody', since: endsOn };
    case 'ended':
      return { waitsFor: 'nothing', holder: 'nobody', since: '' };
    case 'upcoming':
    case 'active':
    case 'near_end': {
      if (waiting) return { waitsFor: 'addendum', holder: 'office', since: waiting.draftedAt };
      const inForce = versions.findLast(({ inForceAt }) => inForceAt !== null)?.inForceAt ?? startsOn;
      if (state === 'upcoming') return { waitsFor: 'day', holder: 'nobody', since: inForce };
      return { waitsFor: state === 'near_end' ? 'renewal' : 'use', holder: 'institution', since: inForce };
    }
  }
}

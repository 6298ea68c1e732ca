import type { AgreementDraft, GivenRight } from '../../src/agreements/index.ts';
import type { Day, Uuid } from '../../src/kernel/index.ts';

/** A right that an annex may name; its test changes what it is about. */
export const ordinaryRight = {
  key: 'A',
  purpose: 'public_service',
  elements: ['NIK', 'NAMA_LGKP'],
  networks: ['10.1.0.0/16'],
  dailyQuota: 100,
} as const satisfies GivenRight;

let drafted = 0;

/** An agreement for 2026 with one ordinary right, under a number of its own. */
export function draftOf(institutionId: Uuid, change: Partial<AgreementDraft> = {}): AgreementDraft {
  drafted += 1;
  const number = `470/${drafted}-PKS/2026`;
  return {
    institutionId,
    number,
    startsOn: '2026-01-01' as Day,
    endsOn: '2026-12-31' as Day,
    annexNumber: `470/${drafted}-JUKNIS/2026`,
    annex: { rights: [ordinaryRight] },
    ...change,
  };
}

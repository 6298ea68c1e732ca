import { decideSanction, getSanction, proposeSanction, type Sanction } from '../../src/sanctions/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';
import type { InstitutionPeople, OfficePeople, Staff } from '../staff/index.ts';

/** Kinds that are about all that an institution has. */
type Kind = 'warning' | 'quota_cut' | 'temporary_shut_off';

const evidence = [{ what: 'agreement_breached', since: aMonday, figures: { findings: 2 } }] as const;

/** Proposes a sanction of an institution from a breach of its agreement, as its office's reviewer. */
export async function proposedSanction(
  by: Authority,
  kind: Kind,
  { reviewer }: OfficePeople,
  { institutionId }: InstitutionPeople,
): Promise<Sanction> {
  const proposal = { institutionId, kind, evidence, ...(kind === 'quota_cut' && { percent: 40 }) };
  return getSanction(by.pool, await proposeSanction(by, reviewer, proposal));
}

/** Proposes a sanction of the hospital, and decides it as the head whose that is. */
export async function decidedSanction(by: Authority, kind: Kind, { city, hospital, pusat }: Staff): Promise<Sanction> {
  const decider = kind === 'temporary_shut_off' ? pusat : city;
  return decideSanction(by, decider.head, await proposedSanction(by, kind, city, hospital));
}

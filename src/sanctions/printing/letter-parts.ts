import { listAgreements, type PrintingParts } from '../../agreements/index.ts';
import type { CitedLetter, Recipient, Signatory } from '../../documents/index.ts';
import {
  getInstitutionProfile,
  getOffice,
  getOfficer,
  type Letterhead,
  type Office,
  orToFillIn,
} from '../../institutions/index.ts';
import { type Day, dayAt } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Sanction } from '../model.ts';
import type { Step } from '../timeline.ts';

/** What every letter about a sanction has: who writes it, to whom, in whose name. */
export interface LetterParts {
  readonly office: Office & Letterhead;
  readonly recipient: Recipient;
  readonly signatory: Signatory;
  readonly copies: readonly string[];
}

/** The parts of the letter of a step, under the letterhead of the office of whoever made it. */
export async function letterParts(
  { pool, clock }: PrintingParts,
  { institutionId, officeCode, timeZone }: Sanction,
  { officerId, officeCode: actor }: Step,
): Promise<LetterParts> {
  const today = dayAt(clock.business(), timeZone);
  const { name: organisation, leaderPosition } = await getInstitutionProfile(pool, institutionId, today);
  const office = await getOffice(pool, actor ?? officeCode);
  const signer = officerId === null ? undefined : await getOfficer(pool, officerId);
  return {
    office,
    recipient: { position: orToFillIn(leaderPosition), organisation },
    signatory: {
      name: orToFillIn(signer?.name),
      position: orToFillIn(signer?.position),
      rank: null,
      employeeNumber: signer?.employeeNo || null,
    },
    copies: office.officeCode === officeCode ? [] : [(await getOffice(pool, officeCode)).name],
  };
}

/** The agreements that a sanction is about: the one that it ends, or those that ran on the day of its decision. */
export async function citedAgreements(
  sql: Sql,
  { institutionId, agreementId }: Sanction,
  on: Day,
): Promise<CitedLetter[]> {
  const all = await listAgreements(sql, institutionId);
  const ran = all.filter(({ status, startsOn, endsOn }) => status !== 'draft' && startsOn <= on && on <= endsOn);
  const cited = agreementId === null ? ran : all.filter((one) => one.agreementId === agreementId);
  return cited.map(({ number, startsOn: date }) => ({ number, date }));
}

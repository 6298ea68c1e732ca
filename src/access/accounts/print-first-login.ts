import { type Administration, administer } from '../../audit/index.ts';
import { type FirstLoginLetter, type PrintedDocument, printDocument, recordPrinting } from '../../documents/index.ts';
import { type FirstLogin, issueFirstLoginIn } from '../../identity/index.ts';
import { getInstitution, getOffice, letterheadOf, type Officer, orToFillIn } from '../../institutions/index.ts';
import { type Clock, dayAt, Fault, type TimeZone, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** Whose letter it is, who makes and signs it, and where an applicant belongs, which is of no office and institution. */
interface People {
  readonly issuer: Officer;
  readonly recipient: Officer;
  readonly at?: LetterPlace | undefined;
}

/** The office whose letterhead a letter bears, and the recipient's organisation. */
export interface LetterPlace {
  readonly officeCode: string;
  readonly organisation: string;
}

/**
 * Makes the login letter (surat login) of an officer and prints it under the letterhead of its office,
 * in one transaction: what cannot be printed voids nothing. The code stands on the paper and nowhere else, so the letter
 * cannot be printed again, only made again. Throws as `issueFirstLogin` and `printDocument` do.
 */
export function printFirstLogin(by: Administration, publicUrl: string, people: People): Promise<PrintedDocument> {
  const { clock } = by;
  return administer(by, async (tx, tell) => {
    const { officeCode, organisation } = people.at ?? (await workplaceOf(tx, people.recipient));
    const office = await getOffice(tx, officeCode);
    const firstLogin = await issueFirstLoginIn(tx, tell, clock, people.recipient);
    const data = {
      ...letterOf(people, firstLogin, clock, office.timeZone),
      address: publicUrl,
      recipient: { ...recipientOf(people.recipient), organisation },
    };
    const context = { documentId: uuidV7(clock.now()), letterhead: letterheadOf(office), publicUrl };
    const printed = printDocument('first_login_letter', data, context);
    await recordPrinting(tx, printed, clock);
    return printed;
  });
}

function letterOf({ issuer }: People, { login, code, validUntil }: FirstLogin, clock: Clock, zone: TimeZone) {
  return {
    number: null,
    // The code lasts by the real clock, so the letter is dated by it.
    date: dayAt(clock.now(), zone),
    userName: login,
    code,
    codeValidUntil: dayAt(validUntil.getTime(), zone),
    signatory: {
      name: issuer.name,
      position: orToFillIn(issuer.position),
      rank: null,
      employeeNumber: issuer.employeeNo || null,
    },
  } satisfies Partial<FirstLoginLetter>;
}

function recipientOf({ name, position }: Officer) {
  return { name, position: orToFillIn(position) };
}

async function workplaceOf(sql: Sql, { officeCode, institutionId }: Officer): Promise<LetterPlace> {
  if (officeCode !== null) return { officeCode, organisation: (await getOffice(sql, officeCode)).name };
  if (institutionId === null) throw new Fault('not_found', 'There is no such officer here.', { field: 'officer' });
  const institution = await getInstitution(sql, institutionId);
  return { officeCode: institution.officeCode, organisation: institution.name };
}

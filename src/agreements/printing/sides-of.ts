import type { Contact, Party } from '../../documents/index.ts';
import {
  findActingIn,
  getInstitutionProfile,
  getOffice,
  type InstitutionProfile,
  type Letterhead,
  letterheadOf,
  type Office,
  type Officer,
  orToFillIn,
} from '../../institutions/index.ts';
import { type Day, dayAt } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { AgreementInZone, Signature } from '../model.ts';
import { findApplication } from './answered-application.ts';
import type { PrintingParts } from './print-paper.ts';

/** Both sides of an agreement, as its deeds name them. */
export interface Sides {
  readonly office: Office & Letterhead;
  readonly institution: InstitutionProfile;
  readonly first: Party;
  readonly second: Party;
  /** The number that the institution gives a deed is known to nobody here. */
  readonly partnerNumber: null;
  readonly place: string;
  /** The day on which it was signed, or today while it is a draft. */
  readonly date: Day;
}

/**
 * The sides of a deed. It is signed by whom the signature names; a draft names the head of the office and the leader of
 * the institution, as far as they are known.
 */
export async function sidesOf(
  { pool, clock }: PrintingParts,
  { officeCode, institutionId, timeZone }: AgreementInZone,
  signature?: Signature,
): Promise<Sides> {
  const today = dayAt(clock.business(), timeZone);
  const office = await getOffice(pool, officeCode);
  const institution = await getInstitutionProfile(pool, institutionId, today);
  const head = await findActingIn(pool, 'head', { officeCode }, today);
  const { place, address } = letterheadOf(office);
  return {
    office,
    institution,
    first: { name: office.name, address: address.join(', '), signatory: headSigning(head, signature) },
    second: {
      name: institution.name,
      address: orToFillIn(institution.address),
      signatory: leaderSigning(institution, signature),
    },
    partnerNumber: null,
    place,
    date: signature?.signedOn ?? today,
  };
}

/** Whom to turn to at the office and at the institution: who checks applications, and whom the form names. */
export async function contactsOf(
  { pool, clock }: PrintingParts,
  { officeCode, institutionId, applicationId, timeZone }: AgreementInZone,
): Promise<{ readonly firstContact: Contact; readonly secondContact: Contact }> {
  const today = dayAt(clock.business(), timeZone);
  const reviewer = await findActingIn(pool, 'reviewer', { officeCode }, today);
  const admin = await findActingIn(pool, 'institution_admin', { institutionId }, today);
  const secondContact = (await contactOnForm(pool, applicationId)) ?? contactOf(admin);
  return { firstContact: contactOf(reviewer), secondContact };
}

async function contactOnForm(sql: Sql, applicationId: AgreementInZone['applicationId']): Promise<Contact | undefined> {
  const application = await findApplication(sql, applicationId);
  if (!application) return undefined;
  const { contactName: name, contactPhone: phone, contactEmail: email } = application.applicant;
  return contactOf({ name, position: '', phone, email });
}

/** A person as a paper says how to reach it, with room for what is not known. */
export function contactOf(person?: Pick<Officer, 'name' | 'position' | 'phone' | 'email'>): Contact {
  return {
    name: orToFillIn(person?.name),
    position: orToFillIn(person?.position),
    phone: orToFillIn(person?.phone),
    email: orToFillIn(person?.email),
  };
}

/** The NIP is that of the head where it was the head who signed; a deputy's is not known. */
function headSigning(head: Officer | undefined, signature: Signature | undefined): Party['signatory'] {
  const { name, position } = signature?.office ?? { name: head?.name, position: head?.position };
  const employeeNumber = head !== undefined && head.name === name ? head.employeeNo || null : null;
  return { name: orToFillIn(name), position: orToFillIn(position), rank: null, employeeNumber };
}

function leaderSigning(
  { leaderName, leaderPosition }: InstitutionProfile,
  signature: Signature | undefined,
): Party['signatory'] {
  const { name, position } = signature?.institution ?? { name: leaderName, position: leaderPosition };
  return { name: orToFillIn(name), position: orToFillIn(position), rank: null, employeeNumber: null };
}

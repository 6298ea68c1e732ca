import { type Administration, administer } from '../audit/index.ts';
import { getInstitution, listOffices, type Officer } from '../institutions/index.ts';
import { type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { chooseOffice, type Routed } from './choose-office.ts';
import { type Answered, findAnswered } from './find-answered.ts';
import { findKnown, type KnownTicket } from './find-known.ts';
import { insertMove } from './history.ts';
import { newReference } from './reference.ts';
import { refuseNik, type SealedPerson, sealPerson } from './seal-person.ts';
import { tellOfficeOf } from './tell-of-ticket.ts';

/** What an operator opens a ticket with: the id of the answer that it was given, and a remark for the office, or ''. */
export interface Opening {
  readonly verificationId: Uuid;
  readonly remark: string;
}

/**
 * Opens a ticket about the NIK of a question that this officer was answered `not_found`, `inactive` or `duplicate`, tells the
 * office that it is for, and answers the ticket's id. Where one of the institution already waits for an answer about this
 * NIK, or this answer has led to one, it is that: two operators who open at once get the same.
 *
 * Throws `invalid_input` for a question that does not allow it, and for a remark that names a NIK.
 */
export async function openTicket(by: Administration, officer: Officer, opening: Opening): Promise<Uuid> {
  refuseNik(opening.remark, 'remark');
  const answered = await findAnswered(officer, opening.verificationId, by);
  return administer(by, async (tx, tell) => {
    const person = sealPerson({ nik: answered.nik, remark: opening.remark.trim() }, by.keys, by.clock.now());
    const { institutionId, rightId, nik } = answered;
    const institution = await getInstitution(tx, institutionId);
    const offices = new Set((await listOffices(tx)).map(({ officeCode }) => officeCode));
    const routed = chooseOffice(nik, offices, institution.officeCode);
    const made = await insertOrFind(tx, { answered, person, routed, officer }, by.clock.now());
    if (!made.isNew) return made.ticketId;
    await insertMove(tx, made.ticketId, 'open', officer.officerId, new Date(by.clock.now()));
    await tellOfficeOf(tx, by.clock, { ...made, ...routed, institution: institution.name });
    tell('ticket.opened', { institutionId, rightId, nik, reason: made.reference });
    return made.ticketId;
  });
}

interface NewTicket {
  readonly answered: Answered;
  readonly person: SealedPerson;
  readonly routed: Routed;
  readonly officer: Officer;
}

interface Made extends KnownTicket {
  readonly isNew: boolean;
}

/** Of 148 million references one that is drawn is all but always free. */
const DRAWS = 5;

/** Whoever inserts the same ticket at the same moment is waited for, and then found. */
async function insertOrFind(tx: Sql, ticket: NewTicket, now: number): Promise<Made> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const known = await findKnown(tx, ticket.answered, ticket.person.digest);
    if (known) return { ...known, isNew: false };
    const drawn = { ticketId: uuidV7(now), reference: newReference() };
    if (await insert(tx, ticket, drawn, new Date(now))) return { ...drawn, isNew: true };
  }
  throw new Error(`None of ${DRAWS} references was free.`);
}

async function insert(
  tx: Sql,
  { answered, person, routed, officer }: NewTicket,
  { ticketId, reference }: KnownTicket,
  at: Date,
): Promise<boolean> {
  const text = `INSERT INTO ticket (ticket_id, reference, institution_id, right_id, office_code, routed_by, verification_id,
      outcome, opened_by, opened_at, state_since, person_digest, key_no, sealed)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13) ON CONFLICT DO NOTHING`;
  const made = await tx.query(text, [
    ...[ticketId, reference, answered.institutionId, answered.rightId, routed.officeCode, routed.routedBy],
    ...[answered.verificationId, answered.outcome, officer.officerId, at],
    ...[person.digest, person.keyNo, person.sealed],
  ]);
  return made.rowCount === 1;
}

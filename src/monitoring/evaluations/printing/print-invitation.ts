import { notYet, type PrintingParts, printPaper } from '../../../agreements/index.ts';
import type { PrintedDocument, Signatory } from '../../../documents/index.ts';
import { findActingIn, getInstitutionProfile, getOffice, orToFillIn } from '../../../institutions/index.ts';
import type { Day } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { writeSemester } from '../../semester.ts';
import type { Dossier } from '../dossiers/model.ts';
import type { Evaluation } from '../model.ts';
import { tellHours } from './tell.ts';

/** Prints the letter that invites the institution of a dossier, in the name of the office's head. Throws `conflict` before anybody is invited. */
export async function printInvitation(
  parts: PrintingParts,
  evaluation: Evaluation,
  { dossierId, institutionId }: Dossier,
): Promise<PrintedDocument> {
  const { officeCode, invitationNo, invitedOn } = evaluation;
  if (invitationNo === null || invitedOn === null)
    throw notYet(
      'Nobody is invited yet.',
      'Invite the institutions.',
      'Lembaga belum diundang. Kirim dahulu undangannya.',
    );
  const institution = await getInstitutionProfile(parts.pool, institutionId, invitedOn);
  const data = {
    number: invitationNo,
    date: invitedOn,
    recipient: { position: institution.leaderPosition.trim() || 'Pimpinan', organisation: institution.name },
    title: evaluation.title,
    semester: writeSemester(evaluation),
    day: evaluation.day,
    hours: tellHours(evaluation),
    place: evaluation.place,
    agenda: evaluation.agenda,
    speakers: evaluation.speakers,
    signatory: await headOf(parts.pool, officeCode, invitedOn),
  };
  const office = await getOffice(parts.pool, officeCode);
  return printPaper(parts, 'evaluation_invitation', data, { documentId: dossierId, office });
}

/** The head of an office on a day, with room for what is not known. */
async function headOf(sql: Sql, officeCode: string, on: Day): Promise<Signatory> {
  const head = await findActingIn(sql, 'head', { officeCode }, on);
  const { employeeNo = '' } = head ?? {};
  return {
    name: orToFillIn(head?.name),
    position: orToFillIn(head?.position),
    rank: null,
    employeeNumber: employeeNo || null,
  };
}

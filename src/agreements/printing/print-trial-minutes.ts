import { type Static, Type } from 'typebox';
import type { CitedLetter, PrintedDocument } from '../../documents/index.ts';
import { getOffice } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Application } from '../applications/model.ts';
import { listAgreements } from '../find-agreements.ts';
import { day, exact, paperNumber, text } from '../schemas.ts';
import { citeAgreement } from './cite-agreement.ts';
import { notYet, type PrintingParts, printPaper } from './print-paper.ts';

const name = text(200);
const said = text(500);
const Check = Type.Object({ item: said, expected: said, found: said, passed: Type.Boolean() }, exact);
const FollowUp = Type.Object({ task: said, responsible: name, deadline: day }, exact);
const Attendee = Type.Object({ name, position: name, organisation: name }, exact);

/** What is found in a trial, by those who held it: nothing of it is kept here. `client`: name and version. */
export const TrialBody = Type.Object(
  {
    number: paperNumber,
    date: day,
    place: name,
    client: name,
    beganOn: day,
    endedOn: day,
    checks: Type.Array(Check, { maxItems: 100 }),
    isReady: Type.Boolean(),
    followUp: Type.Array(FollowUp, { maxItems: 50 }),
    people: Type.Array(Attendee, { maxItems: 30 }),
  },
  exact,
);
export type TrialBody = Static<typeof TrialBody>;

/**
 * Prints the minutes (berita acara uji coba) of the trial of an application. Throws `invalid_input` for a trial that ends
 * before it begins, or `conflict` unless the application is in trial.
 */
export async function printTrialMinutes(
  parts: PrintingParts,
  application: Application,
  { client, ...trial }: TrialBody,
): Promise<PrintedDocument> {
  const { applicationId, officeCode, state, applicant, form } = application;
  if (trial.endedOn < trial.beganOn) {
    throw new Fault('invalid_input', 'The trial ends before it begins.', {
      field: 'endedOn',
      indonesian: 'Uji coba berakhir sebelum dimulai. Periksa tanggalnya.',
    });
  }
  if (state !== 'trial' || form.method === null) {
    throw notYet(
      'This application is not in trial.',
      'Print the minutes while it is.',
      'Permohonan ini tidak sedang diuji coba. Berita acara dicetak selama uji coba.',
    );
  }
  const data = {
    ...trial,
    application: client,
    institution: applicant.name,
    agreement: await citedAgreement(parts.pool, application),
    method: form.method,
  };
  const office = await getOffice(parts.pool, officeCode);
  return printPaper(parts, 'trial_minutes', data, { documentId: applicationId, office });
}

/** The agreement that answers an application; null where none was drafted here. */
async function citedAgreement(sql: Sql, { applicationId, institutionId }: Application): Promise<CitedLetter | null> {
  const agreements = institutionId === null ? [] : await listAgreements(sql, institutionId);
  const answering = agreements.find((agreement) => agreement.applicationId === applicationId);
  return answering ? citeAgreement(sql, answering) : null;
}

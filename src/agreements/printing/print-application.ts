import type { Application as ApplicationOnPaper, PrintedDocument } from '../../documents/index.ts';
import { getOffice, letterheadOf, orToFillIn, TO_FILL_IN } from '../../institutions/index.ts';
import type { ElementName } from '../../reference/index.ts';
import { type Attachment, listAttachments } from '../applications/attachments.ts';
import type { Application } from '../applications/model.ts';
import { paperKinds } from '../applications/papers.ts';
import { kindWords } from './kind-words.ts';
import { type PrintingParts, printPaper } from './print-paper.ts';
import { contactOf } from './sides-of.ts';

/** Prints the form of an application (formulir permohonan) as it is filled in at present, with room for what is missing. */
export async function printApplication(parts: PrintingParts, application: Application): Promise<PrintedDocument> {
  const { applicationId, officeCode, agendaNo, receivedOn } = application;
  const office = await getOffice(parts.pool, officeCode);
  const papers = await listAttachments(parts.pool, applicationId);
  const data = {
    number: orToFillIn(agendaNo),
    date: receivedOn,
    application: onPaper(application, papers, letterheadOf(office).place),
  };
  return printPaper(parts, 'application_form', data, { documentId: applicationId, office });
}

function onPaper(
  { applicant, form, receivedOn }: Application,
  papers: readonly Attachment[],
  place: string,
): ApplicationOnPaper {
  const { contactName, contactPhone, contactEmail } = applicant;
  const contact = contactOf({ name: contactName, position: '', phone: contactPhone, email: contactEmail });
  return {
    institution: {
      name: orToFillIn(applicant.name),
      kind: applicant.kind === null ? TO_FILL_IN : kindWords[applicant.kind],
      address: orToFillIn(applicant.address),
      // The form asks for the phone and mail of the contact alone.
      phone: contact.phone,
      email: contact.email,
    },
    leader: {
      name: orToFillIn(applicant.leaderName),
      position: orToFillIn(applicant.leaderPosition),
      rank: null,
      employeeNumber: null,
    },
    contact,
    purpose: form.purpose,
    need: orToFillIn(form.note),
    methods: form.method === null ? [] : [form.method],
    elements: form.elements as readonly ElementName[],
    feedback: form.feedback.map(({ kind, format }) => ({ kind: `${kind} (${format})`, frequency: TO_FILL_IN })),
    months: form.months,
    attachments: [...new Set(papers.map(({ kind }) => paperKinds[kind].label))],
    place,
    signedOn: receivedOn,
  };
}

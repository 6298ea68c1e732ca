import { PUSAT } from '../../access/index.ts';
import type { PrintedDocument, RefusalLetter } from '../../documents/index.ts';
import { getOffice, getOfficer, orToFillIn } from '../../institutions/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { Application } from '../applications/model.ts';
import { listSteps, type Step } from '../applications/timeline.ts';
import { citedApplication, DIRJEN, forwardingOf } from './answered-application.ts';
import { notYet, type PrintingParts, printPaper } from './print-paper.ts';

/**
 * Prints the letter by which an application was approved or refused (surat persetujuan, surat penolakan), under the
 * letterhead of Ditjen Dukcapil and in the name of who decided. Throws `conflict` while nobody has.
 */
export async function printDecision(parts: PrintingParts, application: Application): Promise<PrintedDocument> {
  const steps = await listSteps(parts.pool, application.applicationId);
  const decision = steps.findLast(({ move }) => move === 'approve' || move === 'refuse');
  if (!decision)
    throw notYet(
      'Nobody has decided on this application yet.',
      'Print its form.',
      'Permohonan ini belum diputuskan. Cetak formulirnya.',
    );
  const letter = await letterOf(parts, application, steps, decision);
  const context = { documentId: application.applicationId, office: await getOffice(parts.pool, PUSAT) };
  if (decision.move === 'refuse') {
    const reasons = [{ reason: orToFillIn(decision.reason), remedy: null }];
    return printPaper(parts, 'refusal_letter', { ...letter, reasons }, context);
  }
  const granted = await grantedBy(parts, application);
  return printPaper(parts, 'approval_letter', { ...letter, ...granted }, context);
}

/** What both letters say: about what, to whom, by whom. */
async function letterOf(
  { pool }: PrintingParts,
  application: Application,
  steps: readonly Step[],
  { letterNo, letterDate, day, officerId }: Step,
): Promise<Omit<RefusalLetter, 'reasons'>> {
  const { name, leaderPosition } = application.applicant;
  const { officeCode } = application;
  const decider = await getOfficer(pool, officerId);
  const forwarding = forwardingOf(application, steps);
  return {
    number: letterNo,
    date: letterDate ?? day,
    recipient: { position: orToFillIn(leaderPosition), organisation: name },
    application: { ...citedApplication(application), sender: `${orToFillIn(leaderPosition)} ${name}` },
    forwarding,
    institution: name,
    signatory: {
      name: decider.name,
      position: decider.position || DIRJEN,
      rank: null,
      employeeNumber: decider.employeeNo || null,
    },
    copies: forwarding === null ? [] : [forwarding.sender, (await getOffice(pool, officeCode)).name],
  };
}

async function grantedBy({ pool }: PrintingParts, { officeCode, form }: Application) {
  const { purpose, method, elements, note } = form;
  // Nothing is submitted, and so nothing approved, without either.
  if (purpose === null || method === null)
    throw notYet(
      'The form of this application is not complete.',
      'Complete it.',
      'Formulir permohonan ini belum lengkap. Lengkapi dahulu.',
    );
  return {
    purpose,
    need: orToFillIn(note),
    methods: [method],
    elements: elements as readonly ElementName[],
    agreementWith: (await getOffice(pool, officeCode)).name,
    conditions: [],
  };
}

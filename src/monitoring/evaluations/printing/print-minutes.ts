import { listSignatures, notYet, type PrintingParts, printPaper } from '../../../agreements/index.ts';
import type { CitedLetter, EvaluationMinutes, PrintedDocument, Signatory } from '../../../documents/index.ts';
import { getInstitutionProfile, getOffice, orToFillIn, TO_FILL_IN } from '../../../institutions/index.ts';
import { readSettings } from '../../../settings/index.ts';
import { writeSemester } from '../../semester.ts';
import { agreementsOn, inForce } from '../dossiers/agreements-on.ts';
import { type AnswerKind, type Answers, checklistItems, checklistKeys } from '../dossiers/checklist.ts';
import type { Dossier } from '../dossiers/model.ts';
import { listFindings } from '../findings/find-findings.ts';
import type { Evaluation } from '../model.ts';
import { tellFinding, tellSection } from './tell.ts';

const answerWords: Readonly<Record<AnswerKind, string>> = { yes: 'Ya', no: 'Tidak', not_applicable: 'Tidak berlaku' };

/**
 * Prints the minutes (berita acara) of a dossier as they are to be signed, or as they were. Throws `conflict` while the
 * dossier is open: what may still change is no paper.
 */
export async function printMinutes(
  parts: PrintingParts,
  evaluation: Evaluation,
  dossier: Dossier,
): Promise<PrintedDocument> {
  if (dossier.state === 'open')
    throw notYet('The dossier is open.', 'Complete it first.', 'Berkas lembaga ini belum selesai. Selesaikan dahulu.');
  const office = await getOffice(parts.pool, evaluation.officeCode);
  const data: EvaluationMinutes = {
    number: dossier.minutesNo,
    date: dossier.signedOn ?? evaluation.day,
    title: evaluation.title,
    semester: writeSemester(evaluation),
    place: evaluation.place,
    institution: dossier.institution,
    agreement: await citedAgreement(parts, dossier),
    filledOn: dossier.filledOn,
    sections: dossier.sections.map(tellSection),
    checklist: tellChecklist(dossier.answers),
    findings: (await findingsAsSigned(parts, dossier)).map(tellFinding),
    present: presentOf(evaluation, dossier),
    ...(await signatoriesOf(parts, dossier)),
  };
  return printPaper(parts, 'evaluation_minutes', data, { documentId: dossier.dossierId, office });
}

/** What was closed since is no part of what was signed. */
async function findingsAsSigned({ pool }: PrintingParts, { dossierId }: Dossier) {
  return (await listFindings(pool, [dossierId])).map((finding) => ({ ...finding, closed: null }));
}

/** The agreement in force that ends first. */
async function citedAgreement({ pool: sql }: PrintingParts, dossier: Dossier): Promise<CitedLetter | null> {
  const { nearEndDays } = await readSettings(sql);
  const [agreement] = inForce(await agreementsOn(sql, dossier.institutionId, dossier.filledOn, nearEndDays));
  if (!agreement) return null;
  const signature = (await listSignatures(sql, agreement.agreementId)).find(({ part }) => part === 'agreement');
  return { number: agreement.number, date: signature?.signedOn ?? agreement.startsOn };
}

function tellChecklist(answers: Answers): EvaluationMinutes['checklist'] {
  return checklistKeys.flatMap((item) => {
    const given = answers[item];
    if (!given) return [];
    const { asks, source } = checklistItems[item];
    return [{ asks: asks.id, source, answer: answerWords[given.answer], remark: given.remark }];
  });
}

function presentOf({ attendance }: Evaluation, { institutionId }: Dossier): string[] {
  return attendance
    .filter((person) => person.institutionId === institutionId)
    .map(({ name, position }) => (position === '' ? name : `${name} (${position})`));
}

/** Who signs: as the signature names them, else with room to write, and the leader of the institution. */
async function signatoriesOf(
  { pool }: PrintingParts,
  { signature, institutionId, filledOn }: Dossier,
): Promise<{ readonly office: Signatory; readonly other: Signatory }> {
  const { leaderName, leaderPosition } = await getInstitutionProfile(pool, institutionId, filledOn);
  const by = (name: string, position: string): Signatory => ({ name, position, rank: null, employeeNumber: null });
  if (signature === null) {
    return { office: by(TO_FILL_IN, TO_FILL_IN), other: by(orToFillIn(leaderName), orToFillIn(leaderPosition)) };
  }
  const { office, institution } = signature;
  return { office: by(office.name, office.position), other: by(institution.name, institution.position) };
}

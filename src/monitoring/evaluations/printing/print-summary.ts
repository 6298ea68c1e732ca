import { type PrintingParts, printPaper } from '../../../agreements/index.ts';
import type { EvaluationSummary, PrintedDocument } from '../../../documents/index.ts';
import { getOffice } from '../../../institutions/index.ts';
import type { Day } from '../../../kernel/index.ts';
import { writeSemester } from '../../semester.ts';
import type { Dossier } from '../dossiers/model.ts';
import type { Evaluation } from '../model.ts';
import { type Evaluated, summarise } from './summarise.ts';
import { NOTHING, tellFinding, tellHours } from './tell.ts';

/** Prints the summary of an evaluation: whose agreement is near its end, who came, what was found. */
export async function printSummary(parts: PrintingParts, evaluation: Evaluation): Promise<PrintedDocument> {
  const evaluated = await summarise(parts.pool, evaluation);
  const data: EvaluationSummary = {
    number: null,
    date: evaluation.day,
    title: evaluation.title,
    semester: writeSemester(evaluation),
    place: evaluation.place,
    hours: tellHours(evaluation),
    invited: evaluation.institutions.length,
    came: evaluated.filter(({ came }) => came).length,
    signed: evaluated.filter(({ dossier }) => dossier.state === 'signed').length,
    nearEnd: evaluated.flatMap(({ dossier }) => nearEndOf(dossier)).toSorted((a, b) => a.daysLeft - b.daysLeft),
    institutions: evaluated.map(tellInstitution),
    findings: evaluated.flatMap(({ dossier: { institution }, findings }) =>
      findings.map((finding) => ({ ...tellFinding(finding), institution })),
    ),
  };
  const office = await getOffice(parts.pool, evaluation.officeCode);
  return printPaper(parts, 'evaluation_summary', data, { documentId: evaluation.evaluationId, office });
}

/** Agreements near their end, as the dossier says it. */
function nearEndOf({ institution, sections }: Dossier): EvaluationSummary['nearEnd'][number][] {
  const agreements = sections.find(({ key }) => key === 'agreements')?.rows ?? [];
  return agreements
    .filter(({ cells }) => cells.state === 'near_end')
    .map(({ cells }) => ({
      institution,
      number: String(cells.number),
      endsOn: cells.endsOn as Day,
      daysLeft: Number(cells.daysLeft),
    }));
}

function tellInstitution({ dossier, findings, came }: Evaluated): EvaluationSummary['institutions'][number] {
  const { institution, daysLeft, minutesNo, notable, sections } = dossier;
  const titles = sections.filter(({ key }) => notable.includes(key)).map(({ title }) => title.id);
  return {
    name: institution,
    daysLeft: daysLeft === null ? NOTHING : daysLeft.toLocaleString('id-ID'),
    came: came ? 'ya' : 'tidak',
    minutes: minutesNo ?? NOTHING,
    notable: titles.join('; ') || NOTHING,
    findings: findings.length,
  };
}

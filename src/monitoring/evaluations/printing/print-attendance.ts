import { type PrintingParts, printPaper } from '../../../agreements/index.ts';
import type { AttendanceList, PrintedDocument } from '../../../documents/index.ts';
import { getOffice } from '../../../institutions/index.ts';
import type { Uuid } from '../../../kernel/index.ts';
import { writeSemester } from '../../semester.ts';
import { MOST_INVITED } from '../check-plan.ts';
import { searchDossiers } from '../dossiers/find-dossiers.ts';
import type { Evaluation } from '../model.ts';
import { tellHours } from './tell.ts';

type Person = AttendanceList['people'][number];

/** Rows of a blank list beside those of the institutions, for people of the office and guests [assumption]. */
const SPARE_ROWS = 10;

/** Prints the attendance list (daftar hadir): blank, with a row for each institution that is invited, or as it was filled in. */
export async function printAttendance(
  parts: PrintingParts,
  evaluation: Evaluation,
  isBlank: boolean,
): Promise<PrintedDocument> {
  const office = await getOffice(parts.pool, evaluation.officeCode);
  const names = await namesOf(parts, evaluation);
  const data: AttendanceList = {
    number: null,
    date: evaluation.day,
    title: evaluation.title,
    semester: writeSemester(evaluation),
    place: evaluation.place,
    hours: tellHours(evaluation),
    isBlank,
    people: isBlank ? blankRows([...names.values()]) : filledRows(evaluation, names, office.name),
  };
  return printPaper(parts, 'attendance_list', data, { documentId: evaluation.evaluationId, office });
}

/** Names of the institutions that are invited, by id. */
async function namesOf({ pool }: PrintingParts, { evaluationId }: Evaluation): Promise<ReadonlyMap<Uuid, string>> {
  const dossiers = await searchDossiers(pool, evaluationId, { limit: MOST_INVITED, page: 1 });
  return new Map(dossiers.map(({ institutionId, institution }) => [institutionId, institution]));
}

function blankRows(institutions: readonly string[]): Person[] {
  const row = (organisation: string): Person => ({ name: '', position: '', organisation, signed: false });
  const sorted = institutions.toSorted((a, b) => a.localeCompare(b, 'id'));
  return [...sorted, ...Array.from({ length: SPARE_ROWS }, () => '')].map(row);
}

function filledRows({ attendance }: Evaluation, names: ReadonlyMap<Uuid, string>, office: string): Person[] {
  return attendance.map(({ institutionId, name, position, signed }) => {
    const organisation = institutionId === null ? office : (names.get(institutionId) ?? '');
    return { name, position, organisation, signed };
  });
}

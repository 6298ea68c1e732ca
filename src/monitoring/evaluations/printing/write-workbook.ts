import type { Readable } from 'node:stream';
import type { Sql } from '../../../platform/sql/index.ts';
import { writeTable } from '../../../platform/tables/index.ts';
import { writeSemester } from '../../semester.ts';
import { type Answer, type AnswerKind, checklistItems, checklistKeys } from '../dossiers/checklist.ts';
import { sections } from '../dossiers/sections.ts';
import type { Evaluation } from '../model.ts';
import { type Evaluated, summarise } from './summarise.ts';
import { tellFinding } from './tell.ts';

const answerWords: Readonly<Record<AnswerKind, string>> = { yes: 'ya', no: 'tidak', not_applicable: 'tidak berlaku' };

/**
 * The summary of an evaluation as a workbook (XLSX): a row for each institution with what its dossier says, the answers of
 * the checklist, and its findings. Every cell is text, so nothing that anybody wrote is taken for a formula.
 */
export async function writeWorkbook(sql: Sql, evaluation: Evaluation): Promise<Readable> {
  const evaluated = await summarise(sql, evaluation);
  async function* rows() {
    yield evaluated.map(rowOf);
  }
  return writeTable({ format: 'xlsx', sheet: writeSemester(evaluation) }, header(), rows());
}

function header(): string[] {
  return [
    ...['Lembaga', 'Sisa hari', 'Mendekati akhir', 'Hadir', 'Berita acara', 'Ditandatangani', 'Keadaan pada'],
    ...sections.map(({ title }) => title.id),
    ...checklistKeys.map((item) => checklistItems[item].asks.id),
    ...['Temuan', 'Tindak lanjut', 'Belum selesai'],
  ];
}

function rowOf({ dossier, findings, came }: Evaluated): string[] {
  const { institution, daysLeft, nearEnd, minutesNo, signedOn, filledOn } = dossier;
  const told = findings.map(tellFinding);
  const open = findings.filter(({ followUp, closed }) => followUp !== null && closed === null);
  return [
    ...[institution, `${daysLeft ?? ''}`, yesOrNo(nearEnd), yesOrNo(came), minutesNo ?? '', signedOn ?? '', filledOn],
    // By key: a dossier that was frozen before a section was added has none of it.
    ...sections.map(({ key }) => dossier.sections.find((section) => section.key === key)?.brief ?? ''),
    ...checklistKeys.map((item) => answerOf(dossier.answers[item])),
    ...[told.map(({ said }) => said).join('\n'), told.map(({ task }) => task).join('\n'), `${open.length}`],
  ];
}

function answerOf(answer: Answer | undefined): string {
  if (!answer) return '';
  return answer.remark === '' ? answerWords[answer.answer] : `${answerWords[answer.answer]}: ${answer.remark}`;
}

const yesOrNo = (is: boolean) => (is ? 'ya' : 'tidak');

import { type Element, elements } from '../../../reference/index.ts';
import { type BulkJob, type KeptVerdict, type OutputRow, type RowFault, rowFaults } from '../../bulk/index.ts';
import { outcomes } from '../../outcome.ts';
import type { NativeCode } from '../sentences.ts';
import { sentences } from '../sentences.ts';
import type { ResultsQuery } from './bulk-schemas.ts';

export type Language = 'id' | 'en';

/** How answers are told: in which language, and whether with scores. */
export interface Telling {
  readonly lang: Language;
  readonly tellsScores: boolean;
}

/** Rows by how they ended. */
export type ChosenRows = NonNullable<ResultsQuery['rows']>;

/** Whether a row ended so: no answer about a person, or something tidak sesuai; those keep their cells. */
export function isChosen(which: ChosenRows): (row: OutputRow) => boolean {
  return ([, , outcome, , , , cells]) =>
    which === 'all' || (cells !== null && (outcome === 'verified') === (which === 'unmatched'));
}

/** A row's answer as JSON tells it; scores are null where they are not told. */
export function tellRow(row: OutputRow, tellsScores: boolean) {
  const [line, id, outcome, damage] = row;
  const elements = Object.fromEntries(
    verdictsOf(row).map(([name, [match, score, reason]]) => [
      name,
      reason === 'withheld'
        ? { match: null, score: null, reason }
        : { match: match === 1, score: tellsScores ? score : null, reason },
    ]),
  );
  return { line, id, outcome, ...(damage !== '' && { damage }), ...(outcome === 'verified' && { elements }) };
}

const byNumber = new Map<number, Element>(elements.map((element) => [element.no, element]));

const words = {
  id: { line: 'BARIS', id: 'ID', outcome: 'HASIL', why: 'KETERANGAN', match: 'Sesuai', mismatch: 'Tidak Sesuai' },
  en: { line: 'ROW', id: 'ID', outcome: 'OUTCOME', why: 'REASON', match: 'Match', mismatch: 'No match' },
} as const;

/** Verdicts of a row by element name; where all were identical they were not kept one by one. */
export function verdictsOf([, , , , answered, verdicts]: OutputRow): [string, KeptVerdict][] {
  return answered.map((no, i) => [byNumber.get(no)?.name ?? String(no), verdicts?.[i] ?? [1, 100, 'identical']]);
}

/** Elements that a job asks, in the order of its columns. */
export function askedElements({ columns }: BulkJob): string[] {
  return columns.filter((column) => column !== '' && column !== 'NIK');
}

/** The header of a table of all answers. */
export function answerHeader(job: BulkJob, lang: Language): string[] {
  const { line, id, outcome, why } = words[lang];
  return [line, id, outcome, ...askedElements(job), why];
}

/** One row of it: sesuai or not for each element, with the score where that is told. Nothing of the register, nothing of the file. */
export function answerCells(job: BulkJob, row: OutputRow, telling: Telling): string[] {
  const [line, id, outcome] = row;
  const verdicts = new Map(verdictsOf(row));
  const told = askedElements(job).map((name) => verdictWords(verdicts.get(name), telling));
  return [String(line), id, outcome, ...told, reasonOf(row, telling)];
}

/** The header of rows to be mended: as it was handed in, with what is said of each row. */
export function mendHeader(job: BulkJob, lang: Language): string[] {
  const { line, outcome, why } = words[lang];
  return [...job.header, line, outcome, why];
}

/** A row to be mended, as it was handed in. */
export function mendCells(row: OutputRow, telling: Telling): string[] {
  const [line, , outcome, , , , cells] = row;
  return [...(cells ?? []), String(line), outcome, reasonOf(row, telling)];
}

function verdictWords(verdict: KeptVerdict | undefined, { lang, tellsScores }: Telling): string {
  if (!verdict) return '';
  const [match, score, reason] = verdict;
  if (reason === 'withheld') return reason;
  const word = match ? words[lang].match : words[lang].mismatch;
  return tellsScores ? `${word} (${score})` : word;
}

/** Why a row is not wholly sesuai, in words; empty when it is. */
export function reasonOf(row: OutputRow, telling: Telling): string {
  const { lang } = telling;
  const [, , outcome, damage] = row;
  // A file has columns that are answered, or it is refused: a row that asks for nothing has nothing in them.
  const fault = outcome === 'elements_not_granted' ? 'row_without_values' : damage;
  if (fault !== '') {
    const { reason, remedy } = rowFaults[fault as RowFault];
    return `${reason[lang]} ${remedy[lang]}`;
  }
  if (outcome !== 'verified')
    return outcomes[outcome].native === null ? outcome : sentences[outcome as NativeCode].operator[lang];
  return verdictsOf(row)
    .filter(([, [match]]) => !match)
    .map(([name, [, score, reason]]) => `${name}: ${verdictWords([0, score, reason], telling)}, ${reason}`)
    .join('; ');
}

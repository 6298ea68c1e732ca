import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type TableForm, writeTable } from '../../../platform/tables/index.ts';
import { type BulkJob, type OutputRow, outputOf } from '../../bulk/index.ts';
import type { BulkDesk } from './bulk-desk.ts';
import type { BulkDoor } from './bulk-door.ts';
import type { ResultsQuery } from './bulk-schemas.ts';
import { answerCells, answerHeader, type ChosenRows, isChosen, mendCells, mendHeader, tellRow } from './result-rows.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
} as const;

/** Sends what a job has answered until now, a chunk at a time, however long it is. */
export function sendResults(
  reply: FastifyReply,
  job: BulkJob,
  query: ResultsQuery,
  { sql, keys, tellsScores }: BulkDesk & Pick<BulkDoor, 'tellsScores'>,
): FastifyReply {
  const { rows = 'all', format = job.format, lang = 'id' } = query;
  const chosen = choose(outputOf(sql, keys, job), rows);
  const name = `gapura-${job.jobId}-${rows}.${format}`;
  reply.type(types[format]).header('content-disposition', `attachment; filename="${name}"`);
  if (format === 'ndjson') return reply.send(Readable.from(lines(chosen, tellsScores)));
  const form = { format, ...(job.delimiter && { delimiter: job.delimiter }) } as TableForm;
  const isAll = rows === 'all';
  const telling = { lang, tellsScores };
  const header = isAll ? answerHeader(job, lang) : mendHeader(job, lang);
  const cellsOf = (row: OutputRow) => (isAll ? answerCells(job, row, telling) : mendCells(row, telling));
  return reply.send(writeTable(form, header, table(chosen, cellsOf)));
}

async function* choose(
  chunks: AsyncIterable<readonly OutputRow[]>,
  which: ChosenRows,
): AsyncGenerator<readonly OutputRow[]> {
  for await (const rows of chunks) yield rows.filter(isChosen(which));
}

async function* table(
  chunks: AsyncIterable<readonly OutputRow[]>,
  cellsOf: (row: OutputRow) => readonly string[],
): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const rows of chunks) yield rows.map(cellsOf);
}

async function* lines(chunks: AsyncIterable<readonly OutputRow[]>, tellsScores: boolean): AsyncGenerator<string> {
  for await (const rows of chunks) yield rows.map((row) => `${JSON.stringify(tellRow(row, tellsScores))}\n`).join('');
}

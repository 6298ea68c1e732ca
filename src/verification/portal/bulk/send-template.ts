import type { FastifyReply } from 'fastify';
import type { LiveRight } from '../../../access/index.ts';
import { writeTable } from '../../../platform/tables/index.ts';
import { askableElements } from '../../native/index.ts';
import type { TemplateQuery } from './row-schemas.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * An empty list of people to be filled in: the NIK and the elements that a right answers about, under names by which the
 * file is understood when it comes back. Spreadsheet programs of Indonesia expect a semicolon in a CSV.
 */
export function sendTemplate(reply: FastifyReply, { granted }: LiveRight, query: TemplateQuery): FastifyReply {
  const { format = 'xlsx', lang = 'id' } = query;
  const asked = askableElements.filter(({ name }) => granted.some((element) => element.name === name));
  const header = ['NIK', ...asked.map(({ labelId, labelEn }) => (lang === 'id' ? labelId : labelEn))];
  reply.type(types[format]).header('content-disposition', `attachment; filename="gapura-pemadanan.${format}"`);
  return reply.send(writeTable({ format, delimiter: ';' }, header, noRows()));
}

async function* noRows(): AsyncGenerator<never> {}

import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { firstProblem } from '../../agreements/index.ts';
import { Fault } from '../../kernel/index.ts';
import { MOST_FILE_BYTES, type Scan } from '../../platform/files/index.ts';
import { DeliveryFacts } from './schemas.ts';

const MOST_FACTS_BYTES = 4 * 1024;

/** A file of data balikan with what is told of it. */
export interface ReceivedTable {
  readonly facts: DeliveryFacts;
  readonly content: Buffer;
}

/** Lets the routes of `app` take multipart bodies of one field and one file. */
export async function acceptTables(app: FastifyInstance): Promise<void> {
  const limits = { files: 1, fileSize: MOST_FILE_BYTES, fields: 1, fieldSize: MOST_FACTS_BYTES, parts: 2 };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
}

/**
 * Reads `file` and, where there is one, `facts` (JSON) of a multipart body, in any order. Held in memory, so the caller
 * asks first who sends it. Throws `invalid_input`, or `scanner_unavailable`.
 */
export async function receiveTable(request: FastifyRequest, scan: Scan): Promise<ReceivedTable> {
  let facts: unknown = {};
  let content: Buffer | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field' && part.fieldname === 'facts') facts = JSON.parse(String(part.value));
      if (part.type !== 'file') continue;
      content = await part.toBuffer();
      if (part.file.truncated) throw unusable('The file is bigger than 10 MiB.', refusals.tooBig, 'file');
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unusable('The body does not hold facts and a file.', refusals.unread, 'body');
  }
  if (!content || content.length === 0) throw unusable('The file is missing or empty.', refusals.missing, 'file');
  const problem = firstProblem(DeliveryFacts, facts);
  if (problem) {
    const field = ['facts', problem.field].filter(Boolean).join('.');
    throw unusable(`${field} ${problem.reason}.`, refusals.wrongFact, field);
  }
  if ((await scan(content)) === 'infected')
    throw unusable('The scanner found something harmful in the file.', refusals.infected, 'file');
  return { facts: facts as DeliveryFacts, content };
}

/** As forms say them. */
const refusals = {
  tooBig: 'Berkas lebih besar dari 10 MiB. Bagi menjadi beberapa berkas.',
  unread: 'Isian dan berkas tidak terbaca. Pilih lagi berkasnya, lalu kirim lagi.',
  missing: 'Berkas belum dipilih atau kosong. Pilih berkas CSV atau XLSX.',
  wrongFact: 'Isian ini kosong atau tidak dapat diterima. Periksa lagi.',
  infected: 'Pemeriksa menemukan sesuatu yang berbahaya dalam berkas. Buat lagi berkasnya di komputer yang bersih.',
};

function unusable(message: string, indonesian: string, field: string): Fault {
  const remedy = 'Send multipart/form-data with a field "facts" of JSON and one file, CSV or XLSX.';
  return new Fault('invalid_input', message, { field, remedy, indonesian });
}

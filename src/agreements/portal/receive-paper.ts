import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Fault } from '../../kernel/index.ts';
import {
  type CheckedFile,
  checkFile,
  type HandedFile,
  MOST_FILE_BYTES,
  type Scan,
} from '../../platform/files/index.ts';
import { firstProblem } from '../schemas.ts';

const MOST_FACTS_BYTES = 64 * 1024;

/** A paper with what is told of it. */
export interface ReceivedPaper<T> {
  readonly facts: T;
  readonly file: CheckedFile;
}

/** Lets the routes of `app` take multipart bodies of one field and one file. */
export async function acceptPapers(app: FastifyInstance): Promise<void> {
  const limits = { files: 1, fileSize: MOST_FILE_BYTES, fields: 1, fieldSize: MOST_FACTS_BYTES, parts: 2 };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
}

/**
 * Reads `facts` (JSON, by a schema) and `file` of a multipart body, in any order. Names of signatories stand in the body
 * because addresses are logged. Held in memory, so the caller asks first who sends it. Throws `invalid_input` as
 * `checkFile` does too.
 */
export async function receivePaper<T extends TSchema>(
  request: FastifyRequest,
  schema: T,
  scan: Scan,
): Promise<ReceivedPaper<Static<T>>> {
  let facts: unknown;
  let file: HandedFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field' && part.fieldname === 'facts') facts = JSON.parse(String(part.value));
      if (part.type !== 'file') continue;
      file = { name: part.filename ?? '', content: await part.toBuffer() };
      if (part.file.truncated) throw unusable('The file is bigger than 10 MiB.', refusals.tooBig, 'file');
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unusable('The body does not hold facts and a file.', refusals.unread, 'body');
  }
  if (!file) throw unusable('The file is missing.', refusals.missing, 'file');
  return { facts: checkFacts(facts, schema), file: await checkFile(file, scan) };
}

function checkFacts<T extends TSchema>(facts: unknown, schema: T): Static<T> {
  const problem = firstProblem(schema, facts);
  if (!problem) return facts as Static<T>;
  const field = ['facts', problem.field].filter(Boolean).join('.');
  throw unusable(`${field} ${problem.reason}.`, refusals.wrongFact, field);
}

/** As forms say them. */
const refusals = {
  tooBig: 'Berkas lebih besar dari 10 MiB. Pindai dengan 200 dpi, atau bagi menjadi beberapa berkas.',
  unread: 'Isian dan berkas tidak terbaca. Pilih lagi berkasnya, lalu kirim lagi.',
  missing: 'Pilih berkasnya.',
  wrongFact: 'Isian ini kosong atau tidak dapat diterima. Periksa lagi.',
};

function unusable(message: string, indonesian: string, field: string): Fault {
  const remedy = 'Send multipart/form-data with a field "facts" of JSON and one file.';
  return new Fault('invalid_input', message, { field, remedy, indonesian });
}

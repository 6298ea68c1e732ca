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
      if (part.file.truncated) throw unusable('The file is bigger than 10 MiB.', 'file');
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unusable('The body does not hold facts and a file.', 'body');
  }
  if (!content || content.length === 0) throw unusable('The file is missing or empty.', 'file');
  const problem = firstProblem(DeliveryFacts, facts);
  if (problem) {
    const field = ['facts', problem.field].filter(Boolean).join('.');
    throw unusable(`${field} ${problem.reason}.`, field);
  }
  if ((await scan(content)) === 'infected') throw unusable('The scanner found something harmful in the file.', 'file');
  return { facts: facts as DeliveryFacts, content };
}

function unusable(message: string, field: string): Fault {
  const remedy = 'Send multipart/form-data with a field "facts" of JSON and one file, CSV or XLSX.';
  return new Fault('invalid_input', message, { field, remedy });
}

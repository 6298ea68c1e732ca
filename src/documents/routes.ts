import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sql } from '../platform/sql/index.ts';
import { type Comparison, sendCodeForm, sendDocument, sendUnknownDocument } from './checking-pages.ts';
import { parseDigest } from './document-digest.ts';
import { findPrinting, type Printing } from './find-printing.ts';
import { hashUpload } from './hash-upload.ts';
import { DOCUMENTS_PATH } from './print-document.ts';

/** Five times the longest document that we print: 45 elements, 11 rights and 990 networks on 50 pages have 1.8 MB. */
const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** For a file of that size at 1.4 Mbit/s. */
const UPLOAD_MS = 60_000;
/** Requests a minute of one address: an office shares one, a guesser of codes has 160 bits to go through. */
const MOST_A_MINUTE = 60;
const CODE_INCOMPLETE = 'Kode terdiri atas 32 huruf dan angka. Periksa apakah ada yang terlewat.';

type WithCode = FastifyRequest<{ Params: { code: string } }>;

/** Pages where anyone checks a printed document: which one a code is of, and whether a file is the one that was printed. */
export async function documentRoutes(app: FastifyInstance, { pool }: { readonly pool: Sql }): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 0, fileSize: MOST_FILE_BYTES },
    throwFileSizeLimit: false,
  });
  await app.register(rateLimit, {
    max: MOST_A_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: () => Object.assign(new Error('Too many requests; wait a minute.'), { statusCode: 429 }),
  });
  app.get<{ Querystring: { kode?: unknown } }>(DOCUMENTS_PATH, async ({ query: { kode } }, reply) => {
    if (kode === undefined) return sendCodeForm(reply);
    const digest = parseDigest(String(kode));
    if (digest) return reply.redirect(`${DOCUMENTS_PATH}/${digest}`, 303);
    return sendCodeForm(reply, CODE_INCOMPLETE);
  });
  app.get(`${DOCUMENTS_PATH}/:code`, (request: WithCode, reply) =>
    withPrinting(request, reply, pool, async (printing) => sendDocument(reply, printing)),
  );
  app.post(`${DOCUMENTS_PATH}/:code`, { config: { arrivesWithinMs: UPLOAD_MS } }, (request: WithCode, reply) =>
    withPrinting(request, reply, pool, async (printing) =>
      sendDocument(reply, printing, await compareFile(request, printing)),
    ),
  );
}

/** Goes on with the document of the code in an address. */
async function withPrinting(
  { params }: WithCode,
  reply: FastifyReply,
  pool: Sql,
  work: (printing: Printing) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const digest = parseDigest(params.code);
  if (!digest) return sendCodeForm(reply, CODE_INCOMPLETE);
  const printing = await findPrinting(pool, digest);
  return printing ? work(printing) : sendUnknownDocument(reply, digest);
}

async function compareFile(request: FastifyRequest, { pdfSha256 }: Printing): Promise<Comparison> {
  if (!pdfSha256) return 'secret';
  const hashed = await hashUpload(request);
  if ('problem' in hashed) return hashed.problem;
  return hashed.sha256.equals(pdfSha256) ? 'same' : 'different';
}

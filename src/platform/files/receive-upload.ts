import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { Fault } from '../../kernel/index.ts';
import { type HandedFile, MOST_FILE_BYTES, refusal } from './check-file.ts';

/** Options of a route that takes one file: 10 MiB at 1 Mbit/s take 84 s to arrive. */
export const uploadOptions = {
  config: { arrivesWithinMs: 120_000, takesFile: 'alone' },
} as const satisfies RouteShorthandOptions;

/** Options of a route that takes one file with facts beside it. */
export const paperOptions = {
  config: { ...uploadOptions.config, takesFile: 'with facts' },
} as const satisfies RouteShorthandOptions;

/** Lets the routes of `app` take multipart bodies of one file. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
  const limits = { files: 1, fileSize: MOST_FILE_BYTES, fields: 0, parts: 1 };
  await app.register(multipart, { limits, throwFileSizeLimit: false });
}

/**
 * The one file of a multipart body. Held in memory, so the caller asks who sends it before. Throws `invalid_input` for a
 * body that is no such, and for a file that is too big.
 */
export async function receiveUpload(request: FastifyRequest): Promise<HandedFile> {
  const part = await request.file().catch(notOneFile);
  if (!part) return notOneFile();
  const content = await part.toBuffer().catch(notOneFile);
  if (part.file.truncated) throw refusal('too_big');
  // A part may be a file by its type alone.
  return { name: part.filename ?? '', content };
}

function notOneFile(): never {
  const remedy = 'Send multipart/form-data with one part that is a file, and nothing else.';
  throw new Fault('invalid_input', 'The body does not hold one file.', {
    field: 'file',
    remedy,
    indonesian: 'Pilih satu berkas, lalu kirim lagi.',
  });
}

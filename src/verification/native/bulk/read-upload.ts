import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type ParameterProblem, parameterProblem } from '../parameter-problems.ts';
import { readFields, type Saying, type UploadFields } from './upload-fields.ts';

/** Bytes of a file: a million rows of 400. */
export const MOST_FILE_BYTES = 400 * 1024 * 1024;

/** A file that was stored, with what its client says of it. */
export type Upload =
  | { readonly fields: UploadFields; readonly path: string }
  | { readonly problems: readonly ParameterProblem[] }
  | { readonly tooBig: true }
  /** The body does not end as multipart does, or never was it. */
  | { readonly malformed: true };

/**
 * Reads a multipart upload: fields, then the file, which goes to the disk as it comes. `use` is called with it; the file
 * is gone when that is done.
 */
export async function readUpload<T>(
  request: FastifyRequest,
  folder: string,
  saying: Saying,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const path = join(folder, request.id);
  try {
    return await use(await receive(request, path, saying));
  } finally {
    await rm(path, { force: true });
  }
}

/** Reads all parts. A field that comes after the file is told of: the file was stored without knowing of it. */
async function receive(request: FastifyRequest, path: string, saying: Saying): Promise<Upload> {
  const said: Record<string, string> = {};
  const late: ParameterProblem[] = [];
  let stored: Stored | undefined;
  for await (const part of partsOf(request)) {
    if (part === 'malformed') return { malformed: true };
    if (stored) late.push(parameterProblem(part.fieldname, 'after_file'));
    if (part.type === 'field') said[part.fieldname] ??= String(part.value);
    else if (stored || part.fieldname !== 'file' || readFields(said, saying).problems.length > 0) part.file.resume();
    else stored = await store(part.file, path);
    if (part.type === 'file' && part.fieldname === 'file') stored ??= 'unwanted';
  }
  if (stored === 'cut_short') return { malformed: true };
  if (stored === 'too_big') return { tooBig: true };
  const { fields, problems } = readFields(said, saying);
  const missing = stored ? [] : [parameterProblem('file', 'file_missing')];
  const all = [...problems, ...late, ...missing];
  return all.length > 0 ? { problems: all } : { fields, path };
}

/** The parts of a request, and `malformed` last where what comes is no multipart. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart | 'malformed'> {
  try {
    yield* request.parts();
  } catch {
    yield 'malformed';
  }
}

/** What became of a file; `unwanted` when something else was wrong already. */
type Stored = 'whole' | 'too_big' | 'cut_short' | 'unwanted';

/** Writes a file to the disk. Throws as the disk does. */
async function store(file: MultipartFile['file'], path: string): Promise<Stored> {
  try {
    await pipeline(file, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return file.truncated ? 'too_big' : 'whole';
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return 'cut_short';
  }
}

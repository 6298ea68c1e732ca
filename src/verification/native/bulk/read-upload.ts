import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type ParameterProblem, parameterProblem } from '../parameter-problems.ts';
import { readFields, type UploadFields } from './upload-fields.ts';

/** Bytes of a file: a million rows of 400. */
export const MOST_FILE_BYTES = 400 * 1024 * 1024;

/** A file that was stored, with what its client says of it. */
export type Upload =
  | { readonly fields: UploadFields; readonly path: string }
  | { readonly problems: readonly ParameterProblem[] }
  | { readonly tooBig: true };

/**
 * Reads a multipart upload: fields, then the file, which goes to the disk as it comes. `use` is called with it; the file
 * is gone when that is done.
 */
export async function readUpload<T>(
  request: FastifyRequest,
  folder: string,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const said: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') said[part.fieldname] = String(part.value);
    else if (part.fieldname === 'file') return takeFile(part, request.id, said, folder, use);
    else part.file.resume();
  }
  const { problems } = readFields(said);
  return use({ problems: [...problems, parameterProblem('file', 'file_missing')] });
}

async function takeFile<T>(
  { file }: MultipartFile,
  id: string,
  said: Record<string, string>,
  folder: string,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const { fields, problems } = readFields(said);
  if (problems.length > 0) {
    file.resume();
    return use({ problems });
  }
  const path = join(folder, id);
  try {
    await pipeline(file, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return await use(file.truncated ? { tooBig: true } : { fields, path });
  } finally {
    await rm(path, { force: true });
  }
}

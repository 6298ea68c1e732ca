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
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const said: Record<string, string> = {};
  const file = await nextFile(request, said).catch(() => ({ malformed: true }) as const);
  if (file && 'malformed' in file) return use(file);
  if (file) return takeFile(file, request.id, said, folder, use);
  const { problems } = readFields(said);
  return use({ problems: [...problems, parameterProblem('file', 'file_missing')] });
}

/** The file, once the fields before it are read into `said`; undefined when none comes. Throws for what is no multipart. */
async function nextFile(request: FastifyRequest, said: Record<string, string>): Promise<MultipartFile | undefined> {
  for await (const part of request.parts()) {
    if (part.type === 'field') said[part.fieldname] = String(part.value);
    else if (part.fieldname === 'file') return part;
    else part.file.resume();
  }
  return undefined;
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
    const isWhole = await store(file, path);
    if (!isWhole) return await use({ malformed: true });
    return await use(file.truncated ? { tooBig: true } : { fields, path });
  } finally {
    await rm(path, { force: true });
  }
}

/** Writes a file to the disk; false when it was cut short. Throws as the disk does. */
async function store(file: MultipartFile['file'], path: string): Promise<boolean> {
  try {
    await pipeline(file, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return true;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return false;
  }
}

import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { parse } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Gapura, ResultsWanted } from '../../sdk/src/index.ts';
import { Fault } from '../../src/kernel/index.ts';

/** Writes results of a job to a file that only its owner may read, whole or not at all. */
export async function saveResults(
  gapura: Gapura,
  id: string,
  wanted: ResultsWanted & { readonly signal?: AbortSignal | undefined },
  path: string,
): Promise<void> {
  const results = (await gapura.bulkResults(id, wanted)) as NodeStream<Uint8Array>;
  const beside = `${path}.part`;
  try {
    await pipeline(Readable.fromWeb(results), createWriteStream(beside, { mode: 0o600 }));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw isFileError(error) ? unwritable(path, error) : error;
  }
}

/** The files that a run leaves beside its list: `pasien.hasil.csv`, and `pasien.gagal.csv` or `.xlsx`. */
export function filesBeside(file: string): { results: string; failed(format: string): string } {
  const { dir, name } = parse(file);
  const start = `${dir ? `${dir}/` : ''}${name}`;
  return { results: `${start}.hasil.csv`, failed: (format) => `${start}.gagal.${format}` };
}

/** Refuses to write over files that somebody may be mending; throws `invalid_input`. */
export function refuseExisting(paths: readonly string[]): void {
  const found = paths.filter((path) => existsSync(path));
  if (found.length === 0) return;
  const remedy = 'Move it, or give --overwrite.';
  throw new Fault('invalid_input', `${found.join(', ')} exists already.`, { field: 'overwrite', remedy });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function unwritable(path: string, cause: NodeJS.ErrnoException): Fault {
  const remedy = 'The results stay at the gate: `gapura bulk results` fetches them again.';
  return new Fault('invalid_input', `${path} cannot be written: ${cause.code}.`, { field: 'out', remedy }, { cause });
}

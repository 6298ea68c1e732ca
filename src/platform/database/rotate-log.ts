import { rename, stat } from 'node:fs/promises';

/** Years of ordinary starts and stops; only repeated trouble fills it faster. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/** Before a start: puts a log that has grown large aside as `.1`, in place of the one put aside before. */
export async function rotateLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_BYTES) await rename(file, `${file}.1`);
}

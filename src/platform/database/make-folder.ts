import { mkdir } from 'node:fs/promises';
import { Fault } from '../../kernel/index.ts';

/** Makes a folder of the home where it is missing; `mode` is for a new one. Throws `database_start_failed`. */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode });
  } catch (cause) {
    throw notOurs(folder, cause);
  }
}

/** The fault for a part of the home that this user may not use. */
export function notOurs(place: string, cause: unknown): Fault {
  return new Fault(
    'database_start_failed',
    `${place} cannot be used: ${(cause as Error).message}`,
    { field: 'GAPURA_HOME', remedy: 'Start Gapura as the user who started it first, or name another home.' },
    { cause },
  );
}

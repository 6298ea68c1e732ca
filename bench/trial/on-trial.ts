import { rmSync } from 'node:fs';
import { makeHome, openTrial, type Trial } from './open-trial.ts';
import { stopDatabase } from './postmaster.ts';
import { endAll, interrupted } from './processes.ts';

/**
 * Works on an installation of its own, and ends what belongs to it when the work is done, has failed or was told to end. A
 * home that was `named` stays. `open` is for whoever opens the database in a way of its own.
 */
export async function onTrial(
  work: (trial: Trial) => Promise<void>,
  named?: string,
  open: (home: string) => Promise<Trial> = openTrial,
): Promise<void> {
  const home = makeHome(named);
  let trial: Trial | undefined;
  try {
    trial = await open(home);
    await Promise.race([work(trial), interrupted]);
  } finally {
    endAll();
    await trial?.close();
    await stopDatabase(home);
    if (named === undefined) rmSync(home, { recursive: true, force: true });
  }
}

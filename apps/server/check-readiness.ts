import type { SealingState } from '../../src/audit/index.ts';
import { isFault } from '../../src/kernel/index.ts';
import type { Services } from './start-services.ts';

/** More than this between the machine's clock and the database's, and days, tokens and log times cannot be trusted. */
const MOST_SKEW_MS = 2_000;

/** Whether this process can answer calls, and if not why. */
export interface Readiness {
  readonly status: 'ready' | 'not_ready';
  readonly checks: {
    readonly database: boolean;
    readonly clock: boolean;
    readonly log: boolean;
    readonly sealing: boolean;
  };
  /** How this process's signer stands; `waiting` where another process signs. */
  readonly signer: SealingState;
  /** `replaced`: another master key is in force, and this process must be started with it before it needs a key anew. */
  readonly masterKey: 'in_force' | 'replaced';
}

/** Asks database, clock, log and whether the log is signed in time. Each answers for itself, so that a reader sees which one is not there. */
export async function checkReadiness({
  pool,
  clock,
  writer,
  sealing,
  signer,
  keys,
}: Pick<Services, 'pool' | 'clock' | 'writer' | 'sealing' | 'signer' | 'keys'>): Promise<Readiness> {
  const before = clock.now();
  const databaseNow = await pool
    .query<{ now: string }>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now')
    .then(
      (found) => Number(found.rows[0]?.now),
      () => undefined,
    );
  const middle = (before + clock.now()) / 2;
  const checks = {
    database: databaseNow !== undefined,
    clock: databaseNow !== undefined && Math.abs(databaseNow - middle) <= MOST_SKEW_MS,
    log: await writer.open().then(
      () => true,
      () => false,
    ),
    sealing: isInTime(sealing),
  };
  const status = Object.values(checks).every(Boolean) ? 'ready' : 'not_ready';
  return { status, checks, signer: signer.state, masterKey: keys.masterKnown ? 'in_force' : 'replaced' };
}

function isInTime(sealing: Services['sealing']): boolean {
  try {
    sealing.check();
    return true;
  } catch (error) {
    if (isFault(error, 'log_unwritable')) return false;
    throw error;
  }
}

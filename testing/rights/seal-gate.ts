import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type BacklogLimits,
  formatNoteKey,
  LogBacklog,
  LogSigner,
  logFiles,
  makeReceipt,
  readLogKeys,
  Sequencer,
  tilesIn,
} from '../../src/audit/index.ts';
import { systemClock, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import type { Authority } from './open-authority.ts';

/** What sequences and signs the log of a test's gate, when the test says so: a process does it by itself. */
export function sealGate(
  { database, pool, clock }: Pick<Authority, 'database' | 'pool' | 'clock'>,
  limits: BacklogLimits,
) {
  const home = path.join(tmpdir(), `gapura-gate-${uuidV7(systemClock().now())}`);
  const files = logFiles(home);
  const sealing = new LogBacklog(pool, clock, limits);
  const signer = new LogSigner({ sql: pool, tiles: tilesIn(pool), files, clock, origin: 'localhost:8080/log' });
  // Its runs are timed, and a test's clock may stand still.
  const sequencer = new Sequencer(connectionFor(database.app, 'route', 'sequencer'), signer, systemClock());
  const end = async () => {
    await sequencer.close();
    rmSync(home, { recursive: true, force: true });
  };
  const receiptOf = (id: Uuid, institutionId: Uuid) => makeReceipt(pool, id, institutionId);
  const logKeys = async () => ({ keys: (await readLogKeys(files)).map(formatNoteKey), witnesses: [] });
  const services = { witnesses: [] as const, signer, sequencer, receiptOf, logKeys, logFiles: files };
  return { sealing, services, end };
}

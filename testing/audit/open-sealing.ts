import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LogFiles, LogSigner, logFiles, type SealingState, Sequencer, tilesIn } from '../../src/audit/index.ts';
import { systemClock } from '../../src/kernel/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import type { TestLog } from './open-test-log.ts';

/** The name of the logs that tests sign. */
export const TEST_ORIGIN = 'gapura.contoh/log';

/** A process that sequences and signs a test's log, with a home of its own or that of another one. */
export interface Sealing {
  readonly home: string;
  readonly files: LogFiles;
  readonly signer: LogSigner;
  readonly sequencer: Sequencer;
  /** Runs until nothing waits; answers how the signer stands. */
  seal(): Promise<SealingState>;
  close(): Promise<void>;
}

/** Starts one on a log. It works when `seal` is called, not by itself. */
export async function openSealing(log: TestLog, homeOf?: Sealing, waitingSeconds?: () => number): Promise<Sealing> {
  const home = homeOf?.home ?? (await mkdtemp(path.join(tmpdir(), 'gapura-sealing-')));
  const files = logFiles(home);
  const { pool, clock } = log;
  const signer = new LogSigner({ sql: pool, tiles: tilesIn(pool), files, clock, origin: TEST_ORIGIN });
  const config = connectionFor(log.app, 'route', 'sequencer');
  // Runs are timed, and a test's clock may stand still.
  const sequencer = new Sequencer(config, signer, systemClock(), waitingSeconds);
  return {
    home,
    files,
    signer,
    sequencer,
    async seal() {
      while (await sequencer.run());
      return signer.state;
    },
    async close() {
      await sequencer.close();
      if (!homeOf) await rm(home, { recursive: true, force: true });
    },
  };
}

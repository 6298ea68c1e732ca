import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BulkDesk, jobsToRun } from '../../src/verification/index.ts';
import type { Installation } from '../installation/index.ts';
import { BulkThread, type ThreadParts } from './bulk-thread.ts';
import type { ThreadData } from './messages.ts';

/** MiB of the thread's heap: chunks on their way hold some 60. */
const HEAP_MIB = 256;
/** MiB for what lives no longer than its chunk: with less, chunks on their way are copied again and again. */
const YOUNG_MIB = 64;

const DAY_MS = 86_400_000;

/** Bulk jobs of a server: the desk where files are handed in, and how to end what runs. */
export interface Bulk {
  readonly desk: BulkDesk;
  /** Ends the thread after the chunk that is on its way. */
  stop(): Promise<void>;
}

/** Opens the desk for bulk jobs, and looks for those that another process has left. `calls` counts what they give way to. */
export function startBulk(installation: Installation, calls: Int32Array, log: ThreadParts['log']): Bulk {
  const { config, pool, keys, clock } = installation;
  const folder = makeUploads(join(config.home, 'uploads'));
  const data = dataFor(installation, calls);
  const begin = () =>
    new Worker(new URL('./thread.js', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
    });
  const hasJobs = async () => (await jobsToRun(pool)).length > 0;
  const thread = new BulkThread({ begin, hasJobs, clock, log });
  const desk: BulkDesk = {
    sql: pool,
    keys,
    folder,
    receive: (path, handed) => thread.receive(path, handed),
    look: (path, looking) => thread.look(path, looking),
    wake: () => thread.wake(),
  };
  return { desk, stop: () => thread.stop() };
}

function dataFor({ config, database, clock }: Installation, calls: Int32Array): ThreadData {
  const { home, masterKey, masterKeyNext } = config;
  const master = { home, masterKey, masterKeyNext };
  // At half of what makes calls wait, jobs do: they must never be why nobody is answered.
  const backlog = { records: config.logBacklog / 2, seconds: config.logBacklogSeconds / 2 };
  const shiftDays = Math.round((clock.business() - clock.now()) / DAY_MS);
  return { database: database.app, master, shiftDays, backlog, calls };
}

/** A folder of this process. What a process that is gone was reading is of no use to anybody, and nobody's to keep. */
function makeUploads(uploads: string): string {
  const own = join(uploads, String(process.pid));
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
  for (const pid of readdirSync(uploads)) {
    if (pid === String(process.pid) || !lives(Number(pid)))
      rmSync(join(uploads, pid), { recursive: true, force: true });
  }
  mkdirSync(own, { mode: 0o700 });
  return own;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

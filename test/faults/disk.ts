import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startServer } from '../../bench/trial/index.ts';
import { checkLog, type Findings } from './check-log.ts';
import { Clients } from './clients.ts';
import { type PreparedHome, withHome } from './prepared-home.ts';
import { clientLines, findingLines, problemsOf, type Report, type Run, type Say, seconds } from './report.ts';
import { until } from './until.ts';

/** A fresh cluster takes 80 MiB; the write-ahead log of the run some hundred more. */
const DISK_MIB = 500;
const CLIENTS = 64;
const LARGE = 100_000_000;

/** Milliseconds of load before the disk is filled, and for which it stays full once calls fail. */
const BEFORE_MS = 3_000;
const FULL_MS = 8_000;
const PATIENCE_MS = 120_000;

/** When the disk was full, and what happened meanwhile. */
interface Shortage {
  readonly acknowledged: number;
  readonly outages: number;
  readonly recoveryMs: number;
}

/** Fills the disk under the database while clients go on asking, frees it again, then checks the log. */
export async function disk({ keep, say }: Run): Promise<Report> {
  if (process.getuid?.() !== 0) {
    return { lines: { skipped: 'only root can mount a small disk of its own' }, problems: [] };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'gapura-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m,mode=700`, 'gapura-disk', folder]);
  try {
    const home = path.join(folder, 'home');
    return await withHome({ quotas: [LARGE], home, keep }, (prepared) => fillServed(prepared, folder, say));
  } finally {
    if (!keep) {
      execFileSync('umount', [folder]);
      rmdirSync(folder);
    }
  }
}

async function fillServed({ home, source }: PreparedHome, folder: string, say: Say): Promise<Report> {
  const server = await startServer({ home, port: await freePort() });
  const clients = new Clients([source(0)], [server.port], CLIENTS);
  await sleep(BEFORE_MS);
  const filler = path.join(folder, 'filler');
  fill(filler);
  say('the disk is full');
  await until(() => clients.outages > 0, PATIENCE_MS, 'an outage');
  const before = { acknowledged: clients.acknowledged.length, outages: clients.outages };
  await sleep(FULL_MS);
  const shortage = {
    acknowledged: clients.acknowledged.length - before.acknowledged,
    outages: clients.outages - before.outages,
  };
  rmSync(filler);
  say('the disk has room again');
  const [freed, answered] = [performance.now(), clients.acknowledged.length];
  await until(() => clients.acknowledged.length > answered + CLIENTS, PATIENCE_MS, 'an answer after the disk had room');
  const recoveryMs = performance.now() - freed;
  await sleep(BEFORE_MS);
  await clients.stop();
  await server.stop();
  return report(clients, { ...shortage, recoveryMs }, await checkLog(home, clients.acknowledged));
}

/** Takes every byte that is left. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 512; ) if (!tryWrite(handle, size)) size >>= 1;
  } finally {
    closeSync(handle);
  }
}

function tryWrite(handle: number, size: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(size, 1)) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

function report(clients: Clients, shortage: Shortage, findings: Findings): Report {
  const meanwhile = `${shortage.outages} outages, ${shortage.acknowledged} acknowledged`;
  const lines = {
    ...clientLines(clients),
    [`while full, ${seconds(FULL_MS)} s from the first outage`]: meanwhile,
    'next answer after there was room': `${seconds(shortage.recoveryMs)} s`,
    ...findingLines(findings),
  };
  return { lines, problems: problemsOf(clients, findings) };
}

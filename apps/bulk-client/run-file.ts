import type { BulkJob } from '../../sdk/src/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { checkFile, type Said } from './check-file.ts';
import { costLines } from './describe-job.ts';
import type { Desk } from './desk.ts';
import { filesBeside, refuseExisting, saveResults } from './save-results.ts';

/** How a file is run. */
export interface RunWishes {
  readonly said: Said;
  /** Starts without asking. */
  readonly yes: boolean;
  /** Writes over files of an earlier run. */
  readonly overwrite: boolean;
  /** Leaves once the job is started. */
  readonly leave: boolean;
}

/** How a run ended: its job, and the files that were written. */
export interface RunEnd {
  readonly job: BulkJob;
  readonly files: readonly string[];
}

/** Hands a file in, asks whether it may cost what it will, starts it, waits, and writes the answers beside it. */
export async function runFile(path: string, wishes: RunWishes, desk: Desk): Promise<RunEnd> {
  const { results, failed } = filesBeside(path);
  if (!wishes.overwrite && !wishes.leave) refuseExisting([results, failed('csv'), failed('xlsx')]);
  const checked = await checkFile(path, wishes.said, desk);
  for (const line of costLines(checked.job, checked.me)) desk.tell(line);
  if (!wishes.yes && !(await desk.confirm('Mulai? (Start?)'))) return giveUp(checked.job, desk);
  const started = await desk.gapura.startBulkJob(checked.job.id);
  if (wishes.leave) return { job: started, files: tellBack(started.id, desk) };
  const job = await follow(started.id, desk);
  if (!job) return { job: started, files: tellBack(started.id, desk) };
  return { job, files: await saveAll(job, path, desk) };
}

/** Nothing of a file stays at the gate that nobody wants to ask about. */
async function giveUp(job: BulkJob, { gapura, tell }: Desk): Promise<RunEnd> {
  await gapura.forgetBulkJob(job.id);
  tell('Tidak dimulai; tidak ada yang dihitung, dan berkas sudah dilupakan. (Not started, not counted, forgotten.)');
  return { job, files: [] };
}

/** The job when it changes no more by itself; undefined when the person left before. */
async function follow(id: string, { gapura, progress, signal }: Desk): Promise<BulkJob | undefined> {
  try {
    return await gapura.waitForBulk(id, { onProgress: progress, signal });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

async function saveAll(job: BulkJob, path: string, desk: Desk): Promise<string[]> {
  if (job.state === 'paused') {
    tellBack(job.id, desk);
    throw new Fault('conflict', `The job was paused: ${job.pause?.messages.en}`, {
      remedy: `gapura bulk resume ${job.id}`,
    });
  }
  const files = await saveFiles(job, path, desk).catch((error: unknown) => {
    tellBack(job.id, desk);
    throw error;
  });
  for (const file of files) desk.tell(`Ditulis (written): ${file}`);
  if (job.unmatched > 0) desk.tell(`Tidak sesuai (unmatched): gapura bulk results ${job.id} --rows unmatched --out ..`);
  if (job.state === 'cancelled') throw new Fault('conflict', 'The job was cancelled; what was answered is written.');
  return files;
}

async function saveFiles({ id, failed, file }: BulkJob, path: string, desk: Desk): Promise<string[]> {
  const { gapura, signal } = desk;
  const beside = filesBeside(path);
  await saveResults(gapura, id, { rows: 'all', format: 'csv', signal }, beside.results);
  if (failed === 0) return [beside.results];
  const toMend = beside.failed(file.format);
  await saveResults(gapura, id, { rows: 'failed', format: file.format, signal }, toMend);
  return [beside.results, toMend];
}

function tellBack(id: string, { tell }: Desk): [] {
  tell(`Pekerjaan tetap ada di gerbang (the job stays at the gate): ${id}`);
  tell(`  gapura bulk show ${id}`);
  tell(`  gapura bulk results ${id} --out ..`);
  return [];
}

import { openAsBlob, statSync } from 'node:fs';
import type { BulkFields, BulkJob, Me } from '../../sdk/src/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { checkedLines } from './describe-job.ts';
import type { Desk } from './desk.ts';
import { noticeLines } from './to-fault.ts';

/** What is said of a file; the purpose is the right's when it is left out. */
export type Said = Omit<BulkFields, 'purpose' | 'start'> & { readonly purpose: BulkFields['purpose'] | undefined };

/** Milliseconds between two looks while a file is read. */
const LOOK_MS = 300;

/**
 * Hands a file in and tells what it was taken for. Throws `invalid_input` for one that cannot be used, with every
 * reason. Nothing is asked and nothing is counted.
 */
export async function checkFile(path: string, said: Said, desk: Desk): Promise<{ job: BulkJob; me: Me }> {
  const { gapura, signal, tell } = desk;
  refuseUnreadable(path);
  const me = await gapura.me({ signal });
  const fields = { ...said, purpose: said.purpose ?? me.right.purpose };
  const { id } = await gapura.createBulkJob(await openAsBlob(path), fields, { signal });
  const job = await gapura.waitForBulk(id, { signal, everyMs: LOOK_MS });
  if (job.state === 'refused') throw unusable(job);
  if (job.state === 'cancelled') throw new Fault('conflict', 'The job was cancelled while its file was read.');
  for (const line of checkedLines(job)) tell(line);
  return { job, me };
}

function refuseUnreadable(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  throw new Fault('invalid_input', 'FILE is no file that can be read.', { field: 'FILE', remedy: 'Check its path.' });
}

/** A file of which the head was well and the rest was not. */
function unusable({ notices }: BulkJob): Fault {
  const lines = ['Berkas tidak dapat dipakai. (The file cannot be used.)', ...noticeLines(notices)];
  return new Fault('invalid_input', lines.join('\n'), { field: 'FILE' });
}

import type { AccessSnapshot } from '../../access/index.ts';
import type { Credential } from '../../identity/index.ts';
import type { BulkJob } from './model.ts';

/**
 * Who may see and steer a job: clients of the right that it was handed in under, because a client's key may be renewed
 * while a job runs. Of everybody else's jobs nobody hears that they exist.
 */
export function mayUseJob(
  client: Credential,
  job: Pick<BulkJob, 'institutionId' | 'credentialId'>,
  book: Pick<AccessSnapshot, 'credentialById'>,
): boolean {
  if (client.mode !== 'live' || client.institutionId !== job.institutionId) return false;
  return book.credentialById(job.credentialId)?.rightId === client.rightId;
}

import type { AccessSnapshot } from '../../access/index.ts';
import type { Credential } from '../../identity/index.ts';
import type { BulkJob } from './model.ts';

/**
 * Who may see and steer a job: clients of the right that it was handed in under, because a client's key may be renewed
 * while a job runs. Jobs of the portal are their operators' own. Of everybody else's nobody hears that they exist.
 */
export function mayUseJob(
  client: Credential,
  job: Pick<BulkJob, 'institutionId' | 'credentialId'>,
  book: Pick<AccessSnapshot, 'credentialById'>,
): boolean {
  if (client.mode !== 'live' || client.institutionId !== job.institutionId) return false;
  const handedIn = book.credentialById(job.credentialId);
  return handedIn !== undefined && handedIn.kind === client.kind && handedIn.rightId === client.rightId;
}

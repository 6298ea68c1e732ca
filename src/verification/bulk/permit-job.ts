import { may, permit } from '../../access/index.ts';
import { officerToday } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { isOpenFromAnywhere } from '../open-from-anywhere.ts';
import type { Terms } from './ask-rows.ts';
import type { BulkParts } from './bulk-parts.ts';
import type { BulkJob, RestReason } from './model.ts';

type Permitted = Pick<Terms, 'right' | 'day' | 'credential'>;
type Parts = Pick<BulkParts, 'book' | 'clock' | 'sql'>;

/**
 * Whether a job may ask on, judged for every chunk as for a call. Behind a job of the portal stands a person beside the
 * right: one whose appointment or role is over asks about nobody any more, and so does not its job.
 */
export async function permitJob(job: BulkJob, parts: Parts): Promise<Permitted | { readonly rest: RestReason }> {
  const { book, clock, sql } = parts;
  const credential = book.credentialById(job.credentialId);
  if (!credential || credential.institutionId !== job.institutionId) return { rest: 'not_permitted' };
  const isOfPortal = credential.kind === 'portal';
  if (isOfPortal && !(await mayOfficerAsk(job, parts))) return { rest: 'not_permitted' };
  const fromAnywhere = isOfPortal && (await isOpenFromAnywhere(sql));
  const permitted = permit({ credential, peer: job.peer, fromAnywhere }, book, clock);
  if (permitted.granted) return { right: permitted.right, day: permitted.day, credential };
  return { rest: permitted.denial === 'outside_hours' ? 'outside_hours' : 'not_permitted' };
}

/** A job of the portal names the officer that handed it in, by its id. */
async function mayOfficerAsk({ officer: officerId, institutionId }: BulkJob, { book, clock, sql }: Parts) {
  const officer = await officerToday({ pool: sql, clock }, officerId as Uuid);
  const institution = book.institution(institutionId);
  return officer !== undefined && institution !== undefined && may(officer, 'person.verify', institution);
}

import type { AccessSnapshot } from '../../access/index.ts';
import { type Clock, type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import { type NoticeKind, notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { KEPT_DAYS } from './forget-bulk.ts';
import type { BulkJob, RestReason } from './model.ts';

/**
 * Rests that are told of. Whoever pauses a list knows it, and hours of a right are known and pass the same day; a day's
 * quota may take days, and a right that is closed may need somebody.
 */
const restsTold = {
  quota_used_up: 'bulk.quota_ended',
  not_permitted: 'bulk.not_permitted',
  outside_hours: undefined,
  by_client: undefined,
} as const satisfies Record<RestReason, NoticeKind | undefined>;

interface Parts {
  readonly book: Pick<AccessSnapshot, 'credentialById' | 'institution'>;
  readonly clock: Clock;
}

/** Tells whoever handed a list in at the portal that it is done. Clients of `/v1` ask how far their jobs are. */
export async function tellOfEnd(tx: Sql, job: BulkJob, parts: Parts): Promise<void> {
  const to = addresseeOf(job, parts);
  const data = { handedIn: handedInOn(job, parts), keptDays: KEPT_DAYS };
  if (to) await notify(tx, parts.clock, { ...of('bulk.done', job), to, data });
}

/** Tells the same why a list rests, where it is to be told: once for a list, however many days it takes. */
export async function tellOfRest(tx: Sql, job: BulkJob, reason: RestReason, parts: Parts): Promise<void> {
  const [kind, to] = [restsTold[reason], addresseeOf(job, parts)];
  if (kind && to) await notify(tx, parts.clock, { ...of(kind, job), to, data: { handedIn: handedInOn(job, parts) } });
}

const of = <K extends NoticeKind>(kind: K, { jobId }: BulkJob) => ({ kind, about: jobId, key: `${kind}/${jobId}` });

/** A job of the portal names the officer that handed it in, by its id. */
function addresseeOf({ credentialId, officer }: BulkJob, { book }: Parts): { readonly officerId: Uuid } | undefined {
  return book.credentialById(credentialId)?.kind === 'portal' ? { officerId: officer as Uuid } : undefined;
}

/**
 * What lists are told apart by in a notice: not by their case, because what an operator writes there may name somebody.
 * The day is the one that its page tells, which a demo has moved.
 */
function handedInOn({ createdAt, institutionId }: BulkJob, { book, clock }: Parts): Day {
  const moved = clock.business() - clock.now();
  return dayAt(createdAt + moved, book.institution(institutionId)?.timeZone ?? 'WIB');
}

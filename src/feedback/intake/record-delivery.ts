import type pg from 'pg';
import { appendInTransaction, type Entry, type KeyRing } from '../../audit/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import type { FeedbackOutcome } from '../outcomes.ts';
import type { Sender } from './delivery.ts';

/** What recording works with. */
export interface RecordParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/** Records a delivery of which nothing can be kept. */
export async function recordInvalid(sender: Sender, parts: RecordParts): Promise<void> {
  await inTransaction(parts.pool, (tx) => recordDelivery(tx, sender, 'feedback_invalid', 1, parts));
}

/** Records an attempt whose token names a credential and does not prove it, or one that is no longer in force. */
export async function recordRefusal(sender: Sender, parts: RecordParts): Promise<void> {
  await inTransaction(parts.pool, (tx) => recordDelivery(tx, sender, 'feedback_refused', 1, parts));
}

/** Records how a delivery ended, inside its transaction. `count`: its values. */
export function recordDelivery(
  tx: pg.PoolClient,
  sender: Sender,
  outcome: FeedbackOutcome,
  count: number,
  { keys, clock }: RecordParts,
): Promise<void> {
  const { institutionId, requestId, peer } = sender;
  const who = { institutionId, requestId, peer, ...personOf(sender) };
  const entry: Entry = { ...who, at: clock.now(), kind: 'feedback', outcome, count };
  return appendInTransaction(tx, [entry], { keys, clock, name: 'feedback' });
}

/** The installed clients' push has no name of a method; the other doors have. */
function personOf(sender: Sender): Partial<Entry> {
  if ('credential' in sender) {
    const { credentialId, rightId } = sender.credential;
    return { credentialId, rightId, ...(sender.door === 'native' && { method: 'v1/feedback-deliveries' }) };
  }
  const letter = sender.door === 'counter' ? { caseRef: sender.letter.number } : {};
  return { officerRef: sender.officer.officerId, method: sender.door, ...letter };
}

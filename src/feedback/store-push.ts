import { type DeliverParts, deliver, owedBy } from './intake/deliver.ts';
import type { Sender } from './intake/delivery.ts';
import type { FeedbackOutcome } from './outcomes.ts';
import type { PushRow } from './read-push-row.ts';

/**
 * Stores a push of data balikan whole: what the agreement says of keys and forms is for its quality, not a reason to
 * refuse it, because the contract of the installed clients knows no such refusal.
 */
export async function storePush(
  sender: Sender,
  rows: readonly PushRow[],
  parts: DeliverParts,
): Promise<FeedbackOutcome> {
  const owed = await owedBy(parts, sender.institutionId);
  const delivery = { kept: rows, errors: [], refused: 0, rowCount: rows.length, said: null };
  return (await deliver(sender, delivery, owed, parts)).outcome;
}

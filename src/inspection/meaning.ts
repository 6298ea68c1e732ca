import { administrationEvents, retentionOutcomes } from '../audit/index.ts';
import { lookOutcomes } from '../disclosure/index.ts';
import { feedbackOutcomes } from '../feedback/index.ts';
import { signInOutcomes, tokenOutcomes } from '../identity/index.ts';
import { outcomes } from '../verification/index.ts';

type Meanings = Readonly<Record<string, string>>;

/** What outcomes mean, as docs/reference/audit-events.md has it: the tables of the rooms that write them. */
const meanings: Meanings = {
  ...Object.fromEntries(Object.entries(signInOutcomes).map(([outcome, { en }]) => [outcome, en])),
  ...Object.fromEntries(Object.entries(outcomes).map(([outcome, { meaning }]) => [outcome, meaning])),
  ...administrationEvents,
  ...retentionOutcomes,
  ...lookOutcomes,
  ...feedbackOutcomes,
  ...tokenOutcomes,
  unanswered: 'The hit of a call was taken back, because its caller had been told of an outage.',
};

/** What an outcome of the log means; null for one that was recorded by another version. */
export function meaningOf(outcome: string): string | null {
  return meanings[outcome] ?? null;
}

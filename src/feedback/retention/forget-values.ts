import { type Administration, administer } from '../../audit/index.ts';
import { addDays, addMonths, type Clock, dayAt, endOfDay, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';

/** Values that are dropped in one transaction; the next is begun at once, until none is left. */
const MOST_AT_ONCE = 5_000;

/**
 * Drops sealed values whose time is over: those about health and money, and those of no agreed kind, after the shorter
 * time, all others and hints of deaths after the longer one. Receipts stay, and with them what was settled. The log is
 * told how many went. May run at any time, in any number of processes; answers how many values it dropped.
 */
export async function forgetValues(by: Administration): Promise<number> {
  const { feedbackSensitiveMonths, feedbackPlainMonths } = await readSettings(by.pool);
  const sensitive = await dropAll(by, 'sensitivity <> $3', feedbackSensitiveMonths);
  const plain = await dropAll(by, 'sensitivity = $3', feedbackPlainMonths);
  await dropHints(by, feedbackPlainMonths);
  return sensitive + plain;
}

async function dropAll(by: Administration, which: string, months: number): Promise<number> {
  let dropped = 0;
  for (;;) {
    const gone = await administer(by, async (tx, tell) => {
      const counts = await dropSome(tx, which, firstIdOf(beginOfKept(by.clock, months)));
      const reason = counts.map(({ kind, n }) => `${kind}: ${n}`).join(', ');
      if (counts.length > 0) tell('feedback.values_dropped', { reason });
      return counts.reduce((sum, { n }) => sum + n, 0);
    });
    dropped += gone;
    if (gone < MOST_AT_ONCE) return dropped;
  }
}

/** By the delivery's id, which begins with its time: no other index is needed to find what is oldest. */
async function dropSome(tx: Sql, which: string, before: Uuid): Promise<{ kind: string; n: number }[]> {
  const text = `WITH over AS (
      SELECT institution_id, digest FROM feedback_item WHERE delivery_id < $1 AND ${which} ORDER BY delivery_id LIMIT $2
    ), gone AS (
      DELETE FROM feedback_item i USING over o WHERE i.institution_id = o.institution_id AND i.digest = o.digest
      RETURNING i.sensitivity
    )
    SELECT sensitivity AS kind, count(*)::int AS n FROM gone GROUP BY 1 ORDER BY 1`;
  return (await tx.query<{ kind: string; n: number }>(text, [before, MOST_AT_ONCE, 'plain'])).rows;
}

async function dropHints(by: Administration, months: number): Promise<void> {
  await administer(by, async (tx, tell) => {
    const gone = await tx.query('DELETE FROM death_hint WHERE hint_id < $1', [
      firstIdOf(beginOfKept(by.clock, months)),
    ]);
    const count = gone.rowCount ?? 0;
    if (count > 0) tell('feedback.values_dropped', { reason: `death_hint: ${count}` });
  });
}

/** The midnight in Jakarta since which values are kept, in real milliseconds. */
function beginOfKept(clock: Clock, months: number): number {
  return endOfDay(addDays(addMonths(dayAt(clock.now(), 'WIB'), -months), -1), 'WIB');
}

/** The least UUID of version 7 (RFC 9562) that an instant can have. */
function firstIdOf(milliseconds: number): Uuid {
  const hex = milliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000` as Uuid;
}

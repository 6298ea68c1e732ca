import type { Clock } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { monthOf } from '../chain.ts';
import { type LogMonth, monthName, monthsLater } from './month.ts';
import { type LeafCommitment, monthRoots } from './month-roots.ts';
import { type DroppedMonth, readDropped, recordName } from './read-dropped.ts';
import { type DropRefusal, refuseDrop } from './refusals.ts';
import { readExtent, surveyRecords } from './survey-month.ts';

/** What a retention record commits to. */
export interface Dropping extends LeafCommitment {
  readonly month: LogMonth;
}

/** What would go with a month. */
export interface DropSurvey extends Dropping {
  readonly batches: number;
  /** Earlier months whose retention record goes with this one, and is written anew. */
  readonly renewed: readonly DroppedMonth[];
}

/** What decides whether a month's time is over. */
export interface DropTerms {
  readonly clock: Pick<Clock, 'now'>;
  /** Whole months that records are kept after the end of theirs. */
  readonly keepMonths: number;
}

const signedSql = 'SELECT coalesce(max(size), 0)::text AS size FROM log_checkpoint';

/**
 * Looks whether a month may be dropped, and what would go. Reads every record of it, which takes as long as
 * `gapura log verify` does for them; changes nothing.
 */
export async function surveyDrop(sql: Sql, month: LogMonth, terms: DropTerms): Promise<DropSurvey | DropRefusal> {
  const name = monthName(month);
  const tooEarly = refuseEarly(month, terms);
  if (tooEarly) return tooEarly;
  const dropped = await readDropped(sql);
  const before = dropped.find((each) => each.month === month);
  if (before) return refuseGone(before);
  const extent = await readExtent(sql, month);
  if (extent.batches === 0) return refuseDrop('month_unknown', name);
  if (extent.unplaced > 0) return refuseDrop('month_unsequenced', name, `${extent.unplaced} batches wait.`);
  const signed = Number((await sql.query<{ size: string }>(signedSql)).rows[0]?.size);
  if (extent.next > signed) {
    return refuseDrop('month_unsigned', name, `It has leaves before ${extent.next}, ${signed} are signed.`);
  }
  const found = await surveyRecords(sql, month, extent);
  if ('unsound' in found) {
    // Somebody else may have dropped it under the reader.
    const now = (await readDropped(sql)).find((each) => each.month === month);
    return now ? refuseGone(now) : refuseDrop('month_unsound', name, found.unsound);
  }
  const renewed = dropped.filter(({ writtenIn }) => writtenIn === month);
  const roots = await monthRoots(
    sql,
    renewed.map((each) => each.month),
  );
  const changed = renewed.find((each) => roots.get(each.month)?.root !== each.root);
  if (changed) {
    const more = `${recordName(changed)} does not cover what it says to have dropped of ${monthName(changed.month)}.`;
    return refuseDrop('month_unsound', name, more);
  }
  return { ...found, month, batches: extent.batches, renewed };
}

/** The refusal of a month that is gone already. */
export function refuseGone(before: DroppedMonth): DropRefusal {
  return refuseDrop('month_gone', monthName(before.month), `It was dropped by ${recordName(before)}.`);
}

function refuseEarly(month: LogMonth, { clock, keepMonths }: DropTerms): DropRefusal | undefined {
  const current = monthOf(clock.now());
  if (month >= current) return refuseDrop('month_running', monthName(month));
  const until = monthsLater(month, 1 + keepMonths);
  if (until <= current) return undefined;
  return refuseDrop('month_too_young', monthName(month), `They may go from ${until} on (UTC).`);
}

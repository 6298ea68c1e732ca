import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import type { Administration } from '../administer.ts';
import { appendRetention, type ToldDropping } from './append-retention.ts';
import { type LogMonth, monthName } from './month.ts';
import { readDropped } from './read-dropped.ts';
import type { DropRefusal } from './refusals.ts';
import { type DropSurvey, refuseGone, surveyDrop } from './survey-drop.ts';

/** A month that is gone, with the keys that went with it, as `kind period`. */
export interface MonthDropped extends DropSurvey {
  readonly keys: readonly string[];
}

/** Tries to get hold of the whole log for an instant, and milliseconds between two. */
const TRIES = 60;
const PAUSE_MS = 500;

/** PostgreSQL's code for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Drops a month whose time is over: a `retention` record that commits to what goes, its partition, and the keys of its
 * NIKs, all in one transaction. Whatever ends it on the way leaves everything as it was. Statements may take minutes, so
 * the pool must have no time-out.
 */
export async function dropMonth(
  by: Administration,
  month: LogMonth,
  { reason, keepMonths }: { readonly reason: string; readonly keepMonths: number },
): Promise<MonthDropped | DropRefusal> {
  const survey = await surveyDrop(by.pool, month, { clock: by.clock, keepMonths });
  if ('refusal' in survey) return survey;
  for (let tries = 1; ; tries += 1) {
    const answer = await tryDrop(by, survey, reason);
    if (answer) return answer;
    if (tries === TRIES) {
      const remedy = 'Do it again when no export or report reads the log.';
      throw new Fault('overloaded', `${monthName(month)} was not dropped: others held on to the log.`, { remedy });
    }
    await sleep(PAUSE_MS);
  }
}

/** One drops at a time, as `drop_log_month` sees to as well. */
const oneAtATimeSql = 'SELECT pg_advisory_xact_lock(471002, 1)';

/** Undefined when others held on to the log; then nothing is changed. */
async function tryDrop(
  by: Administration,
  survey: DropSurvey,
  reason: string,
): Promise<MonthDropped | DropRefusal | undefined> {
  const droppings: ToldDropping[] = [
    { ...survey, officer: by.actor, reason, outcome: 'month_dropped' },
    ...survey.renewed.map((each): ToldDropping => ({ ...each, outcome: 'drop_renewed' })),
  ];
  try {
    return await inTransaction(by.pool, async (tx) => {
      await tx.query(oneAtATimeSql);
      const before = (await readDropped(tx)).find(({ month }) => month === survey.month);
      if (before) return refuseGone(before);
      const writerId = await appendRetention(tx, droppings, { name: `retention by ${by.actor}`, at: by.clock.now() });
      const text = 'SELECT drop_log_month($1::date, $2) AS keys';
      const { rows } = await tx.query<{ keys: string[] }>(text, [survey.month, writerId]);
      return { ...survey, keys: rows[0]?.keys ?? [] };
    });
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return undefined;
    throw error;
  }
}

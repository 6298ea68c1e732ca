import type pg from 'pg';
import type { Clock } from '../../kernel/index.ts';
import { committedKnowledge, establishedLexicon, type Knowledge } from '../compare/index.ts';
import { countRegister } from './count-register.ts';

/** What a running gate knows: the committed lists until the register has been counted, then its words beside them. */
export interface RunningKnowledge {
  /** What to compare with now. Hand it to `compareElement` at each call; it changes when there is a newer count. */
  current(): Knowledge;
  /**
   * Takes up a count that is newer than what is known, and counts the register first where that is due and nobody is at it;
   * answers whether its words are known. What was known stays while another process counts, and when this throws.
   */
  refresh(): Promise<boolean>;
}

/** A count serves for so long. */
const SERVES_MS = 86_400_000;

/**
 * Sooner when the register, as PostgreSQL estimates it, has grown to more than twice what was counted: to fill that of a
 * country takes days, and the first count may have found it empty.
 */
const dueSql = `
SELECT counted_at < $1 OR
  (SELECT c.reltuples FROM pg_class c WHERE c.oid = 'resident'::regclass) > 2 * residents AS due
FROM register_words`;

const newerSql = 'SELECT count_no, words FROM register_words WHERE count_no > $1';

/** The knowledge of a gate on this register, which one process counts for all. */
export function runningKnowledge(pool: pg.Pool, clock: Pick<Clock, 'now'>): RunningKnowledge {
  let known = committedKnowledge;
  let knownNo = 0;
  const isDue = async () => {
    const { rows } = await pool.query<{ due: boolean }>(dueSql, [new Date(clock.now() - SERVES_MS)]);
    return rows[0]?.due ?? true;
  };
  return {
    current: () => known,
    async refresh() {
      if (await isDue()) await countRegister(pool, clock, isDue);
      const { rows } = await pool.query<{ count_no: number; words: string }>(newerSql, [knownNo]);
      for (const { count_no: countNo, words } of rows) {
        known = { ...committedKnowledge, lexicon: establishedLexicon(new Set(words.split('\n'))) };
        knownNo = countNo;
      }
      return knownNo > 0;
    },
  };
}

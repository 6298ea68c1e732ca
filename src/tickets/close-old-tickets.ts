import { type Administration, administer } from '../audit/index.ts';
import { isFault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { recordMove } from './record-move.ts';

const DAY_MS = 86_400_000;

/** Tickets that one run closes at most; the next one goes on. */
const A_RUN = 500;

/**
 * Closes tickets that were answered longer ago than the setting `ticketClosesDays`, so that they hold nobody's NIK any more;
 * answers how many. May run at any time, in any number of processes.
 */
export async function closeOldTickets(by: Administration): Promise<number> {
  const { ticketClosesDays } = await readSettings(by.pool);
  const before = new Date(by.clock.now() - ticketClosesDays * DAY_MS);
  let closed = 0;
  for (const ticketId of await findOld(by.pool, before)) closed += (await closeOne(by, ticketId)) ? 1 : 0;
  return closed;
}

async function findOld(sql: Sql, before: Date): Promise<Uuid[]> {
  const text = `SELECT ticket_id AS "ticketId" FROM ticket WHERE state = 'answered' AND state_since < $1
    ORDER BY state_since LIMIT $2`;
  return (await sql.query<{ ticketId: Uuid }>(text, [before, A_RUN])).rows.map(({ ticketId }) => ticketId);
}

/** False when somebody closed it meanwhile. */
async function closeOne(by: Administration, ticketId: Uuid): Promise<boolean> {
  try {
    await administer(by, async (tx, tell) => {
      const ticket = await recordMove(tx, by.clock, { ticketId, move: 'close', officer: null });
      tell('ticket.closed', { institutionId: ticket.institutionId, reason: ticket.reference });
    });
    return true;
  } catch (error) {
    if (isFault(error, 'conflict')) return false;
    throw error;
  }
}

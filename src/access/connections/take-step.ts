import { type Administration, administer, type Tell } from '../../audit/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import { dayAt, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { checkPaper } from './check-declared.ts';
import { type Connection, type ConnectionMove, type ConnectionStep, connectionMoves, type Paper } from './model.ts';
import { tellInstitution } from './tell-of-connection.ts';

/** What ends with a step, inside its transaction; answers how many rights that concerned. */
type Also = (tx: Sql, tell: Tell) => Promise<number>;

/**
 * Moves a connection by a paper, records it and tells the institution, in one transaction. Throws `conflict` when its
 * state does not allow the move.
 */
export async function takeStep(
  by: Administration,
  connection: Connection,
  move: ConnectionMove,
  paper: Paper,
  also: Also = async () => 0,
): Promise<void> {
  const { connectionId, institutionId } = connection;
  const { from, to, event } = connectionMoves[move];
  const institution = await getInstitution(by.pool, institutionId);
  checkPaper(paper, dayAt(by.clock.business(), institution.timeZone));
  await administer(by, async (tx, tell) => {
    const text = 'UPDATE connection SET state = $3 WHERE connection_id = $1 AND state = ANY($2)';
    const moved = await tx.query(text, [connectionId, from, to]);
    if (moved.rowCount === 0) {
      throw new Fault('conflict', `The connection is not ${from.join(' or ')}.`, {
        field: 'connection',
        indonesian: 'Status jaringan tertutup ini sudah berubah. Muat ulang halaman, lalu periksa statusnya.',
      });
    }
    const stepNo = await keepStep(tx, by, connectionId, move, paper);
    tell(event, { institutionId, reason: paper.number });
    const rights = await also(tx, tell);
    await tellInstitution(tx, by.clock, institution, connection, { event, stepNo, paper, rights });
  });
}

/** Keeps what was done, after what was done before; answers the step's number. The connection's row is locked meanwhile. */
export async function keepStep(
  tx: Sql,
  { actor, clock }: Administration,
  connectionId: Uuid,
  move: ConnectionStep['move'],
  { number, date, result }: Paper,
): Promise<number> {
  const text = `INSERT INTO connection_step (connection_id, step_no, move, actor, letter_no, letter_date, result, at)
    SELECT $1, count(*) + 1, $2, $3, $4, $5, $6, $7 FROM connection_step WHERE connection_id = $1
    RETURNING step_no AS "stepNo"`;
  const values = [connectionId, move, actor, number, date, result, new Date(clock.now())];
  return (await tx.query<{ stepNo: number }>(text, values)).rows[0]?.stepNo ?? 0;
}

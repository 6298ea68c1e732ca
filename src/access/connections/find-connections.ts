import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Connection } from './model.ts';

const select = `SELECT c.connection_id AS "connectionId", c.institution_id AS "institutionId", c.kind, c.provider,
  c.networks::text[] AS networks, c.state,
  (SELECT jsonb_agg(jsonb_build_object('move', s.move, 'actor', s.actor, 'at', to_char(s.at AT TIME ZONE 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'paper', jsonb_build_object('number', s.letter_no, 'date', s.letter_date,
      'result', s.result)) ORDER BY s.step_no)
    FROM connection_step s WHERE s.connection_id = c.connection_id) AS steps
  FROM connection c`;

type Row = Connection & Record<string, unknown>;

/** Connections of an institution, the newest first. */
export async function listConnections(sql: Sql, institutionId: Uuid): Promise<Connection[]> {
  const text = `${select} WHERE c.institution_id = $1 ORDER BY c.connection_id DESC`;
  return (await sql.query<Row>(text, [institutionId])).rows;
}

/** The connection of an id; throws `not_found`. */
export async function getConnection(sql: Sql, connectionId: string): Promise<Connection> {
  const found = (await sql.query<Row>(`${select} WHERE c.connection_id::text = lower($1)`, [connectionId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such connection.', { field: 'connection' });
}

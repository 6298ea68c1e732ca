import type { FastifyInstance, FastifyReply } from 'fastify';
import { Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { tilesIn } from './sequence/index.ts';
import { parseTilePath, widthIn } from './tree/index.ts';

/** Where the log is served. */
export const LOG_PATH = '/log';

/** A tile never changes: whoever has it need not ask again (C2SP tlog-tiles). */
const FOR_EVER = 'public, max-age=31536000, immutable';

const lastSql = `
SELECT c.size::text, c.note || coalesce((SELECT string_agg(s.line, '' ORDER BY s.witness) FROM log_cosignature s
  WHERE s.size = c.size), '') AS note
FROM log_checkpoint c`;
const newestSql = `${lastSql} ORDER BY c.size DESC LIMIT 1`;
const cosignedSql = `${lastSql} WHERE c.size = (SELECT max(size) FROM log_cosignature)`;

/**
 * The log for everybody (C2SP tlog-tiles): checkpoints and tiles of hashes. What the records say is not here; it is in
 * receipts, and in exports for auditors.
 */
export async function logRoutes(app: FastifyInstance, { pool }: { readonly pool: Sql }): Promise<void> {
  const sendCheckpoint = async (reply: FastifyReply, text: string) => {
    const last = (await pool.query<{ note: string }>(text)).rows[0];
    if (!last) throw new Fault('not_found', 'Nothing of this log has been signed like that yet.');
    return reply.type('text/plain; charset=utf-8').send(last.note);
  };
  app.get(`${LOG_PATH}/checkpoint`, (_request, reply) => sendCheckpoint(reply, newestSql));
  app.get(`${LOG_PATH}/cosigned-checkpoint`, (_request, reply) => sendCheckpoint(reply, cosignedSql));
  app.get<{ Params: { '*': string } }>(`${LOG_PATH}/tile/*`, async (request, reply) => {
    const place = parseTilePath(`tile/${request.params['*']}`);
    const newest = (await pool.query<{ size: string }>(newestSql)).rows[0];
    // What no checkpoint covers yet may still be somebody else's after a crash.
    const isSigned = place && place.width <= widthIn(Number(newest?.size ?? 0), place.level, place.index);
    const [hashes] = isSigned ? await tilesIn(pool)([place]) : [];
    if (!place || !hashes) throw new Fault('not_found', 'The signed tree has no such tile.');
    reply.header('cache-control', FOR_EVER).type('application/octet-stream');
    return reply.send(hashes.subarray(0, place.width * 32));
  });
}

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Figures } from './figures.ts';
import { findFigures, listFigures } from './find-figures.ts';
import { writeFiguresCsv } from './write-csv.ts';

/** Where the open figures are. */
export const FIGURES_PATH = '/figures';

/** Requests a minute of one address: an office shares one. */
const MOST_A_MINUTE = 60;

/** A published month never changes. */
const FOR_A_DAY = 'public, max-age=86400';

/** `GET /figures` and `/figures/2026-01.csv`: monthly anonymous statistics, for anyone. */
export async function figureRoutes(app: FastifyInstance, { pool }: { readonly pool: Sql }): Promise<void> {
  await app.register(rateLimit, {
    max: MOST_A_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: () => Object.assign(new Error('Too many requests; wait a minute.'), { statusCode: 429 }),
  });
  app.get(FIGURES_PATH, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send({ months: await listFigures(pool) }),
  );
  app.get<{ Params: { file: string } }>(`${FIGURES_PATH}/:file`, async ({ params }, reply) => {
    const [, month, form] = /^(\d{4}-\d{2})\.(csv|json)$/.exec(params.file) ?? [];
    const figures = month === undefined ? undefined : await findFigures(pool, month);
    if (!figures) throw nothingPublished();
    return send(reply.header('cache-control', FOR_A_DAY), figures, form === 'csv');
  });
}

function send(reply: FastifyReply, figures: Figures, asCsv: boolean): FastifyReply {
  if (!asCsv) return reply.send(figures);
  const name = `attachment; filename="gapura-${figures.month}.csv"`;
  return reply.type('text/csv; charset=utf-8').header('content-disposition', name).send(writeFiguresCsv(figures));
}

function nothingPublished(): Fault {
  return new Fault('not_found', 'No figures are published there.', {
    remedy: 'GET /figures lists the months; each has .csv and .json.',
  });
}

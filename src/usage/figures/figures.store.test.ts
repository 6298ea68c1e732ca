import type { FastifyInstance } from 'fastify';
import { parse } from 'papaparse';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { foldAll } from '../../../testing/usage/index.ts';
import { appendInTransaction, type Entry } from '../../audit/index.ts';
import { type Day, testClock, uuidV7 } from '../../kernel/index.ts';
import { createHttpServer } from '../../platform/http/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { followUsage } from '../follow-usage.ts';
import { publishFigures } from './publish-figures.ts';
import { figureRoutes } from './routes.ts';

let authority: Authority;
let app: FastifyInstance;
const clock = testClock(aMonday);

beforeAll(async () => {
  authority = await openAuthority(clock);
  await ask('web_service', '2026-02-10' as Day, 40, 25);
  await ask('card_reader', '2026-02-11' as Day, 3, 0);
  await ask('web_service', '2026-03-01' as Day, 60, 0);
  app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await app.register((door) => figureRoutes(door, authority));
});

afterAll(async () => {
  await app.close();
  await authority.close();
});

async function ask(method: 'web_service' | 'card_reader', day: Day, found: number, notFound: number): Promise<void> {
  const { right } = await grantAccess(authority, { terms: { method } });
  const { institutionId, rightId, purpose } = right;
  const entries = Array.from({ length: found + notFound }, (_, i): Entry => {
    const at = Date.parse(`${day}T03:00:00Z`) + i;
    const outcome = i < found ? 'verified' : 'not_found';
    return {
      kind: 'verification',
      outcome,
      charged: 1,
      at,
      requestId: uuidV7(at),
      institutionId,
      rightId,
      purpose,
      day,
    };
  });
  await inTransaction(authority.pool, (tx) => appendInTransaction(tx, entries, { ...authority, name: 'figures' }));
}

const get = (url: string) => app.inject({ url });

describe('open figures', () => {
  it('wait until the log is folded, and until the month has been over for some days', async () => {
    await followUsage(authority.pool);
    expect(await publishFigures(authority)).toEqual([]);
    await foldAll(authority);
    expect(await publishFigures(authority)).toEqual([]);
    clock.advance(86_400_000);
    await foldAll(authority);
    expect(await publishFigures(authority)).toEqual(['2026-02']);
  });

  it('are served as JSON, for a day', async () => {
    const { headers, body } = await get('/figures/2026-02.json');
    expect(headers['cache-control']).toBe('public, max-age=86400');
    expect(JSON.parse(body)).toEqual({
      month: '2026-02',
      smallestCell: 10,
      cells: [
        {
          ...{ region: '32', regionName: 'Disdukcapil Jawa Barat', sector: 'umum', method: 'web_service' },
          ...{ purpose: 'public_service', calls: 65, hits: 65, foundPercent: 62 },
        },
      ],
      published: { cells: 1, calls: 65, hits: 65 },
      unpublishedCalls: null,
    });
  });

  it('are served as CSV', async () => {
    const { headers, body } = await get('/figures/2026-02.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(parse(body.slice(1), { header: true, skipEmptyLines: true }).data).toEqual([
      {
        ...{
          month: '2026-02',
          region: '32',
          regionName: 'Disdukcapil Jawa Barat',
          sector: 'umum',
          method: 'web_service',
        },
        ...{ purpose: 'public_service', calls: '65', hits: '65', foundPercent: '62' },
      },
    ]);
  });

  it('stay as they were published, and are listed', async () => {
    await ask('web_service', '2026-02-20' as Day, 50, 0);
    await foldAll(authority);
    expect(await publishFigures(authority)).toEqual([]);
    expect(JSON.parse((await get('/figures/2026-02.json')).body).published.calls).toBe(65);
    expect(JSON.parse((await get('/figures')).body)).toEqual({ months: ['2026-02'] });
    const told = "SELECT case_ref FROM access_record WHERE outcome = 'usage.figures_published'";
    expect((await authority.pool.query(told)).rows).toEqual([{ case_ref: '2026-02' }]);
  });

  it.each(['/figures/2026-03.json', '/figures/2026-02.xml', '/figures/2026-02', '/figures/..%2f'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  it('are for an address sixty times a minute', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await get('/figures')).statusCode);
    expect([...new Set(statuses)]).toEqual([200, 429]);
  });
});

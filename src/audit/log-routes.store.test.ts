import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealing, openTestLog, type Sealing, type TestLog, verification } from '../../testing/audit/index.ts';
import { systemClock } from '../kernel/index.ts';
import { createHttpServer } from '../platform/http/index.ts';
import { logRoutes } from './index.ts';

let log: TestLog;
let sealing: Sealing;
let app: FastifyInstance;

beforeAll(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
  app = createHttpServer({ clock: log.clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await app.register((door) => logRoutes(door, log));
});
afterAll(async () => {
  await app.close();
  await sealing.close();
  await log.close();
});

async function write(records: number) {
  const writer = log.newWriter();
  const epoch = await log.epoch();
  const entries = Array.from({ length: records }, () => verification(systemClock().now()));
  await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
}

const get = (path: string) => app.inject(`/log/${path}`);
const tile = async (path: string) => {
  const { statusCode, rawPayload } = await get(`tile/${path}`);
  return statusCode === 200 ? rawPayload.length / 32 : statusCode;
};

describe('the log for everybody', () => {
  it('has nothing before anything was signed', async () => {
    await write(1);
    expect((await get('checkpoint')).statusCode).toBe(404);
    expect(await tile('0/000.p/1')).toBe(404);
  });

  it('serves the newest checkpoint as it was signed', async () => {
    await write(299);
    await sealing.seal();
    const { headers, body } = await get('checkpoint');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    const { rows } = await log.pool.query('SELECT note FROM log_checkpoint WHERE size = 300');
    expect(body).toBe(rows[0].note);
  });

  it('serves full tiles, and narrow ones at any width up to the one signed, for ever', async () => {
    expect([await tile('0/000'), await tile('0/001.p/44'), await tile('0/001.p/7'), await tile('1/000.p/1')]).toEqual([
      256, 44, 7, 1,
    ]);
    const { headers } = await get('tile/0/000');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  it('goes on serving what a narrow tile was when it has grown', async () => {
    const before = (await get('tile/0/001.p/44')).rawPayload;
    await write(300);
    await sealing.seal();
    expect((await get('tile/0/001.p/44')).rawPayload).toEqual(before);
    expect((await get('tile/0/001')).rawPayload.subarray(0, before.length)).toEqual(before);
  });

  it.each(['0/001.p/256', '0/9', '0/x000/001', '64/000', '0/005', '0/002.p/200', '2/000', ''])(
    'has no tile %s',
    async (path) => {
      expect(await tile(path)).toBe(404);
    },
  );
});

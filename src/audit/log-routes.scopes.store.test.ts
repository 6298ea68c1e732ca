import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openSealing, openTestLog, verification } from '../../testing/audit/index.ts';
import { systemClock } from '../kernel/index.ts';
import { createHttpServer } from '../platform/http/index.ts';
import { logRoutes } from './index.ts';

/** Nobody proves anything here: that is what makes the log one for everybody. */
it('whoever asks reads what was signed and the hashes below it, and nothing that a record says', async () => {
  const log = await openTestLog();
  const sealing = await openSealing(log);
  const app = createHttpServer({ clock: log.clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await app.register((door) => logRoutes(door, log));
  await log.newWriter().append({ entry: verification(systemClock().now()), epoch: await log.epoch() });
  await sealing.seal();

  const get = (path: string) => app.inject({ url: `/log/${path}`, remoteAddress: '192.0.2.1' });
  expect((await get('checkpoint')).statusCode).toBe(200);
  const tile = await get('tile/0/000.p/1');
  expect([tile.statusCode, tile.rawPayload.length]).toEqual([200, 32]);
  for (const path of ['tile/entries/000', 'tile/data/000', 'entries']) expect((await get(path)).statusCode).toBe(404);

  await app.close();
  await sealing.close();
  await log.close();
});

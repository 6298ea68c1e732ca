import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ordinaryData, printContext } from '../../testing/documents/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { createHttpServer } from '../platform/http/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { documentRoutes, printDocument, recordPrinting } from './index.ts';

const UNKNOWN = '0'.repeat(32);
const context = { ...printContext, letterhead: { ...printContext.letterhead, officeCode: '32' } };
const warning = printDocument('warning_letter', ordinaryData.warning_letter, context);
const login = printDocument('first_login_letter', ordinaryData.first_login_letter, context);

let authority: Authority;
let app: FastifyInstance;

beforeAll(async () => {
  authority = await openAuthority();
  for (const printed of [warning, login]) {
    await inTransaction(authority.pool, (tx) => recordPrinting(tx, printed, authority.clock));
  }
  app = await open();
});

afterAll(async () => {
  await app.close();
  await authority.close();
});

async function open(): Promise<FastifyInstance> {
  const server = createHttpServer({ clock: authority.clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await server.register((door) => documentRoutes(door, authority));
  return server;
}

const get = (code: string) => app.inject({ url: `/dokumen/${code}` });

function handIn(code: string, file: Buffer) {
  const form = new FormData();
  form.set('berkas', new Blob([new Uint8Array(file)]), 'a.pdf');
  return app.inject({ method: 'POST', url: `/dokumen/${code}`, payload: form });
}

it('whoever has the paper is told which document it is, and not a word of what it says', async () => {
  for (const { digest } of [warning, login]) {
    const { statusCode, body } = await get(digest);
    expect(statusCode).toBe(200);
    const { recipient, code, userName } = ordinaryData.first_login_letter;
    for (const said of [recipient.name, code, userName]) expect(body).not.toContain(said);
  }
});

it('whoever has none hears of none', async () => {
  const { statusCode, body } = await get(UNKNOWN);
  expect(statusCode).toBe(404);
  expect(body).toContain('Tidak ada dokumen yang dicetak di sini');
  expect((await handIn(UNKNOWN, warning.pdf)).statusCode).toBe(404);
});

it('a file with a secret is compared for nobody, so that nobody can guess by it', async () => {
  expect((await get(login.digest)).body).not.toContain('type="file"');
  const { statusCode, body } = await handIn(login.digest, login.pdf);
  expect([statusCode, body.includes('memuat kode rahasia')]).toEqual([409, true]);
});

it('an address that asks more than sixty times a minute has to wait', async () => {
  const other = await open();
  const statuses: number[] = [];
  for (let n = 0; n < 61; n += 1) statuses.push((await other.inject('/dokumen')).statusCode);
  await other.close();
  expect([...new Set(statuses)]).toEqual([200, 429]);
  expect(statuses.indexOf(429)).toBe(60);
});

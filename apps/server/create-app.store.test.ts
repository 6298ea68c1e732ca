import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TRUST } from '../../src/agreements/index.ts';
import { KeyRing, LogBacklog, rewrapKeys } from '../../src/audit/index.ts';
import { getCredential, issueCredential } from '../../src/identity/index.ts';
import { type Day, systemClock } from '../../src/kernel/index.ts';
import { type Config, readConfig } from '../../src/platform/config/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import { scripted } from '../../src/sandbox/index.ts';
import {
  type Authority,
  callWire,
  enterPersonas,
  type Gate,
  grantAccess,
  MASTER_KEY,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { checkReadiness } from './check-readiness.ts';
import { createApp } from './create-app.ts';

let authority: Authority;
let gate: Gate;
let app: FastifyInstance;

function configWith(flags: Readonly<Record<string, string>> = {}): Config {
  return readConfig({ file: {}, environment: {}, flags, readFile: () => '' });
}

beforeAll(async () => {
  authority = await openAuthority(systemClock());
  await enterPersonas(authority);
  gate = await openGate(authority);
  const services = { ...gate, trustedSigners: NO_TRUST };
  const config = configWith({ metricsNetworks: '10.5.0.0/16' });
  app = await createApp(services, config, gate.metrics, pino({ level: 'silent' }));
});

afterAll(async () => {
  await app.close();
  await gate.close();
  await authority.close();
});

describe('health', () => {
  it('is live, and ready while database, clock and log are there', async () => {
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await app.inject('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        checks: { database: true, clock: true, log: true, sealing: true },
        signer: 'waiting',
        masterKey: 'in_force',
      },
    ]);
  });

  it('is not ready when the machine’s clock is two seconds off, before or behind', async () => {
    for (const off of [-2_500, 2_500]) {
      const clock = { ...systemClock(), now: () => systemClock().now() + off };
      expect(await checkReadiness({ ...gate, clock })).toEqual({
        status: 'not_ready',
        checks: { database: true, clock: false, log: true, sealing: true },
        signer: 'waiting',
        masterKey: 'in_force',
      });
    }
  });

  it('is not ready when too much of the log waits for a signature', async () => {
    const sealing = new LogBacklog(gate.pool, gate.clock, { records: 0, seconds: 60 });
    await sealing.measure();
    expect(await checkReadiness({ ...gate, sealing })).toMatchObject({
      status: 'not_ready',
      checks: { log: true, sealing: false },
    });
  });

  it('stays ready, and says that it must be restarted, when the master key was replaced by one that it has not', async () => {
    const ring = new KeyRing(MASTER_KEY);
    await ring.prepare(gate.pool, gate.clock.now());
    const owner = openPool(authority.database.owner, 'test', 2);
    const own = { ...authority, pool: owner, keys: new KeyRing(MASTER_KEY) };
    const other = Buffer.alloc(32, 9);
    await rewrapKeys(own, other, 'bocor');
    await ring.refresh(gate.pool);
    const readiness = await checkReadiness({ ...gate, keys: ring });
    expect(readiness).toMatchObject({ status: 'ready', masterKey: 'replaced' });
    await rewrapKeys({ ...own, keys: new KeyRing(other) }, MASTER_KEY, 'kembali');
    await ring.refresh(gate.pool);
    expect(await checkReadiness({ ...gate, keys: ring })).toMatchObject({ masterKey: 'in_force' });
    await owner.end();
  });

  it('says which of them is not there', async () => {
    const pool = { query: () => Promise.reject(new RangeError('gone')) } as unknown as typeof gate.pool;
    expect(await checkReadiness({ ...gate, pool })).toEqual({
      status: 'not_ready',
      checks: { database: false, clock: false, log: true, sealing: true },
      signer: 'waiting',
      masterKey: 'in_force',
    });
  });
});

describe('the portal', () => {
  it.each(['offices', 'institutions', 'settings'])('has %s, for nobody who is not signed in', async (what) => {
    const answer = await app.inject(`/portal/v1/${what}`);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not_signed_in']);
  });
});

describe('metrics', () => {
  it('are read from their networks only, and count calls by outcome', async () => {
    const terms = { validFrom: '2020-01-01' as Day, validUntil: '2099-12-31' as Day };
    await callWire({ ...gate, app }, await grantAccess(authority, { terms }));
    const told = await app.inject({ url: '/metrics', remoteAddress: '::ffff:10.5.1.1' });
    expect(told.body).toContain('gapura_calls_total{door="wire",outcome="verified"} 1');
    expect((await app.inject({ url: '/metrics', remoteAddress: '10.6.1.1' })).statusCode).toBe(404);
  });

  it('count the sandbox apart, and none of the outages that it plays', async () => {
    const access = await grantAccess(authority);
    const { institutionId, rightId } = access.right;
    const wanted = { institutionId, rightId, kind: 'wire', userId: 'sandbox_ws', mode: 'sandbox' } as const;
    const { credentialId, secret } = await issueCredential(authority, wanted);
    const sandbox = { ...access, credential: await getCredential(authority.pool, credentialId), secret };
    const outage = scripted.find(({ script }) => script.does === 'fail')?.nik;
    expect((await callWire({ ...gate, app }, sandbox, { fields: { NIK: outage } })).status).toBe(503);
    expect((await callWire({ ...gate, app }, sandbox)).content.RESPONSE_CODE).toBe('13');
    const told = await app.inject({ url: '/metrics', remoteAddress: '10.5.1.1' });
    expect(told.body).toContain('gapura_calls_total{door="wire_sandbox",outcome="not_found"} 1');
    expect(told.body).toContain('gapura_outages_total 0');
  });
});

describe('the start page', () => {
  it('says in two languages what runs here, runs no script, and names no person', async () => {
    const { body, headers } = await app.inject('/tentang');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('<html lang="id">');
    expect(body).toContain('/dukcapil/get_json/');
    expect(body).not.toMatch(/<script|\d{16}/);
  });
});

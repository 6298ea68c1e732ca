import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyRing, MasterKeys, prepareLog, rewrapKeys, rotateKey, wrappingOf } from '../../src/audit/index.ts';
import { type Clock, systemClock } from '../../src/kernel/index.ts';
import { type Config, readConfig } from '../../src/platform/config/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/database/index.ts';
import { keepNamedKey, putInPlace, readMasterKeys } from './master-key.ts';
import { replaceMasterKey } from './replace-master-key.ts';

const clock: Clock = systemClock();
const configured = Buffer.alloc(32, 1).toString('base64');
const NEXT = Buffer.alloc(32, 2);
let home: string;
let database: TestDatabase;
let pool: ReturnType<typeof openPool>;

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'gapura-home-'));
  database = await createTestDatabase();
  pool = openPool(database.app, 'test');
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  rmSync(home, { recursive: true });
});

const configOf = (environment: Record<string, string> = {}): Config =>
  readConfig({ file: {}, environment, flags: { home }, readFile: () => '' });
const secrets = () => readdirSync(path.join(home, 'secrets')).toSorted();
const masterIn = (name: string) => Buffer.from(readFileSync(path.join(home, 'secrets', name), 'utf8'), 'base64');

/** A process that starts with these settings. */
async function start(config: Config, on = pool) {
  const keys = new KeyRing(new MasterKeys(() => readMasterKeys(config)));
  await prepareLog(on, keys, clock);
  return keys;
}

async function replace(config: Config, keys: KeyRing, of = database) {
  const close = async () => 'left_running' as const;
  const whole = { ...of, kind: 'outside', postmasterPid: undefined, close } as const;
  return replaceMasterKey({ config, database: whole, keys, clock }, { actor: 'Ani', reason: 'bocor' });
}

const tagKey = (keys: KeyRing) => keys.keyAt('tag', clock.now());

describe('a master key under the home', () => {
  it('is replaced by a new one; the old one stays for backups', async () => {
    const keys = await start(configOf());
    const old = masterIn('master.key');
    const { from, to, kept } = await replace(configOf(), keys);
    expect([from, to, kept]).toEqual([wrappingOf(old).id, wrappingOf(masterIn('master.key')).id, true]);
    expect(secrets()).toEqual([`master-${from}.key`, 'master.key']);
    expect(masterIn(`master-${from}.key`)).toEqual(old);
    for (const name of secrets()) expect(statSync(path.join(home, 'secrets', name)).mode & 0o777).toBe(0o600);
    expect(tagKey(await start(configOf()))).toEqual(tagKey(keys));
  });

  it('is taken up by a process that runs, and can be replaced again', async () => {
    const running = await start(configOf());
    for (let i = 0; i < 2; i += 1) {
      await replace(configOf(), await start(configOf()));
      await running.refresh(pool);
      expect(running.masterKnown).toBe(true);
      const rotated = await rotateKey({ pool, clock, keys: await start(configOf()), actor: 'Ani' }, 'tag', 'bocor');
      await running.refresh(pool);
      expect(tagKey(running)).toEqual(rotated);
    }
    expect(secrets()).toHaveLength(3);
  });

  it('opens every other database of the home, and backups from before', async () => {
    const other = await createTestDatabase();
    const otherPool = openPool(other.app, 'test');
    const [keys, otherKeys] = [await start(configOf()), await start(configOf(), otherPool)];
    await replace(configOf(), keys);
    expect(tagKey(await start(configOf(), otherPool))).toEqual(tagKey(otherKeys));
    await replace(configOf(), await start(configOf(), otherPool), other);
    expect(tagKey(await start(configOf()))).toEqual(tagKey(keys));
    await otherPool.end();
    await other.drop();
  });

  it('is the one that is configured to follow, where one is', async () => {
    const config = configOf({ GAPURA_MASTER_KEY_NEXT: NEXT.toString('base64') });
    await replace(config, await start(config));
    expect(masterIn('master.key')).toEqual(NEXT);
  });
});

describe('whoever is killed', () => {
  it('before the database changed leaves an installation that starts with the old key', async () => {
    const keys = await start(configOf());
    const old = masterIn('master.key');
    keepNamedKey(home, old);
    keepNamedKey(home, NEXT);
    expect(tagKey(await start(configOf()))).toEqual(tagKey(keys));
    expect(masterIn('master.key')).toEqual(old);
    const { from } = await replace(configOf(), await start(configOf()));
    expect(from).toBe(wrappingOf(old).id);
  });

  it('after the database changed leaves an installation that starts with the new key', async () => {
    const keys = await start(configOf());
    const old = masterIn('master.key');
    keepNamedKey(home, old);
    keepNamedKey(home, NEXT);
    await asOwner((owner) => rewrapKeys({ pool: owner, clock, keys, actor: 'Ani' }, NEXT, 'bocor'));
    const started = await start(configOf());
    expect(tagKey(started)).toEqual(tagKey(keys));
    expect(started.masterKnown).toBe(true);
    const { from } = await replace(configOf(), started);
    expect(from).toBe(wrappingOf(NEXT).id);
    expect(secrets()).toContain(`master-${wrappingOf(old).id}.key`);
    expect(tagKey(await start(configOf()))).toEqual(tagKey(keys));
  });

  it('while the new key was put in place leaves either, and both open', async () => {
    const keys = await start(configOf());
    keepNamedKey(home, masterIn('master.key'));
    keepNamedKey(home, NEXT);
    await asOwner((owner) => rewrapKeys({ pool: owner, clock, keys, actor: 'Ani' }, NEXT, 'bocor'));
    putInPlace(home, NEXT);
    keepNamedKey(home, NEXT);
    expect(tagKey(await start(configOf()))).toEqual(tagKey(keys));
  });

  async function asOwner(work: (owner: typeof pool) => Promise<unknown>) {
    const owner = openPool(database.owner, 'test', 2);
    await work(owner).finally(() => owner.end());
  }
});

describe('a configured master key', () => {
  const both = { GAPURA_MASTER_KEY: configured, GAPURA_MASTER_KEY_NEXT: NEXT.toString('base64') };

  it('is not replaced until another one is configured', async () => {
    const config = configOf({ GAPURA_MASTER_KEY: configured });
    await expect(replace(config, await start(config))).rejects.toMatchObject({
      code: 'configuration_invalid',
      field: 'GAPURA_MASTER_KEY_NEXT',
    });
    expect(readdirSync(home)).toEqual([]);
  });

  it('is replaced by it: processes with both go on, those with the old one alone are told by start and by readiness', async () => {
    const old = configOf({ GAPURA_MASTER_KEY: configured });
    const running = await start(old);
    const [prepared, replacing] = [await start(configOf(both)), await start(configOf(both))];
    const { kept } = await replace(configOf(both), replacing);
    expect(kept).toBe(false);
    for (const keys of [running, prepared]) await keys.refresh(pool);
    expect([running.masterKnown, prepared.masterKnown]).toEqual([false, true]);
    await expect(start(old)).rejects.toMatchObject({ code: 'log_key_missing', field: 'GAPURA_MASTER_KEY' });
    const renewed = await start(configOf({ GAPURA_MASTER_KEY: NEXT.toString('base64') }));
    expect(tagKey(renewed)).toEqual(tagKey(running));
    expect(readdirSync(home)).toEqual([]);
  });

  it('is not replaced by itself, and by nothing that is no key', async () => {
    for (const [next, code] of [
      [configured, 'conflict'],
      ['kunci', 'configuration_invalid'],
    ] as const) {
      const config = configOf({ GAPURA_MASTER_KEY: configured, GAPURA_MASTER_KEY_NEXT: next });
      const keys = await start(configOf({ GAPURA_MASTER_KEY: configured }));
      await expect(replace(config, keys)).rejects.toMatchObject({ code });
    }
  });
});

it('a file of a master key that holds something else is named', async () => {
  await start(configOf());
  const name = 'master-0123456789abcdef.key';
  writeFileSync(path.join(home, 'secrets', name), 'kunci');
  await expect(start(configOf())).rejects.toMatchObject({ code: 'configuration_invalid', field: `secrets/${name}` });
});

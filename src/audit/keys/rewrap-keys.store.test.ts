import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestLog, TEST_MASTER_KEY, type TestLog, verification } from '../../../testing/audit/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { openPool } from '../../platform/sql/index.ts';
import { KeyRing, MasterKeys, rewrapKeys, rotateKey, unsealNik, verifyLog, wrappingOf } from '../index.ts';

const DAY = 86_400_000;
const kinds = ['tag', 'seal', 'feedback', 'bulk', 'digest', 'token', 'password', 'secret'] as const;
const NEXT = Buffer.alloc(32, 9);
let clock: TestClock;
let log: TestLog;

beforeEach(async () => {
  clock = testClock('2026-03-02' as Day);
  log = await openTestLog(clock);
});
afterEach(() => log.close());

/** As the command line does it: with the role that owns the tables. */
async function rewrap(next = NEXT, keys = log.keys) {
  const pool = openPool({ ...log.app, ...ownerOf(log) }, 'test', 2);
  return rewrapKeys({ ...log.by, keys, pool, actor: 'Ani' }, next, 'bocor').finally(() => pool.end());
}
const ownerOf = ({ owner }: TestLog) => ({ user: owner.user, password: owner.password });

const rows = async () => (await log.pool.query('SELECT key_no, wrapped, master_id FROM log_key ORDER BY key_no')).rows;
const keysIn = (ring: KeyRing) => kinds.map((kind) => ring.keyAt(kind, clock.now()));
async function opened(master: Buffer | MasterKeys) {
  const ring = new KeyRing(master);
  await ring.prepare(log.pool, clock.now());
  return ring;
}

describe('after the master key was replaced', () => {
  it('every key is what it was, and opens with the new one alone', async () => {
    const before = keysIn(log.keys);
    const old = await rows();
    const names = await rewrap();
    expect(names).toEqual({ from: wrappingOf(TEST_MASTER_KEY).id, to: wrappingOf(NEXT).id });
    expect(keysIn(await opened(NEXT))).toEqual(before);
    await expect(opened(TEST_MASTER_KEY)).rejects.toMatchObject({
      code: 'log_key_missing',
      field: 'GAPURA_MASTER_KEY',
      message: expect.stringContaining(names.to),
      remedy: expect.stringContaining('master-key replace'),
    });
    for (const [i, row] of (await rows()).entries()) {
      expect(row.wrapped).not.toEqual(old[i]?.wrapped);
      expect(row.master_id).toBe(names.to);
    }
  });

  it('records are untouched, and their NIKs are read as before', async () => {
    const writer = log.newWriter();
    const entry = verification(clock.now(), { nik: personas.hendra.nik });
    await writer.append({ entry, epoch: await log.epoch() });
    const record = async () =>
      (await log.pool.query('SELECT * FROM access_record WHERE request_id = $1', [entry.requestId])).rows[0];
    const before = await record();
    await rewrap();
    expect(await record()).toEqual(before);
    const key = await (await opened(NEXT)).keyNumbered(log.pool, before.nik_key);
    expect(unsealNik(key?.bytes ?? expect.fail(), before.nik_sealed)).toBe(personas.hendra.nik);
    expect((await verifyLog(log.pool)).problems).toEqual([]);
  });

  it('is recorded with officer, reason and the names of both', async () => {
    const { from, to } = await rewrap();
    const told = await log.pool.query(
      "SELECT officer_ref, case_ref FROM access_record WHERE outcome = 'log.master_key_replaced'",
    );
    expect(told.rows).toEqual([{ officer_ref: 'Ani', case_ref: `${from} by ${to}: bocor` }]);
  });

  it('a process without it goes on with the keys that it has open, says so, and makes none that nobody else could open', async () => {
    await rewrap();
    await log.keys.refresh(log.pool);
    expect(log.keys.masterKnown).toBe(false);
    const writer = log.newWriter();
    const entry = verification(clock.now(), { nik: personas.hendra.nik });
    expect(await writer.append({ entry, epoch: await log.epoch() })).toMatchObject({ status: 'written' });
    const nextMonth = clock.now() + 40 * DAY;
    await expect(log.keys.prepare(log.pool, nextMonth)).rejects.toMatchObject({ code: 'log_key_missing' });
    const made = (await rows()).length;
    const ring = await opened(NEXT);
    await ring.prepare(log.pool, nextMonth);
    expect((await rows()).length).toBeGreaterThan(made);
    // A key that was rotated since must not be passed over: better no answer than one under the key that leaked.
    await rotateKey({ ...log.by, keys: ring }, 'seal', 'bocor');
    await expect(log.keys.refresh(log.pool)).rejects.toMatchObject({ code: 'log_key_missing' });
  });

  it('a process that can get at both takes it up by itself', async () => {
    let has = [TEST_MASTER_KEY];
    const ring = await opened(new MasterKeys(() => has));
    await rewrap();
    has = [TEST_MASTER_KEY, NEXT];
    await ring.refresh(log.pool);
    expect(ring.masterKnown).toBe(true);
    await ring.prepare(log.pool, clock.now() + 40 * DAY);
    await rotateKey({ ...log.by, keys: ring }, 'tag', 'bocor');
    expect(keysIn(await opened(NEXT))).toEqual(keysIn(ring));
  });
});

describe('replacing the master key', () => {
  it('while others make keys and rotate leaves no key under the old one', async () => {
    const both = () => new MasterKeys(() => [TEST_MASTER_KEY, NEXT, Buffer.alloc(32, 10), Buffer.alloc(32, 11)]);
    const rings = await Promise.all([opened(both()), opened(both()), opened(both()), opened(both())]);
    const makers = rings.map(async (ring, i) => {
      for (let month = 0; month < 12; month += 1) {
        await ring.prepare(log.pool, clock.now() + (month * 4 + i) * 31 * DAY);
        const rotated = rotateKey({ ...log.by, keys: ring }, 'tag', 'uji');
        // The act of the one who meets the replacement is refused as a whole.
        await rotated.catch((error: unknown) => expect(error).toMatchObject({ code: 'conflict' }));
      }
    });
    let to = '';
    for (const byte of [9, 10, 11]) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ({ to } = await rewrap(Buffer.alloc(32, byte), new KeyRing(both())));
    }
    await Promise.all(makers);
    expect(new Set((await rows()).map(({ master_id }) => master_id))).toEqual(new Set([to]));
    const last = new KeyRing(Buffer.alloc(32, 11));
    for (const { key_no } of await rows()) expect(await last.keyNumbered(log.pool, key_no)).toBeDefined();
  });

  it('wraps keys too that are from before master keys had names', async () => {
    await log.owner.query('UPDATE log_key SET master_id = NULL');
    await log.owner.query('DELETE FROM log_master');
    await expect(opened(NEXT)).rejects.toMatchObject({ code: 'log_key_missing', field: 'GAPURA_MASTER_KEY' });
    expect(keysIn(await opened(TEST_MASTER_KEY))).toEqual(keysIn(log.keys));
    await rewrap();
    expect(keysIn(await opened(NEXT))).toEqual(keysIn(log.keys));
  });

  it('by the one that is in force already, or without it, changes nothing', async () => {
    const before = await rows();
    await expect(rewrap(TEST_MASTER_KEY)).rejects.toMatchObject({ code: 'conflict' });
    await expect(rewrap(NEXT, new KeyRing(Buffer.alloc(32, 8)))).rejects.toMatchObject({ code: 'log_key_missing' });
    expect(await rows()).toEqual(before);
  });

  it('changes nothing when one key is not what was wrapped', async () => {
    await log.owner.query("UPDATE log_key SET wrapped = '\\x00' WHERE kind = 'bulk'");
    const before = await rows();
    await expect(rewrap()).rejects.toMatchObject({ code: 'log_key_missing' });
    expect(await rows()).toEqual(before);
    expect(keysIn(log.keys)).toHaveLength(kinds.length);
  });

  it('is the owner’s alone: the application may change no key and no name', async () => {
    for (const text of [
      "UPDATE log_key SET wrapped = ''",
      "UPDATE log_master SET master_id = ''",
      'DELETE FROM log_master',
    ]) {
      await expect(log.pool.query(text), text).rejects.toMatchObject({ code: '42501' });
    }
    await expect(rewrapKeys(log.by, NEXT, 'bocor')).rejects.toMatchObject({ code: '42501' });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  handIn,
  MASTER_KEY,
  makeQuestion,
  openAuthority,
  openBulk,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { KeyRing, prepareLog, rotatedKinds, rotateKey, tagOf, tagsBetween, unsealNik, verifyLog } from '../index.ts';

const DAY = 86_400_000;
const { hendra } = personas;
let clock: TestClock;
let officer: Authority;
let access: GrantedAccess;
let gates: Gate[];
let rings: KeyRing[];

/** Two serving processes, each with keys of its own in memory; the officer's command line is a third. */
beforeEach(async () => {
  clock = testClock('2026-03-31' as Day);
  officer = await openAuthority(clock);
  await enterPersonas(officer);
  access = await grantAccess(officer);
  rings = [new KeyRing(MASTER_KEY), new KeyRing(MASTER_KEY)];
  for (const ring of rings) await prepareLog(officer.pool, ring, clock);
  gates = await Promise.all(rings.map((keys) => openGate({ ...officer, keys })));
});
afterEach(async () => {
  for (const gate of gates) await gate.close();
  await officer.close();
});

interface Found {
  id: string;
  nik_key: number;
  nik_tag: Buffer;
  nik_sealed: Buffer;
}

/** What whoever searches for Hendra finds. */
async function recordsOfHendra(from = clock.now() - DAY, to = clock.now()): Promise<Found[]> {
  const tags = await tagsBetween(officer.pool, officer.keys, hendra.nik, from, to);
  const { rows } = await officer.pool.query<Found & Record<string, unknown>>(
    'SELECT request_id AS id, nik_key, nik_tag, nik_sealed FROM access_record WHERE nik_tag = ANY($1) AND at BETWEEN $2 AND $3 ORDER BY at, request_id',
    [tags, new Date(from), new Date(to)],
  );
  return rows;
}

const ask = async (gate: Gate | undefined) => {
  const { status, requestId } = await callWire(gate ?? expect.fail(), access);
  expect(status).toBe(200);
  return requestId;
};
const wrapped = async () => (await officer.pool.query('SELECT key_no, kind, period, version FROM log_key')).rows;

describe('a rotated key', () => {
  it.each(['tag', 'seal'] as const)('%s is used by the very next call of every process', async (kind) => {
    for (const gate of gates) await ask(gate);
    const old = officer.keys.keyAt(kind, clock.now());
    const key = await rotateKey(officer, kind, 'bocor');
    expect(key.keyNo).not.toBe(old.keyNo);
    const after = new Set([await ask(gates[0]), await ask(gates[1])]);
    const records = await recordsOfHendra();
    expect(records).toHaveLength(4);
    for (const { id, nik_key, nik_tag } of records) {
      const used = after.has(id) ? key : old;
      if (kind === 'seal') expect(nik_key).toBe(used.keyNo);
      else expect(nik_tag).toEqual(tagOf(used, hendra.nik));
    }
  });

  it('leaves old records found and read, by those who hear of it later too', async () => {
    await ask(gates[0]);
    for (const kind of ['tag', 'seal', 'tag', 'seal'] as const) {
      await rotateKey(officer, kind, 'bocor');
      await ask(gates[0]);
    }
    const records = await recordsOfHendra();
    expect(records).toHaveLength(5);
    expect(new Set(records.map(({ nik_tag }) => nik_tag.toString('hex'))).size).toBe(3);
    for (const ring of [officer.keys, new KeyRing(MASTER_KEY)]) {
      for (const { nik_key, nik_sealed } of records) {
        const key = await ring.keyNumbered(officer.pool, nik_key);
        expect(unsealNik(key?.bytes ?? expect.fail('the key is there'), nik_sealed)).toBe(hendra.nik);
      }
    }
    expect((await verifyLog(officer.pool)).problems).toEqual([]);
  });

  it('while both processes answer: no call fails, every record is found, and none of a later call has the old key', async () => {
    const ids: string[] = [];
    let done = false;
    const stream = async (gate: Gate) => {
      while (!done) ids.push(await ask(gate));
    };
    const streams = gates.flatMap((gate) => [stream(gate), stream(gate)]);
    const someCalls = async (until = ids.length + 10) => {
      while (ids.length < until) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const keys = [officer.keys.keyAt('seal', clock.now()).keyNo];
    for (let i = 0; i < 3; i += 1) {
      await someCalls();
      await rotateKey(officer, 'tag', 'uji');
      keys.push((await rotateKey(officer, 'seal', 'uji')).keyNo);
    }
    await someCalls();
    const last = [await ask(gates[0]), await ask(gates[1])];
    done = true;
    await Promise.all(streams);
    const records = await recordsOfHendra();
    expect(records.map(({ id }) => id).toSorted()).toEqual([...ids, ...last].toSorted());
    expect(new Set(records.map(({ nik_key }) => nik_key))).toEqual(new Set(keys));
    for (const { id, nik_key } of records) if (last.includes(id)) expect(nik_key).toBe(keys.at(-1));
    const { problems } = await verifyLog(officer.pool);
    expect(problems).toEqual([]);
  });

  it('is used by the very next chunk of a bulk job', async () => {
    const ring = new KeyRing(MASTER_KEY);
    await prepareLog(officer.pool, ring, clock);
    const bulk = await openBulk({ ...officer, keys: ring });
    const [gate] = gates;
    const client = await registerNative(officer, await grantAccess(officer));
    const file = `NIK;Nama Lengkap\r\n${hendra.nik};${hendra.nama_lgkp}`;
    const job = await handIn(gate ?? expect.fail(), client, { file });
    await callNative(gate ?? expect.fail(), client, {
      path: `/v1/bulk-verifications/${job.body.id}/start`,
      body: null,
    });
    const key = await rotateKey(officer, 'seal', 'bocor');
    await rotateKey(officer, 'tag', 'bocor');
    expect(await bulk.runAll()).toBeGreaterThan(0);
    await bulk.close();
    const [record, ...others] = await recordsOfHendra();
    expect([record?.nik_key, others]).toEqual([key.keyNo, []]);
    expect(record?.nik_tag).toEqual(tagOf(officer.keys.keyAt('tag', clock.now()), hendra.nik));
  });

  it('changes the next month’s key as well, when it is made already', async () => {
    const tomorrow = clock.now() + DAY;
    const before = officer.keys.keyAt('seal', tomorrow);
    await rotateKey(officer, 'seal', 'bocor');
    expect(officer.keys.keyAt('seal', tomorrow).keyNo).toBeGreaterThan(before.keyNo);
    await gates[0]?.book.refreshIfChanged();
    expect(rings[0]?.keyAt('seal', tomorrow)).toEqual(officer.keys.keyAt('seal', tomorrow));
  });

  it('is one of a kind that can be: digests stay, or budgets of guesses and kept answers would be forgotten', () => {
    expect(rotatedKinds).toEqual(['tag', 'seal', 'feedback', 'token', 'password', 'secret']);
  });

  it('of two officers at once is two keys, one after the other', async () => {
    await Promise.all([rotateKey(officer, 'tag', 'a'), rotateKey(officer, 'tag', 'b')]);
    const versions = (await wrapped()).filter(({ kind }) => kind === 'tag').map(({ version }) => version);
    expect(versions.toSorted()).toEqual([1, 2, 3]);
  });

  it('and its act stand or fall together', async () => {
    const before = await wrapped();
    const broken = { ...officer, actor: '\0' };
    await expect(rotateKey(broken, 'tag', 'bocor')).rejects.toThrow();
    expect(await wrapped()).toEqual(before);
    await rotateKey({ ...officer, actor: 'Ani' }, 'tag', 'bocor');
    const { rows } = await officer.pool.query(
      "SELECT officer_ref, case_ref FROM access_record WHERE outcome = 'log.key_rotated'",
    );
    expect(rows).toEqual([{ officer_ref: 'Ani', case_ref: 'tag: bocor' }]);
  });
});

describe('tags over a range of time', () => {
  it('are one for each year and each rotation in it, and the next year’s for what is written around midnight', async () => {
    const newYear = Date.parse('2027-01-01T00:00:00Z');
    await officer.keys.prepare(officer.pool, newYear);
    await rotateKey(officer, 'tag', 'bocor');
    const tags = (from: number, to: number) => tagsBetween(officer.pool, officer.keys, hendra.nik, from, to);
    const counts = async (...range: [number, number]) => (await tags(...range)).length;
    expect(await counts(clock.now(), clock.now())).toBe(2);
    expect(await counts(clock.now(), newYear)).toBe(4);
    expect(await counts(newYear, newYear + DAY)).toBe(2);
    expect(await counts(clock.now(), newYear - 1)).toBe(4);
    expect(await counts(clock.now(), newYear - 2 * 3_600_000)).toBe(2);
    expect(await counts(0, clock.now() - 366 * DAY)).toBe(0);
  });
});

describe('what was sealed under the month’s key before', () => {
  it('is an answer that a retry still gets, at a process that has not heard of the new key', async () => {
    const question = (key: string) =>
      makeQuestion(access, clock, { nik: hendra.nik, values: { NAMA_LGKP: hendra.nama_lgkp }, idempotencyKey: key });
    const verify = (gate: Gate | undefined, key: string) => (gate ?? expect.fail()).gates[0].verify(question(key));
    const before = await verify(gates[0], 'lama');
    await rotateKey(officer, 'seal', 'bocor');
    const after = await verify(gates[0], 'baru');
    expect(await verify(gates[1], 'baru')).toMatchObject({ id: after.id, replayed: true });
    expect(await verify(gates[1], 'lama')).toMatchObject({ id: before.id, replayed: true });
    expect(await verify(gates[0], 'lama')).toMatchObject({ id: before.id, replayed: true });
  });
});

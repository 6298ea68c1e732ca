import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongByDocument } from '../../../testing/native/index.ts';
import {
  type Authority,
  callNative,
  callWire,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeAnswer,
  type NativeCall,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
  tokenOf,
} from '../../../testing/rights/index.ts';
import { checkReceipt, dropMonth, prepareLog, type Receipt, readLogKeys } from '../../audit/index.ts';
import { type Day, testClock, uuidV7 } from '../../kernel/index.ts';

let authority: Authority;
let gate: Gate;
let client: NativeClient;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  client = await registerNative(authority, await grantAccess(authority));
});
afterAll(async () => {
  await gate.close();
  await authority.close();
});

async function seal() {
  while (await gate.sequencer.run());
}

async function receiptOf(id: unknown, by = client, call: NativeCall = {}): Promise<NativeAnswer> {
  const answer = await callNative(gate, by, { method: 'GET', path: `/v1/verifications/${id}/receipt`, ...call });
  expect(wrongByDocument('GET /v1/verifications/{id}/receipt', answer)).toEqual([]);
  return answer;
}

describe('the receipt of a call', () => {
  it('is pending until a checkpoint covers the record, and then proves it by the public key alone', async () => {
    const { body } = await callNative(gate, client);
    const pending = await receiptOf(body.id);
    expect([pending.status, pending.body]).toEqual([202, { id: body.id, status: 'pending' }]);
    expect(pending.headers['retry-after']).toBe('1');
    await seal();
    const { status, body: receipt } = await receiptOf(body.id);
    expect(status).toBe(200);
    expect(checkReceipt(receipt, await readLogKeys(gate.logFiles))).toBeUndefined();
    expect((receipt as unknown as Receipt).record).toContain(`"verification"`);
  });

  it('goes on proving it in a longer log', async () => {
    const { body } = await callNative(gate, client);
    for (let i = 0; i < 20; i += 1) await callNative(gate, client);
    await seal();
    const { body: receipt } = await receiptOf(body.id);
    expect(checkReceipt(receipt, await readLogKeys(gate.logFiles))).toBeUndefined();
    expect(Number(receipt.treeSize)).toBeGreaterThan(Number(receipt.leafIndex) + 20);
  });

  it('is there for refusals too, and holds no NIK', async () => {
    const refused = await callNative(gate, client, { fields: { nik: '3278013002809990' } });
    const answered = await callNative(gate, client);
    await seal();
    expect(refused.body).toMatchObject({ code: 'nik_malformed' });
    for (const id of [refused.requestId, answered.requestId]) {
      const { status, text } = await receiptOf(id);
      expect(status).toBe(200);
      expect(text).not.toMatch(/3278\d{12}/);
    }
  });
});

describe('when the time to keep its record is over', () => {
  const clock = testClock('2021-11-15' as Day);
  let then: { authority: Authority; gate: Gate; client: NativeClient; other: NativeClient };
  beforeAll(async () => {
    const own = await openAuthority(clock);
    await enterPersonas(own);
    const terms = { validFrom: '2021-01-01' as Day };
    const [one, two] = [await grantAccess(own, { terms }), await grantAccess(own, { terms })];
    const register = async (access: typeof one) => registerNative(own, access);
    then = { authority: own, gate: await openGate(own), client: await register(one), other: await register(two) };
  });
  afterAll(async () => {
    await then.gate.close();
    await then.authority.close();
  });
  const receiptThen = async (id: unknown, by = then.client) => {
    // A token holds for minutes, and years pass here.
    const token = await tokenOf(then.gate, by);
    const answer = await callNative(then.gate, by, { method: 'GET', path: `/v1/verifications/${id}/receipt`, token });
    expect(wrongByDocument('GET /v1/verifications/{id}/receipt', answer)).toEqual([]);
    return answer;
  };
  const sealThen = async () => {
    while (await then.gate.sequencer.run());
  };

  it('is gone, by which record, for whoever asks; fetched before, it goes on proving the call', async () => {
    const { body } = await callNative(then.gate, then.client);
    await sealThen();
    const { status, body: before } = await receiptThen(body.id);
    expect([body.outcome, status]).toEqual(['verified', 200]);
    await sealThen();
    clock.advance(Date.parse('2027-01-10T03:00:00Z') - clock.now());
    await prepareLog(then.authority.pool, then.authority.keys, clock);
    const dropped = await dropMonth(then.authority, '2021-11-01', {
      reason: 'surat pemusnahan 045/9001',
      keepMonths: 60,
    });
    expect(dropped).toMatchObject({ month: '2021-11-01' });
    const unsigned = await receiptThen(body.id);
    expect(unsigned).toMatchObject({ status: 410, body: { code: 'receipt_dropped', dropped: { month: '2021-11' } } });
    await sealThen();
    const { rows } = await then.authority.pool.query('SELECT size::int - 1 AS leaf FROM log_head');
    const gone = { code: 'receipt_dropped', dropped: { month: '2021-11', leafIndex: rows[0].leaf } };
    const own = await receiptThen(body.id);
    expect(own).toMatchObject({ status: 410, body: gone });
    expect(own.body.detail).toContain(
      `The records of 2021-11 were dropped when their time was over, by record ${rows[0].leaf}`,
    );
    // Whether there was a record of the id, and whose, is told to nobody.
    for (const [id, by] of [
      [body.id, then.other],
      [uuidV7(Date.parse('2021-11-20T03:00:00Z')), then.client],
    ] as const) {
      expect(await receiptThen(id, by)).toMatchObject({ status: 410, body: gone });
    }
    expect(await receiptThen(uuidV7(clock.now()))).toMatchObject({ status: 404 });
    expect(checkReceipt(before, await readLogKeys(then.gate.logFiles))).toBeUndefined();
  });
});

describe('while the log is too far from being signed', () => {
  const records = async () =>
    (await authority.pool.query("SELECT count(*)::int AS n FROM access_record WHERE kind = 'verification'")).rows[0].n;
  const unwritable = { status: 503, body: { code: 'log_unwritable' } };
  let hurried: Gate;
  beforeAll(async () => {
    hurried = await openGate(authority, undefined, { records: 2, seconds: 60 });
  });
  afterAll(() => hurried.close());

  it('calls hear 503 on both doors and cost nothing, the sandbox goes on, and afterwards all is as before', async () => {
    await seal();
    for (let i = 0; i < 3; i += 1) expect((await callNative(hurried, client)).status).toBe(200);
    await hurried.sealing.measure();
    const before = await records();
    expect(await callNative(hurried, client)).toMatchObject(unwritable);
    const wire = await grantAccess(authority);
    expect((await callWire(hurried, wire)).status).toBe(503);
    expect(await records()).toBe(before);
    const sandbox = await registerNative(authority, await grantAccess(authority), { mode: 'sandbox' });
    expect((await callNative(hurried, sandbox)).status).toBe(200);
    await seal();
    await hurried.sealing.measure();
    expect((await callNative(hurried, client)).status).toBe(200);
  });

  it('because its key is gone, calls go on below the limit and hear 503 past it', async () => {
    await seal();
    const key = await readFile(gate.logFiles.signer);
    await rm(gate.logFiles.signer);
    await hurried.sealing.measure();
    expect((await callNative(hurried, client)).status).toBe(200);
    await seal();
    expect(gate.signer.state).toBe('log_key_missing');
    await hurried.sealing.measure();
    for (let i = 0; i < 2; i += 1) expect((await callNative(hurried, client)).status).toBe(200);
    await seal();
    await hurried.sealing.measure();
    expect(await callNative(hurried, client)).toMatchObject(unwritable);
    await writeFile(gate.logFiles.signer, key, { mode: 0o600 });
    await seal();
    await hurried.sealing.measure();
    expect((await callNative(hurried, client)).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  aMonday,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
} from '../../../testing/rights/index.ts';
import { catchUpWithLog, prepareLog, rebuildFromLog } from '../../audit/index.ts';
import { issueCredential } from '../../identity/index.ts';
import { addDays, dayAt, testClock } from '../../kernel/index.ts';
import { findLastMethod, findOldCallers } from './find-old-calls.ts';
import { oldCalls } from './fold-old-calls.ts';
import { keepOldClients } from './keep-old-clients.ts';

const clock = testClock(aMonday);
let authority: Authority;
let gate: Gate;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gate = await openGate(authority);
  access = await grantAccess(authority, { terms: { answerMode: 'values', valuesUntil: aMonday } });
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

async function fold() {
  await gate.sequencer.run();
  await catchUpWithLog(authority.pool, oldCalls);
}

const rows = async () => {
  const text = 'SELECT day::text, method, returned, moved, last_peer FROM old_call_day ORDER BY day, method, returned';
  return (await authority.pool.query(text)).rows;
};

const callers = () => findOldCallers(authority.pool, access.right.rightId, dayAt(clock.business(), 'WIB'));

describe('calls of old methods', () => {
  it('are counted by day, user and method; others are not', async () => {
    await callWire(gate, access, { method: 'CALL_NIK' });
    await callWire(gate, access, { method: 'call_nik', peer: '10.1.9.9' });
    await callWire(gate, access, { method: 'GET_NIK' });
    await callWire(gate, access);
    await callWire(gate, access, { method: 'CALL_NIK', fields: { PASSWORD: 'salah' } });
    await callWire(gate, access, { method: 'CALL_NIK', fields: { NIK: '3278011205809989' } });
    await fold();
    expect(await rows()).toEqual([
      { day: aMonday, method: 'CALL_NIK', returned: 2, moved: 0, last_peer: expect.any(String) },
      { day: aMonday, method: 'GET_NIK', returned: 1, moved: 0, last_peer: '10.1.2.3' },
    ]);
  });

  it('go on being counted on a day that was folded in part, and on the next as told to move', async () => {
    clock.advance(60_000);
    await callWire(gate, access, { method: 'CALL_NIK', peer: '10.1.7.7' });
    clock.advance(86_400_000);
    await prepareLog(authority.pool, authority.keys, clock);
    await gate.sequencer.run();
    await callWire(gate, access, { method: 'CALL_NIK' });
    await fold();
    expect(await rows()).toEqual(
      [
        { day: aMonday, method: 'GET_NIK', returned: 1, moved: 0, last_peer: '10.1.2.3' },
        { day: aMonday, method: 'CALL_NIK', returned: 3, moved: 0, last_peer: '10.1.7.7' },
        { day: addDays(aMonday, 1), method: 'CALL_NIK', returned: 0, moved: 1, last_peer: '10.1.2.3' },
      ].toSorted((a, b) => `${a.day} ${a.method}`.localeCompare(`${b.day} ${b.method}`)),
    );
  });

  it('are the same when they are made of the log anew', async () => {
    const before = await rows();
    await rebuildFromLog(authority.pool, oldCalls);
    expect(await rows()).toEqual(before);
  });
});

describe('who calls', () => {
  it('is told by user and method, whoever called last first, for 30 days', async () => {
    const { institutionId } = access.institution;
    const second = { kind: 'wire', userId: 'loket_dua', institutionId, rightId: access.right.rightId } as const;
    const { credentialId, secret } = await issueCredential(authority, second);
    clock.advance(1_000);
    const headers = { 'user-agent': 'Java/1.8' };
    await callWire(gate, access, { method: 'CALL_NIK', fields: { USER_ID: 'loket_dua', PASSWORD: secret }, headers });
    await keepOldClients(authority.pool, gate.oldClients.take());
    await fold();
    expect(await callers()).toMatchObject([
      { credentialId, userId: 'loket_dua', method: 'CALL_NIK', moved: 1, products: ['Java'] },
      { userId: access.credential.userId, method: 'CALL_NIK', returned: 3, moved: 1 },
      { userId: access.credential.userId, method: 'GET_NIK', returned: 1, moved: 0 },
    ]);
    expect(await findLastMethod(authority.pool, access.right.rightId)).toBe('CALL_NIK');
    clock.advance(31 * 86_400_000);
    expect(await callers()).toEqual([]);
  });

  it('has its products kept as last seen, whichever process saw them', async () => {
    const { credentialId } = access.credential;
    const seen = (product: string, at: number) => ({ credentialId, product, at });
    await keepOldClients(authority.pool, [seen('PHP', 2_000), seen('curl', 1_000)]);
    await keepOldClients(authority.pool, [seen('PHP', 500)]);
    const text = 'SELECT product, last_at FROM old_client WHERE credential_id = $1 AND product = $2';
    const { rows } = await authority.pool.query(text, [credentialId, 'PHP']);
    expect(rows).toEqual([{ product: 'PHP', last_at: new Date(2_000) }]);
  });
});

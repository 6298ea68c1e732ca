import { expect } from 'vitest';
import {
  callNative,
  type Gate,
  grantAccess,
  atTheGate as it,
  type NativeCall,
  type NativeClient,
  registerNative,
} from '../../../testing/rights/index.ts';
import { revokeClientKey } from '../../identity/index.ts';
import { uuidV7 } from '../../kernel/index.ts';

const receiptOf = (gate: Gate, id: unknown, client: NativeClient, call: NativeCall = {}) =>
  callNative(gate, client, { method: 'GET', path: `/v1/verifications/${id}/receipt`, ...call });

const unknown = { status: 404, body: { code: 'receipt_unknown' } };

it('a receipt is told to its institution alone, and to nobody who has proven nothing', async ({
  by,
  gates: [gate],
}) => {
  const client = await registerNative(by, await grantAccess(by));
  const other = await registerNative(by, await grantAccess(by));
  const { body } = await callNative(gate, client);
  expect((await receiptOf(gate, body.id, client)).status).toBe(202);
  expect(await receiptOf(gate, body.id, other)).toMatchObject(unknown);
  expect(await receiptOf(gate, body.id, client, { token: null })).toMatchObject({ status: 401 });
  expect(await receiptOf(gate, body.id, client, { peer: '192.0.2.1' })).toMatchObject({ status: 403 });
  for (const id of [uuidV7(by.clock.now()), 'x', '00000000-0000-4000-8000-000000000000']) {
    expect(await receiptOf(gate, id, client)).toMatchObject(unknown);
  }
});

it('it is not told to a client whose key was revoked', async ({ by, gates: [gate] }) => {
  const leaked = await registerNative(by, await grantAccess(by));
  const { body } = await callNative(gate, leaked);
  await revokeClientKey(by, `${leaked.keyIds[0]}`, 'bocor');
  expect(await receiptOf(gate, body.id, leaked)).toMatchObject({ status: 401 });
});

it('it is nothing that the sandbox has', async ({ by, gates: [gate] }) => {
  const sandbox = await registerNative(by, await grantAccess(by), { mode: 'sandbox' });
  const { body } = await callNative(gate, sandbox);
  expect(body).toMatchObject({ mode: 'sandbox' });
  expect(await receiptOf(gate, body.id, sandbox)).toMatchObject(unknown);
});

import { expect } from 'vitest';
import { callWire, grantAccess, atTheGate as it } from '../../../testing/rights/index.ts';

const pathOf = (slug: string) => `/dukcapil/get_json/${slug}/CALL_VERIFY_BY_ELEMEN`;

it("a credential proves nothing at another institution's path, and the attempt is nobody's", async ({
  by,
  gates: [gate],
}) => {
  const [own, other] = [await grantAccess(by), await grantAccess(by)];
  const answer = await callWire(gate, own, { path: pathOf(other.institution.slug), peer: '10.1.77.1' });
  expect(answer.content.RESPONSE_CODE).toBe('03');
  const { rowCount } = await by.pool.query('SELECT 1 FROM access_record WHERE request_id = $1', [answer.requestId]);
  expect(rowCount).toBe(0);
  expect(gate.noise.take(true)).toContainEqual(expect.objectContaining({ outcome: 'login_failed', peer: '10.1.77.1' }));
});

it('users of one name at two institutions are two', async ({ by, gates: [gate] }) => {
  const own = await grantAccess(by, { credential: { userId: 'siti' } });
  const other = await grantAccess(by, { credential: { userId: 'siti' } });
  const answer = await callWire(gate, own, { path: pathOf(other.institution.slug) });
  expect(answer.content.RESPONSE_CODE).toBe('03');
  const text = 'SELECT outcome, institution_id FROM access_record WHERE request_id = $1';
  const { institutionId } = other.institution;
  expect((await by.pool.query(text, [answer.requestId])).rows).toEqual([
    { outcome: 'login_failed', institution_id: institutionId },
  ]);
  expect((await callWire(gate, other)).content.NIK).toBe('Sesuai');
});

it('a token of data balikan is no user of the wire', async ({ by, gates: [gate] }) => {
  const access = await grantAccess(by, { credential: { kind: 'feedback' } });
  expect((await callWire(gate, access)).content.RESPONSE_CODE).toBe('03');
});

it('the peer is the socket’s, whatever the caller declares', async ({ by, gates: [gate] }) => {
  const access = await grantAccess(by);
  const headers = { 'x-forwarded-for': '10.1.2.3', forwarded: 'for=10.1.2.3', 'x-real-ip': '10.1.2.3' };
  const declared = await callWire(gate, access, { peer: '192.0.2.1', headers, fields: { IP_USER: '10.1.2.3' } });
  expect(declared.content.RESPONSE_CODE).toBe('10');
  expect((await callWire(gate, access, { peer: '::ffff:10.1.2.3' })).content.NIK).toBe('Sesuai');
});

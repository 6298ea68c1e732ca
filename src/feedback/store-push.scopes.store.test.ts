import { describe, expect } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  type Gate,
  type GrantedAccess,
  grantAccess,
  atTheGate as it,
} from '../../testing/rights/index.ts';
import { changeRightStatus } from '../access/index.ts';
import { changeCredentialStatus } from '../identity/index.ts';

/** Data balikan of an institution under a token, from an address. */
async function push(
  { app }: Gate,
  { secret, institution }: GrantedAccess,
  { token = secret, idLembaga = institution.slug, peer = '10.1.2.3' } = {},
) {
  const data = [{ NIK: personas.hendra.nik, param: [{ NO_REKENING: '0012345' }] }];
  const response = await app.inject({
    method: 'POST',
    url: '/dukcapil/store',
    remoteAddress: peer,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: JSON.stringify([{ id_lembaga: idLembaga, nama_lembaga: 'Lembaga Contoh', data }]),
  });
  return { status: response.statusCode, body: response.json() };
}

const aSender = (by: Authority) => grantAccess(by, { credential: { kind: 'feedback' } });

const stored = { status: 200, body: { message: 'Success' } };
const repeated = { status: 400, body: { message: 'Data sudah pernah dikirim' } };
const refused = { status: 401, body: { message: 'Token tidak dikenal atau tidak aktif' } };

async function outcomes({ pool }: Authority, { institution }: GrantedAccess): Promise<string[]> {
  const text = "SELECT outcome FROM access_record WHERE institution_id = $1 AND kind = 'feedback' ORDER BY writer_id";
  const { rows } = await pool.query<{ outcome: string }>(text, [institution.institutionId]);
  return rows.map(({ outcome }) => outcome);
}

describe('data balikan is taken', () => {
  it('of the own institution only, by slug in any case or id', async ({ by, gates: [gate] }) => {
    const [access, other] = [await aSender(by), await grantAccess(by)];
    const answer = await push(gate, access, { idLembaga: other.institution.slug });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ reason: 'other_institution' }] } });
    const text = 'SELECT 1 FROM feedback_delivery WHERE institution_id = ANY($1)';
    const both = [access.institution.institutionId, other.institution.institutionId];
    expect((await by.pool.query(text, [both])).rowCount).toBe(0);
    expect(await push(gate, access, { idLembaga: access.institution.slug.toLowerCase() })).toMatchObject(stored);
    expect(await push(gate, access, { idLembaga: access.institution.institutionId })).toMatchObject(repeated);
  });

  it('also when the right has been revoked: what is owed stays owed', async ({ by, gates: [gate] }) => {
    const access = await aSender(by);
    await changeRightStatus(by, access.right, 'revoke', 'surat');
    expect(await push(gate, access)).toMatchObject(stored);
  });

  it('under no token that was revoked, from the next push on, on every process', async ({ by, gates }) => {
    const access = await aSender(by);
    await push(gates[0], access);
    await changeCredentialStatus(by, access.credential, 'revoke', 'surat');
    for (const gate of gates) expect(await push(gate, access, { peer: '10.3.0.2' })).toMatchObject(refused);
    expect(await outcomes(by, access)).toEqual(['feedback_stored', 'feedback_refused', 'feedback_refused']);
  });

  it('under nothing that proves a user of the wire', async ({ by, gates: [gate] }) => {
    expect(await push(gate, await grantAccess(by), { peer: '10.3.0.3' })).toMatchObject(refused);
  });

  it.for(['', 'x', 'gpb_x', `gpb_${'0'.repeat(32)}_x`])(
    'not under the token "%s", which is counted',
    async (token, { by, gates: [gate] }) => {
      gate.noise.take(true);
      expect(await push(gate, await aSender(by), { token, peer: '10.3.0.1' })).toMatchObject(refused);
      expect(gate.noise.take(true)).toEqual([
        expect.objectContaining({ outcome: 'feedback_refused', peer: '10.3.0.1', count: 1 }),
      ]);
    },
  );

  it('under no guess: after ten failures an address is not heard, others are', async ({ by, gates: [gate] }) => {
    const access = await aSender(by);
    const token = `${access.secret.slice(0, -4)}AAAA`;
    for (let i = 0; i < 10; i += 1)
      expect(await push(gate, access, { token, peer: '10.3.0.9' })).toMatchObject(refused);
    expect(await push(gate, access, { peer: '10.3.0.9' })).toMatchObject(refused);
    expect(await push(gate, access)).toMatchObject(stored);
  });
});

describe('rows of one tenant cannot hang on rows of another', () => {
  it('an item in the delivery of another institution', async ({ by, gates: [gate] }) => {
    const [access, other] = [await aSender(by), await grantAccess(by)];
    await push(gate, access);
    const item = by.pool.query(
      `INSERT INTO feedback_item (institution_id, digest, delivery_id, key_no, nik_tag, sealed)
       SELECT $2, '\\x00', delivery_id, key_no, nik_tag, sealed FROM feedback_item WHERE institution_id = $1`,
      [access.institution.institutionId, other.institution.institutionId],
    );
    await expect(item).rejects.toMatchObject({ code: '23503' });
  });

  it('a delivery by the credential of another', async ({ by }) => {
    const [access, other] = [await aSender(by), await grantAccess(by)];
    const delivery = by.pool.query(
      `INSERT INTO feedback_delivery (delivery_id, institution_id, credential_id, received_at, items, new_items)
       VALUES (gen_random_uuid(), $1, $2, now(), 1, 1)`,
      [other.institution.institutionId, access.credential.credentialId],
    );
    await expect(delivery).rejects.toMatchObject({ code: '23503' });
  });
});

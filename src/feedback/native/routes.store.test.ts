import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lastVisit, oblige, recordNumber } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeCall,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { changeRightStatus } from '../../access/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { rowRemedies } from '../intake/row-errors.ts';

let authority: Authority;
let gate: Gate;
let client: NativeClient;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
});

beforeEach(async () => {
  const access = await grantAccess(authority);
  await oblige(authority, access.institution.institutionId, [{ ...recordNumber, readable: false }, lastVisit]);
  client = await registerNative(authority, access);
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

const { nik } = personas.hendra;
const wife = personas.halimah.nik;
const good = [
  { nik, values: { NO_RM: '001234', KUNJUNGAN: ['2026-02-01', '2026-02-09'] } },
  { nik: wife, values: { no_rm: '001234' } },
];

function deliver(rows: unknown, more: object = {}, call: NativeCall = {}) {
  return callNative(gate, client, {
    path: '/v1/feedback-deliveries',
    body: JSON.stringify({ rows, ...more }),
    ...call,
  });
}

async function storedItems(): Promise<number> {
  const text = 'SELECT 1 FROM feedback_item WHERE institution_id = $1';
  return (await authority.pool.query(text, [client.access.institution.institutionId])).rowCount ?? 0;
}

async function records(): Promise<unknown[]> {
  const text = `SELECT outcome, method, credential_id FROM access_record WHERE institution_id = $1 AND kind = 'feedback'`;
  return (await authority.pool.query(text, [client.access.institution.institutionId])).rows;
}

describe('a delivery to the native door', () => {
  it('is answered with its receipt, and what the institution asked about is counted', async () => {
    await callNative(gate, client);
    const { status, body } = await deliver(good);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      receiptNo: expect.stringMatching(/^470\/\d+\/TT\/32\/2026$/),
      receivedAt: expect.any(String),
      period: { from: '2025-10-01', until: '2026-03-02' },
      ...{ rows: 2, refused: 0, values: 4, newValues: 4 },
      quality: { niks: 2, accessed: 1, sharedValues: 1, malformedValues: 0 },
      kinds: [
        { key: 'KUNJUNGAN', from: '2025-10-01', until: '2026-03-02', values: 2 },
        { key: 'NO_RM', from: '2026-02-01', until: '2026-03-02', values: 2 },
      ],
      errors: [],
    });
    expect(await records()).toEqual([
      { outcome: 'feedback_stored', method: 'v1/feedback-deliveries', credential_id: client.credentialId },
    ]);
  });

  it('counts no access of another institution, nor one outside the period', async () => {
    const other = await registerNative(authority, await grantAccess(authority));
    await callNative(gate, other);
    await callNative(gate, client);
    const before = { period: { from: '2026-02-01', until: '2026-02-28' } };
    expect((await deliver(good, before)).body.quality).toMatchObject({ niks: 2, accessed: 0 });
    const others = { period: { from: '2026-03-02', until: '2026-03-02' } };
    expect((await deliver([{ nik: wife, values: { NO_RM: '001235' } }], others)).body.quality).toMatchObject({
      accessed: 0,
    });
  });

  it('keeps the good rows and answers the others, by place and field', async () => {
    const { status, body, text } = await deliver([...good, { nik: '12', values: { NO_RM: '7', LAIN: '1' } }]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ rows: 3, refused: 1, quality: { malformedValues: 1 } });
    expect(body.errors).toEqual([
      { row: 2, field: 'NIK', reason: 'nik_malformed', remedy: rowRemedies.nik_malformed },
      { row: 2, field: 'NO_RM', reason: 'format_differs', remedy: rowRemedies.format_differs },
      { row: 2, field: 'LAIN', reason: 'key_unknown', remedy: rowRemedies.key_unknown },
    ]);
    expect(text).not.toContain(nik);
  });

  it('of which nothing can be kept is refused with all that is wrong', async () => {
    const { status, body } = await deliver([{ nik: '12', values: { NO_RM: '001234' } }]);
    expect([status, body.code]).toEqual([400, 'parameters_invalid']);
    expect(body.parameters).toMatchObject([{ name: 'rows.0.nik', code: 'nik_malformed', in: 'body' }]);
    expect(await records()).toMatchObject([{ outcome: 'feedback_invalid' }]);
  });

  it.each([
    ['no rows', { rows: [] }, ['rows']],
    ['a row without values', { rows: [{ nik }] }, ['rows.0.values']],
    ['a number in place of text', { rows: [{ nik: Number(nik), values: { NO_RM: '001234' } }] }, ['rows.0.nik']],
    ['a period that has not come', { rows: good, period: { from: '2026-03-01', until: '2026-04-01' } }, ['period']],
  ])('with %s is refused, and recorded', async (_, body, names) => {
    const { status, body: problem } = await deliver(undefined, {}, { body: JSON.stringify(body) });
    expect(status).toBe(400);
    const parameters = problem.parameters as { readonly name: string }[];
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(await storedItems()).toBe(0);
    expect(await records()).toMatchObject([{ outcome: 'feedback_invalid' }]);
  });

  it('of more than 2 MiB is refused', async () => {
    const { status, body } = await deliver(undefined, {}, { body: ' '.repeat(2 * 1024 * 1024 + 1) });
    expect([status, body.code]).toEqual([413, 'body_too_long']);
  });

  it('is still owed, and taken, when the right has been revoked', async () => {
    await changeRightStatus(authority, client.access.right, 'revoke', 'surat');
    expect((await deliver(good)).status).toBe(201);
  });

  it.each([
    ['without a token', { token: null }, 401],
    ['from another network', { peer: '192.0.2.7' }, 403],
    ['by another method', { method: 'PUT' }, 405],
  ] as const)('%s is refused', async (_, call, status) => {
    expect((await deliver(good, {}, call)).status).toBe(status);
    expect(await storedItems()).toBe(0);
  });

  it('is none in the sandbox', async () => {
    client = await registerNative(authority, client.access, { mode: 'sandbox' });
    expect(await deliver(good)).toMatchObject({ status: 403, body: { code: 'live_only' } });
  });
});

describe('a delivery with an idempotency key', () => {
  it('is one, however often it is sent, with the same receipt', async () => {
    const first = await deliver(good, {}, { key: 'kirim-1' });
    const again = await deliver(good, {}, { key: 'kirim-1' });
    expect(again.body).toEqual(first.body);
    expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
    expect(await records()).toHaveLength(1);
  });

  it('sent twice at once is one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => deliver(good, {}, { key: 'kirim-2' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await records()).toHaveLength(1);
  });

  it('that was used for other rows is refused', async () => {
    await deliver(good, {}, { key: 'kirim-3' });
    const other = await deliver(good.slice(1), {}, { key: 'kirim-3' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('of another client is another', async () => {
    await deliver(good, {}, { key: 'kirim-4' });
    client = await registerNative(authority, client.access);
    const { status, body } = await deliver(good, {}, { key: 'kirim-4' });
    expect([status, body.newValues]).toEqual([201, 0]);
  });

  it('is kept as no text that could be somebody', async () => {
    await deliver(good, {}, { key: nik });
    const { rows } = await authority.pool.query(`SELECT string_agg(d::text, '') AS text FROM feedback_delivery d`);
    expect(rows[0].text).not.toContain(nik);
  });
});

import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  type Gate,
  type GrantedAccess,
  grantAccess,
  MASTER_KEY,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { KeyRing, prepareLog, rotateKey, tagOf, unseal, verifyLog } from '../audit/index.ts';
import { maxPushBytes } from './read-feedback-push.ts';

let authority: Authority;
let gate: Gate;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  gate = await openGate(authority);
});

beforeEach(async () => {
  access = await grantAccess(authority, { credential: { kind: 'feedback' } });
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

const { nik } = personas.hendra;
const wife = personas.halimah.nik;

interface Push {
  readonly token?: string;
  readonly idLembaga?: string;
  readonly rows?: readonly object[];
  readonly body?: string;
  readonly peer?: string;
  /** The process that takes it. */
  readonly at?: Gate;
}

async function push({ token = access.secret, idLembaga = access.institution.slug, rows, body, peer, at }: Push = {}) {
  const data = rows ?? [{ NIK: nik, param: [{ NO_REKENING: '0012345' }] }];
  const response = await (at ?? gate).app.inject({
    method: 'POST',
    url: '/dukcapil/store',
    remoteAddress: peer ?? '10.1.2.3',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: body ?? JSON.stringify([{ id_lembaga: idLembaga, nama_lembaga: 'Lembaga Contoh', data }]),
  });
  return { status: response.statusCode, body: response.json(), requestId: response.headers['x-request-id'] };
}

const stored = { status: 200, body: { message: 'Success' } };
const repeated = { status: 400, body: { message: 'Data sudah pernah dikirim' } };

async function deliveries(): Promise<unknown[]> {
  const text =
    'SELECT items, new_items FROM feedback_delivery WHERE institution_id = $1 ORDER BY items, new_items DESC';
  return (await authority.pool.query(text, [access.institution.institutionId])).rows;
}

async function outcomes(): Promise<string[]> {
  const text = "SELECT outcome FROM access_record WHERE institution_id = $1 AND kind = 'feedback' ORDER BY writer_id";
  const { rows } = await authority.pool.query<{ outcome: string }>(text, [access.institution.institutionId]);
  return rows.map(({ outcome }) => outcome);
}

describe('data balikan', () => {
  it('is stored, sealed: neither NIK nor key nor value stands in any table', async () => {
    expect(await push()).toMatchObject(stored);
    const tables = ['feedback_delivery', 'feedback_item', 'access_record'];
    for (const table of tables) {
      const { rows } = await authority.pool.query(`SELECT string_agg(t::text, ' ') AS text FROM ${table} t`);
      for (const clear of [nik, 'NO_REKENING', '0012345']) {
        expect(rows[0].text).not.toContain(clear);
        expect(rows[0].text).not.toContain(Buffer.from(clear).toString('hex'));
      }
    }
  });

  it('opens again with the key it was sealed under', async () => {
    await push();
    const { rows } = await authority.pool.query('SELECT key_no, sealed FROM feedback_item WHERE institution_id = $1', [
      access.institution.institutionId,
    ]);
    const key = authority.keys.keyAt('feedback', authority.clock.now());
    expect(rows.map(({ sealed }) => JSON.parse(unseal(key.bytes, sealed).toString()))).toEqual([
      [nik, 'NO_REKENING', '0012345'],
    ]);
    expect(rows[0].key_no).toBe(key.keyNo);
  });

  it('is sealed and tagged under the keys that were rotated, from the next delivery on and at every process', async () => {
    const keys = new KeyRing(MASTER_KEY);
    await prepareLog(authority.pool, keys, authority.clock);
    const other = await openGate({ ...authority, keys });
    const [key, tagKey] = [await rotateKey(authority, 'feedback', 'bocor'), await rotateKey(authority, 'tag', 'bocor')];
    expect(await push({ at: other })).toMatchObject(stored);
    await other.close();
    const { rows } = await authority.pool.query('SELECT key_no, nik_tag FROM feedback_item WHERE institution_id = $1', [
      access.institution.institutionId,
    ]);
    expect(rows).toEqual([{ key_no: key.keyNo, nik_tag: tagOf(tagKey, nik) }]);
  });

  it('that was all sent before is answered with 400 and stored once', async () => {
    expect(await push()).toMatchObject(stored);
    expect(await push()).toMatchObject(repeated);
    expect(await deliveries()).toEqual([
      { items: 1, new_items: 1 },
      { items: 1, new_items: 0 },
    ]);
    expect(await outcomes()).toEqual(['feedback_stored', 'feedback_repeated']);
  });

  it('that was partly sent before is stored for what is new', async () => {
    await push();
    const both = [
      { NIK: nik, param: [{ NO_REKENING: '0012345' }, { NO_REKENING: '99' }] },
      { NIK: wife, param: [{ NO_REKENING: '0012345' }] },
    ];
    expect(await push({ rows: both })).toMatchObject(stored);
    expect(await deliveries()).toEqual([
      { items: 1, new_items: 1 },
      { items: 3, new_items: 2 },
    ]);
  });

  it('of the same words from two institutions is two', async () => {
    await push();
    access = await grantAccess(authority, { credential: { kind: 'feedback' } });
    expect(await push()).toMatchObject(stored);
  });

  it('sent twice at once is new once', async () => {
    const answers = await Promise.all([push(), push(), push()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
  });
});

describe('a delivery stands with its record or not at all', () => {
  it('when the log cannot be written nothing is stored, and the next try stores it', async () => {
    const owner = new Client(authority.database.owner);
    await owner.connect();
    await owner.query('REVOKE INSERT ON access_record FROM gapura_app');
    const failed = await push();
    await owner.query('GRANT INSERT ON access_record TO gapura_app');
    await owner.end();
    expect(failed.status).toBeGreaterThanOrEqual(500);
    expect(await deliveries()).toEqual([]);
    expect(await push()).toMatchObject(stored);
  });

  it('when one row cannot be read none is stored, and the record says so', async () => {
    const answer = await push({
      rows: [
        { NIK: nik, param: [{ A: '1' }] },
        { NIK: '123', param: [{ A: '1' }] },
      ],
    });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        message: 'Data balikan tidak dapat diterima',
        errors: [{ index: 1, field: '/0/data/1/NIK', reason: 'nik_malformed' }],
      },
    });
    expect(await deliveries()).toEqual([]);
    expect(await outcomes()).toEqual(['feedback_invalid']);
  });

  it('beyond 2 MiB is refused in the same form', async () => {
    const answer = await push({ body: ' '.repeat(maxPushBytes + 1) });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: '', reason: 'body_too_long' }] } });
  });
});

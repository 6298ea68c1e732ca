import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
  ordinaryFields,
  type WireCall,
} from '../../../testing/rights/index.ts';
import { type MalformedClass, malformedClasses } from '../../../testing/wire/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { elements } from '../../reference/index.ts';
import { outcomes, type Refusal } from '../outcome.ts';
import { parameterReasons } from './invalid-parameters.ts';
import { wireMethods } from './methods.ts';
import { refusalTexts } from './refusal-texts.ts';

let authority: Authority;
let gate: Gate;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  access = await grantAccess(authority, { terms: { dailyQuota: 1_000_000 } });
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

/** The one object that an answer holds, to the letter. */
function contentFor(expected: MalformedClass['expect']): Record<string, string> {
  if (expected === 'ok')
    return { NAMA_LGKP: 'Sesuai (100)', TMPT_LHR: 'Tidak Sesuai (0)', TGL_LHR: 'Tidak Sesuai', NIK: 'Sesuai' };
  const { text } = refusalTexts[expected satisfies Refusal];
  return { RESPONSE_CODE: outcomes[expected].wire, RESPONSE_DESC: text, RESPONSE: text, RESPON: text };
}

/** The classes of one caller. They are made anew for the live access, whose secret no table can know. */
function classesOf({ credential, secret }: Pick<GrantedAccess, 'credential' | 'secret'>) {
  const { nik, nama_lgkp: name } = personas.hendra;
  return malformedClasses({ userId: credential.userId, password: secret, nik, name });
}

describe('each class of odd and broken bodies', () => {
  const names = classesOf({ credential: { userId: 'x' }, secret: 'x' } as GrantedAccess).map(({ name }) => name);

  it('is one of at least forty, and every reason of code 07 has one', () => {
    expect(new Set(names).size).toBeGreaterThanOrEqual(40);
    const reasons = classesOf(access).flatMap(({ reason }) => reason ?? []);
    expect([...new Set(reasons)].toSorted()).toEqual(Object.keys(parameterReasons).toSorted());
  });

  it.each(names)('%s gets its exact answer', async (name) => {
    const one = classesOf(access).find((each) => each.name === name) ?? expect.fail(name);
    const { status, content, headers } = await callWire(gate, access, { body: one.body, contentType: one.contentType });
    expect(status).toBe(200);
    expect(content).toEqual(contentFor(one.expect));
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('a body beyond 65,536 bytes is code 07, however it is labelled', async () => {
    const fields = { ...ordinaryFields(access), catatan: 'x'.repeat(66_000) };
    for (const contentType of ['application/json', 'text/plain', null]) {
      const { status, content } = await callWire(gate, access, { body: JSON.stringify(fields), contentType });
      expect([status, content]).toEqual([200, contentFor('parameters_invalid')]);
    }
  });
});

describe('whatever is sent', () => {
  const key = fc.oneof(
    fc.constantFrom('USER_ID', 'PASSWORD', 'IP_USER', 'TRESHOLD', 'NIK', '__proto__', 'toString', 'transactionId'),
    fc.constantFrom(...elements.map(({ name }) => name)),
    fc.string({ maxLength: 20 }),
  );
  const nik = fc.constantFrom(...Object.values(personas).map((persona) => persona.nik));
  const value = fc.oneof(
    nik,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.double(),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const fields = fc.dictionary(key, value, { maxKeys: 12 });

  /** Bodies that prove the credential reach the comparators; the others must be refused as cleanly. */
  const body = fc.oneof(
    { weight: 6, arbitrary: fields.map((extra) => ({ kind: 'known' as const, extra })) },
    { weight: 2, arbitrary: fields.map((extra) => ({ kind: 'unknown' as const, extra })) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ kind: 'bytes' as const, bytes })) },
    { weight: 1, arbitrary: fc.string({ maxLength: 200 }).map((text) => ({ kind: 'text' as const, text })) },
  );
  const segment = fc.oneof(
    fc.constantFrom('dukcapil', 'get_json', '..', '%2f', '32-78', '%zz'),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
  );
  const path = fc.array(segment, { maxLength: 5 }).map((parts) => `/dukcapil/get_json/${parts.join('/')}`);
  const call = fc.record({
    body,
    path: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: path }),
    nik: fc.oneof({ weight: 4, arbitrary: nik }, { weight: 1, arbitrary: value }),
    method: fc.constantFrom(...wireMethods.map(({ name }) => name), 'TIDAK_ADA'),
    peer: fc.oneof({ weight: 9, arbitrary: fc.constant('10.1.2.3') }, { weight: 1, arbitrary: fc.ipV6() }),
    contentType: fc.option(
      fc.constantFrom('application/json', 'application/x-www-form-urlencoded', ';;', 'multipart/form-data'),
    ),
  });
  type Generated = typeof call extends fc.Arbitrary<infer T> ? T : never;

  function toCall({ body: made, nik: NIK, path: at, method, peer, contentType }: Generated): WireCall {
    const how = { method, peer, contentType, ...(at !== null && { path: at }) };
    if (made.kind === 'bytes') return { ...how, body: Buffer.from(made.bytes) };
    if (made.kind === 'text') return { ...how, body: made.text };
    const { extra } = made;
    if (made.kind === 'unknown') return { ...how, body: JSON.stringify(extra) };
    const { USER_ID, PASSWORD } = ordinaryFields(access);
    return { ...how, body: JSON.stringify({ ...extra, NIK, USER_ID, PASSWORD }) };
  }

  it('in 10,000 generated calls, the answer is an envelope or a clean refusal, never a 5xx', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 50, maxLength: 50 }), async (calls) => {
        const answers = await Promise.all(calls.map((one) => callWire(gate, access, toCall(one))));
        for (const { status, content } of answers) {
          expect([200, 400, 404, 415]).toContain(status);
          const kind =
            status === 200 ? String(content.RESPONSE_CODE ?? (content.NIK ? 'answered' : 'RESPON')) : String(status);
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
    // The generator would prove little if it never came past the credentials.
    for (const kind of ['answered', '03', '07', '09', '15', '404'])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
  }, 120_000);
});

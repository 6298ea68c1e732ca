import { exportPKCS8 } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shiftTo, systemClock } from '../../src/kernel/index.ts';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  grantAccess,
  openAuthority,
  openGate,
  registerNative,
  type Wishes,
} from '../../testing/rights/index.ts';
import { forward, loseAnswer, openScriptedGate } from '../testing/scripted-gate.ts';
import { Gapura, type Question } from './index.ts';

const { nik, nama_lgkp } = personas.hendra;
const question = { nik, purpose: 'public_service', elements: { NAMA_LGKP: nama_lgkp } } as const satisfies Question;

let authority: Authority;
let gate: Gate;
let url: string;

beforeAll(async () => {
  authority = await openAuthority(systemClock(shiftTo(aMonday, Date.now(), 'WIB')));
  await enterPersonas(authority);
  gate = await openGate(authority);
  url = await gate.app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

/** A client of a right that may be used from this machine, reached at the gate or through what stands before it. */
async function open(terms: Wishes['terms'] = {}, baseUrl = url) {
  const access = await grantAccess(authority, { terms: { networks: ['127.0.0.0/8'], ...terms } });
  const { pair, clientId, credentialId } = await registerNative(authority, access);
  const gapura = new Gapura({
    baseUrl,
    clientId,
    privateKey: await exportPKCS8(pair.privateKey),
    keyId: `${pair.publicJwk.kid}`,
  });
  return { gapura, clientId, credentialId };
}

/** What the log has of a client, by kind: how many records, and how many hits they cost. */
async function recordsOf(credentialId: string) {
  const text = `SELECT kind, count(*)::int AS records, sum(charged)::int AS hits FROM access_record
    WHERE credential_id = $1 AND kind <> 'administration' GROUP BY kind ORDER BY kind`;
  return (await authority.pool.query(text, [credentialId])).rows;
}

describe('verify', () => {
  it('narrows by its outcome, and has what its headers say', async () => {
    const { gapura } = await open({ dailyQuota: 10 });
    const answer = await gapura.verify({
      ...question,
      elements: { NAMA_LGKP: 'HENDRA WJIAYA', TGL_LHR: '12-05-1980' },
    });
    if (answer.outcome !== 'verified') return expect.fail(answer.outcome);
    expect(answer.elements.TGL_LHR).toEqual({ match: true, score: 100, reason: 'equal' });
    expect(answer.elements.NAMA_LGKP).toMatchObject({ match: true, reason: 'spelling' });
    expect(answer.elements.ALAMAT).toBeUndefined();
    expect(answer).toMatchObject({ mode: 'live', minor: false, threshold: 80, replayed: false, notices: [] });
    expect(answer.quota).toMatchObject({ limit: 10, remaining: 9 });
    expect(answer.id).toBe(answer.requestId);
  });

  it.each([
    ['deceased', personas.karto.nik],
    ['duplicate', personas.rinaTwice.nik],
    ['inactive', personas.yayan.nik],
    ['not_found', '3278011205809989'],
  ])('%s is an answer with sentences', async (outcome, about) => {
    const { gapura } = await open();
    const answer = await gapura.verify({ ...question, nik: about });
    if (answer.outcome === 'verified') return expect.fail('compared');
    expect(answer).toMatchObject({ outcome, messages: { user: { id: expect.any(String), en: expect.any(String) } } });
    expect(answer.quota?.remaining).toBe(999);
  });

  it('says that little is left', async () => {
    const { gapura } = await open({ dailyQuota: 5, validUntil: aMonday });
    const seen: unknown[] = [];
    for (let call = 0; call < 5; call += 1) seen.push((await gapura.verify(question)).notices);
    expect(seen.slice(3)).toEqual([
      ['quota_80', 'right_ending'],
      ['quota_used_up', 'right_ending'],
    ]);
  });

  it('has the same answer for the same key, and one hit', async () => {
    const { gapura, credentialId } = await open();
    const first = await gapura.verify(question, { idempotencyKey: 'baris-1' });
    const second = await gapura.verify(question, { idempotencyKey: 'baris-1' });
    expect(second).toMatchObject({ id: first.id, replayed: true, quota: { remaining: 999 } });
    expect(second.requestId).not.toBe(first.requestId);
    const other = gapura.verify({ ...question, nik: personas.halimah.nik }, { idempotencyKey: 'baris-1' });
    await expect(other).rejects.toMatchObject({ name: 'GapuraProblem', code: 'idempotency_key_reused', status: 422 });
    expect(await recordsOf(credentialId)).toContainEqual({ kind: 'verification', records: 2, hits: 1 });
  });

  it('of many at once asks for one token', async () => {
    const { gapura, credentialId } = await open();
    await Promise.all(Array.from({ length: 40 }, () => gapura.verify(question)));
    expect(await recordsOf(credentialId)).toEqual([
      { kind: 'token', records: 1, hits: 0 },
      { kind: 'verification', records: 40, hits: 40 },
    ]);
  });
});

describe('an answer that is lost on its way', () => {
  it('is asked for again and costs no second hit', async () => {
    const path = '/v1/verifications';
    const lossy = await openScriptedGate({
      '/oauth/token': forward(url),
      '/.well-known/oauth-authorization-server': forward(url),
      [path]: [loseAnswer(url), loseAnswer(url), forward(url)],
    });
    const { gapura, credentialId } = await open({}, lossy.url);
    const answer = await gapura.verify(question).finally(() => lossy.close());
    expect(answer).toMatchObject({ outcome: 'verified', replayed: true, quota: { remaining: 999 } });
    expect(lossy.arrivedAt(path)).toHaveLength(3);
    expect(await recordsOf(credentialId)).toContainEqual({ kind: 'verification', records: 1, hits: 1 });
  });
});

describe('verifyDocument', () => {
  const document = { kind: 'birth_certificate', number: `${personas.dimas.no_akta_lhr}` } as const;

  it('says whether the document is the person’s', async () => {
    const { gapura } = await open({ documents: ['birth_certificate'] });
    const answer = await gapura.verifyDocument({ nik: personas.dimas.nik, purpose: 'public_service', document });
    if (answer.outcome !== 'verified') return expect.fail(answer.outcome);
    expect(answer).toMatchObject({ minor: true, document: { kind: 'birth_certificate', match: true } });
  });

  it('is refused where the right does not cover the kind', async () => {
    const { gapura } = await open();
    const call = gapura.verifyDocument({ nik: personas.dimas.nik, purpose: 'public_service', document });
    const parameters = [expect.objectContaining({ name: 'document.kind', code: 'not_granted' })];
    await expect(call).rejects.toMatchObject({ code: 'elements_not_granted', status: 403, parameters });
  });
});

describe('me', () => {
  it('tells what the caller may do', async () => {
    const { gapura, clientId } = await open({ dailyQuota: 7 });
    const me = await gapura.me();
    expect(me).toMatchObject({ clientId, mode: 'live', right: { state: 'in_force', networks: ['127.0.0.0/8'] } });
    expect(me.quota).toMatchObject({ limit: 7, left: 7 });
    expect(me.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a refusal', () => {
  it('lists everything that is wrong', async () => {
    const { gapura } = await open();
    const wrong = { nik: '', purpose: 'apa saja', elements: {}, tambahan: 1 } as unknown as Question;
    const refused = await gapura.verify(wrong).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'GapuraProblem', code: 'parameters_invalid', status: 400 });
    const { parameters, requestId } = refused as { parameters: { name: string; code: string }[]; requestId: string };
    expect(parameters.map(({ name, code }) => `${name} ${code}`).toSorted()).toEqual([
      'elements nothing_asked',
      'nik blank',
      'purpose not_in_list',
      'tambahan unknown',
    ]);
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of the quota says when to return, and is not waited for', async () => {
    const { gapura } = await open({ dailyQuota: 0 });
    const began = performance.now();
    const refused = await gapura.verify(question).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'quota_used_up', status: 429, retryAfter: expect.any(Number) });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('of a key that nobody registered has its reason', async () => {
    const [{ clientId }, { pair }] = [await open(), await registerNative(authority, await grantAccess(authority))];
    const gapura = new Gapura({ baseUrl: url, clientId, privateKey: await exportPKCS8(pair.privateKey) });
    await expect(gapura.me()).rejects.toMatchObject({ code: 'token_refused', reason: 'signature_wrong', status: 401 });
  });
});

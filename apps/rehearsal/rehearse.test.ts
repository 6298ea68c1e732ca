import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Gapura } from '@gapura/sdk';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalTexts, sentences } from '../../src/verification/index.ts';
import type { Report } from './judge.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import { scenarios } from './scenarios.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gladi-'));
const keysFile = path.join(folder, 'keys', 'rehearsal.json');
const nikOf = (name: string) => scenarios.find((one) => one.name === name)?.nik ?? '';
let held: Rehearsal;

beforeEach(async () => {
  held = await rehearse({ host: '127.0.0.1', port: 0, door: 'both', keysFile, slowMs: 300 });
});
afterEach(() => held.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks at the wire about the person of a scene. */
async function askWire(scene: string, fields: object = {}, method = 'CALL_VERIFY_BY_ELEMEN') {
  const { base, instansi, userId, password } = held.keys.wire;
  const body = JSON.stringify({ USER_ID: userId, PASSWORD: password, NIK: nikOf(scene), ...fields });
  const response = await fetch(`${base}/dukcapil/get_json/${instansi}/${method}`, { method: 'POST', body });
  const text = await response.text();
  return { response, text, content: response.ok ? JSON.parse(text).content[0] : undefined };
}

const sceneOf = (report: Report, scene: string) => report.scenarios.find(({ name }) => name === scene);
const findingOf = (report: Report, rule: string) => report.overall.find((one) => one.rule === rule);

describe('the file of keys', () => {
  it('is for its owner only, and so are the private keys', () => {
    const { privateKeyFile, privateKeyFileP256 } = held.keys.native;
    for (const file of [keysFile, privateKeyFile, privateKeyFileP256]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(keysFile, 'utf8'))).toEqual(held.keys);
  });
});

describe('the wire of a rehearsal', () => {
  it('refuses in the form of the method that is called', async () => {
    const { text } = refusalTexts.deceased;
    expect((await askWire('wire-code-11')).content).toEqual({
      RESPONSE_CODE: '11',
      RESPONSE_DESC: text,
      RESPONSE: text,
      RESPON: text,
    });
    expect((await askWire('wire-code-11', {}, 'nik_verifby_elemen')).content).toEqual({ RESPON: text });
    expect((await askWire('wire-code-13', {}, 'CALL_NIK')).content).toEqual({ RESPON: refusalTexts.not_found.legacy });
  });

  it('answers with every element, scored ones with their score', async () => {
    const { content } = await askWire('wire-mismatch');
    expect(Object.keys(content)).toHaveLength(20);
    expect(content).toMatchObject({ NAMA_LGKP: 'Tidak Sesuai (0)', TGL_LHR: 'Tidak Sesuai', NIK: 'Sesuai' });
    expect((await askWire('wire-match')).content).toMatchObject({ NAMA_LGKP: 'Sesuai (100)', TGL_LHR: 'Sesuai' });
  });

  it('is odd only where the contract lets it', async () => {
    const ordinary = await askWire('wire-match');
    const turned = await askWire('wire-other-order');
    expect(Object.keys(turned.content)).toEqual(Object.keys(ordinary.content).toReversed());
    expect(turned.content).toEqual(ordinary.content);
    expect((await askWire('wire-new-key')).content).toMatchObject({ ...ordinary.content, UNSUR_BARU: 'Sesuai' });
    expect((await askWire('wire-last-hit')).text).toMatch(/"quotaLimiter":0}$/);
  });

  it('returns data by old methods, and in one scene no longer', async () => {
    expect((await askWire('wire-match', {}, 'CALL_NIK')).text).toContain(`"NIK":${nikOf('wire-match')}`);
    expect((await askWire('wire-moved', {}, 'CALL_NIK')).content).toEqual({ RESPON: refusalTexts.moved_to_match.text });
  });

  it('plays its steps and then the answer, for good', async () => {
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await askWire('wire-two-outages')).response.status);
    expect(statuses).toEqual([503, 503, 200, 200]);
    await expect(askWire('wire-dropped')).rejects.toThrow();
    await expect(askWire('wire-cut-off')).rejects.toThrow();
    expect((await askWire('wire-dropped')).response.status).toBe(200);
  });

  it('counts hits as a gate does', async () => {
    const left = async (...asked: Parameters<typeof askWire>) =>
      JSON.parse((await askWire(...asked)).text).quotaLimiter;
    expect(await left('wire-match')).toBe(999);
    expect(await left('wire-code-16')).toBe(999);
    expect(await left('wire-code-13')).toBe(998);
    expect(await left('wire-code-05')).toBe(0);
    expect(await left('wire-match', { PASSWORD: 'x' })).toBe(0);
    expect(await left('wire-match')).toBe(997);
  });

  it('reads a path as a gate does', async () => {
    const { base, instansi, userId, password } = held.keys.wire;
    const url = `${base}//Dukcapil/get_json/32-78/${instansi.toLowerCase()}/call_verify_by_elemen/`;
    const body = JSON.stringify({ user_id: userId, password, nik: nikOf('wire-match') });
    expect(await (await fetch(url, { method: 'POST', body })).text()).toContain('"NAMA_LGKP":"Sesuai (100)"');
  });

  it.each([
    ['another password', { PASSWORD: 'x' }, '03'],
    ['no password', { PASSWORD: '' }, '09'],
    ['a NIK that cannot be', { NIK: '3278011305809990'.replace('1305', '9905') }, '15'],
    ['a NIK of no scene', { NIK: '3278011205809990' }, '13'],
    ['no NIK', { NIK: null }, '07'],
  ])('refuses %s as a gate does, and plays no scene', async (_, fields, code) => {
    expect((await askWire('wire-match', fields)).content.RESPONSE_CODE).toBe(code);
    expect(sceneOf(held.report(), 'wire-match')?.verdict).toBe('not_seen');
  });

  it('knows the person whose last digit got lost', async () => {
    await askWire('wire-long-number', { NIK: Number(nikOf('wire-long-number')) });
    expect(sceneOf(held.report(), 'wire-long-number')?.requests).toHaveLength(1);
    expect(findingOf(held.report(), 'nik-as-text')?.verdict).toBe('fail');
  });

  it('sees secrets in a URL, unknown keys and a body that is no JSON', async () => {
    const { base, instansi, password } = held.keys.wire;
    const url = `${base}/dukcapil/get_json/${instansi}/CALL_VERIFY_BY_ELEMEN`;
    await fetch(`${url}?p=${password}&nik=${nikOf('wire-match')}`, { method: 'POST', body: '{"NIK":"' });
    await askWire('wire-match', { TGL_LAHIR: 'x', transactionId: '1' });
    const report = held.report();
    expect(findingOf(report, 'url-clean')?.saw.en).toBe('In a URL: password, nik.');
    expect(findingOf(report, 'wire-keys')?.saw.en).toBe('Ignored: TGL_LAHIR.');
    expect(findingOf(report, 'wire-body')?.verdict).toBe('fail');
    expect(JSON.stringify(report)).not.toContain(password);
  });
});

describe('the native door of a rehearsal', () => {
  const askNative = (headers: Record<string, string>, body: unknown) =>
    fetch(`${held.keys.baseUrl}/v1/verifications`, { method: 'POST', headers, body: JSON.stringify(body) });

  /** The project's own client, with either kind of key. */
  const sdk = (file: 'privateKeyFile' | 'privateKeyFileP256' = 'privateKeyFile') => {
    const { clientId, [file]: key } = held.keys.native;
    return new Gapura({ baseUrl: held.keys.baseUrl, clientId, privateKey: readFileSync(key, 'utf8') });
  };
  const question = (scene: string) =>
    ({ nik: nikOf(scene), purpose: 'public_service', elements: { NAMA_LGKP: 'X' } }) as const;

  it.each(['privateKeyFile', 'privateKeyFileP256'] as const)('takes the SDK with its %s', async (file) => {
    const gapura = sdk(file);
    expect(await gapura.verify(question('native-match'))).toMatchObject({ outcome: 'verified', mode: 'sandbox' });
    expect(await gapura.verify(question('native-deceased'))).toMatchObject({ outcome: 'deceased' });
    expect(await gapura.verify(question('native-dropped'))).toMatchObject({ outcome: 'verified' });
    expect(await gapura.verify(question('native-new-reason'))).toMatchObject({ outcome: 'verified' });
    expect(await gapura.me()).toMatchObject({ mode: 'sandbox' });
    await expect(gapura.verify(question('native-problem-terms_unmet'))).rejects.toMatchObject({ code: 'terms_unmet' });
    expect(held.report().counts).toMatchObject({ fail: 0, warn: 0 });
  });

  it('tells the same id again under the same key', async () => {
    const gapura = sdk();
    const options = { idempotencyKey: 'satu' };
    const first = await gapura.verify(question('native-match'), options);
    expect((await gapura.verify(question('native-match'), options)).id).toBe(first.id);
    expect((await gapura.verify(question('native-match'))).id).not.toBe(first.id);
  });

  it('compares a document', async () => {
    const document = { kind: 'birth_certificate', number: '3278-LU-16022015-9990' } as const;
    const { nik, purpose } = question('native-match');
    expect(await sdk().verifyDocument({ nik, purpose, document })).toMatchObject({ document: { match: true } });
  });

  it('names all that is wrong with a body, as the real door does', async () => {
    const token = await freshToken();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await askNative(headers, { nik: 1, purpose: 'fun', elements: { NAMA: 'x' }, extra: 1 });
    const { code, parameters } = (await response.json()) as {
      code: string;
      parameters: { name: string; code: string }[];
    };
    expect(code).toBe('parameters_invalid');
    expect(parameters.map((one) => `${one.name}: ${one.code}`).toSorted()).toEqual([
      'elements.NAMA: unknown',
      'extra: unknown',
      'nik: not_text',
      'purpose: not_in_list',
    ]);
    expect(findingOf(held.report(), 'native-body')?.verdict).toBe('fail');
  });

  it('refuses a call without a token, in the sentences of the real door', async () => {
    const response = await askNative({}, {});
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="gapura"');
    expect(await response.json()).toMatchObject({ code: 'token_invalid', messages: sentences.token_invalid });
  });

  /** A token that the SDK was given. */
  async function freshToken(): Promise<string> {
    let token = '';
    const { clientId, privateKeyFile } = held.keys.native;
    const spying = new Gapura({
      baseUrl: held.keys.baseUrl,
      clientId,
      privateKey: readFileSync(privateKeyFile, 'utf8'),
      fetch: (input, init) => {
        token = new Request(input, init).headers.get('authorization')?.slice(7) ?? token;
        return fetch(input, init);
      },
    });
    await spying.me();
    return token;
  }
});

describe('the desk of a rehearsal', () => {
  const at = (way: string, method = 'GET') => fetch(`${held.keys.baseUrl}/rehearsal${way}`, { method });

  it('lists the scenes and tells the report, as JSON and as text', async () => {
    await askWire('wire-match');
    expect(await (await at('')).json()).toHaveLength(scenarios.length);
    expect(await (await at('?format=text')).text()).toContain(nikOf('native-match'));
    expect(await (await at('/report')).json()).toEqual(JSON.parse(JSON.stringify(held.report())));
    expect(await (await at('/report?format=text')).text()).toMatch(/lulus {2}wire-match +200/);
    expect((await at('/nothing')).status).toBe(404);
  });

  it('begins anew when it is told to', async () => {
    await askWire('wire-outage');
    expect((await at('/reset', 'POST')).status).toBe(204);
    expect(held.report().counts).toMatchObject({ fail: 0, warn: 0, pass: 0 });
    expect((await askWire('wire-outage')).response.status).toBe(503);
  });
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportPKCS8 } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClientKeys, getCredential, readPublicKeys, revokeClientKey } from '../../src/identity/index.ts';
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
import { firstVerification, openGapura, type Settings } from './first-verification.ts';
import { ask } from './handle-refusals.ts';
import { changeOver, makeNextKey } from './rotate-key.ts';
import { checkDocument } from './verify-document.ts';

let authority: Authority;
let gate: Gate;
let baseUrl: string;
let folder: string;

beforeAll(async () => {
  authority = await openAuthority(systemClock(shiftTo(aMonday, Date.now(), 'WIB')));
  await enterPersonas(authority);
  gate = await openGate(authority);
  baseUrl = await gate.app.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(path.join(tmpdir(), 'gapura-examples-'));
});

afterAll(async () => {
  await gate.close();
  await authority.close();
  await rm(folder, { recursive: true });
});

/** An institution that calls from this machine, as it would after the office has given it its right. */
async function institution(terms: Wishes['terms'] = {}) {
  const access = await grantAccess(authority, { terms: { networks: ['127.0.0.0/8'], ...terms } });
  const client = await registerNative(authority, access);
  const privateKeyFile = path.join(folder, `${client.clientId}.pem`);
  await writeFile(privateKeyFile, await exportPKCS8(client.pair.privateKey));
  const settings: Settings = { baseUrl, clientId: client.clientId, privateKeyFile };
  return { client, settings };
}

const openFor = async (terms: Wishes['terms'] = {}) => openGapura((await institution(terms)).settings);

it('first verification: each element with its verdict', async () => {
  expect(await firstVerification(await openFor())).toEqual([
    'NAMA_LGKP: sesuai (100, equal)',
    'TGL_LHR: sesuai (100, equal)',
    expect.stringMatching(/^TMPT_LHR: tidak sesuai \(\d+, different\)$/),
  ]);
});

it('the README shows the example that was just run', async () => {
  const readme = await readFile(path.join(import.meta.dirname, '..', 'README.md'), 'utf8');
  const example = await readFile(path.join(import.meta.dirname, 'first-verification.ts'), 'utf8');
  expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example);
});

describe('handling refusals', () => {
  const { nik, nama_lgkp } = personas.hendra;
  const question = { nik, purpose: 'public_service', elements: { NAMA_LGKP: nama_lgkp } } as const;

  it('an answer is worded by its verdicts', async () => {
    const gapura = await openFor();
    expect(await ask(gapura, question)).toEqual({ sentence: 'Data sesuai.' });
    const wrong = { ...question, elements: { NAMA_LGKP: nama_lgkp, TMPT_LHR: 'MEDAN' } };
    expect(await ask(gapura, wrong)).toEqual({ sentence: 'Data tidak sesuai.' });
  });

  it('a person who cannot be compared has a sentence', async () => {
    const shown = await ask(await openFor(), { ...question, nik: personas.karto.nik });
    expect(shown).toEqual({ sentence: expect.stringContaining('meninggal dunia') });
  });

  it('what is wrong with the form is marked in it', async () => {
    const gapura = await openFor({ requiresCase: true });
    expect((await ask(gapura, { ...question, nik: '123', caseRef: '470/1' })).fields).toEqual({
      nik: expect.stringContaining('16 digit'),
    });
    expect((await ask(gapura, question)).fields).toEqual({ caseRef: expect.stringContaining('nomor perkara') });
  });

  it('used-up quota says when to return', async () => {
    const { sentence, again } = await ask(await openFor({ dailyQuota: 0 }), question);
    expect(sentence).toContain('Kuota hari ini sudah habis');
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThanOrEqual(86_400);
  });

  it('a right that does not allow it is no matter for the person', async () => {
    const shown = await ask(await openFor({ networks: ['10.1.0.0/16'] }), question);
    expect(shown).toEqual({ sentence: expect.stringContaining('Hubungi pengelola aplikasi') });
  });

  it('a gate that is not there is told as that', async () => {
    const { settings } = await institution();
    const gapura = await openGapura({ ...settings, baseUrl: 'http://127.0.0.1:9' });
    expect(await ask(gapura, question)).toMatchObject({ sentence: expect.stringContaining('belum dapat dihubungi') });
  });
});

describe('a document', () => {
  it('is the person’s and in force, or somebody else’s', async () => {
    const gapura = await openFor({ documents: ['birth_certificate'] });
    const number = `${personas.dimas.no_akta_lhr}`;
    const check = (nik: string) => checkDocument(gapura, nik, { kind: 'birth_certificate', number });
    expect(await check(personas.dimas.nik)).toBe('Dokumen sesuai dan berlaku.');
    expect(await check(personas.alya.nik)).toBe('Dokumen tidak sesuai.');
    expect(await check(personas.karto.nik)).toContain('meninggal dunia');
  });
});

describe('a change of keys', () => {
  it('has no moment without a key that works, and the old one ends with its revocation', async () => {
    const { client, settings } = await institution();
    const old = await openGapura(settings);
    await old.me();
    const next = { ...settings, privateKeyFile: path.join(folder, 'next.pem') };

    const publicKey = await makeNextKey(next.privateKeyFile);
    expect((await stat(next.privateKeyFile)).mode & 0o777).toBe(0o600);
    expect(await changeOver(next)).toBeUndefined();

    const credential = await getCredential(authority.pool, client.credentialId);
    await addClientKeys(authority, credential, { jwks: await readPublicKeys(publicKey) });
    const gapura = await changeOver(next);
    expect((await gapura?.me())?.keys).toHaveLength(2);
    expect((await old.me()).clientId).toBe(client.clientId);

    await revokeClientKey(authority, `${client.keyIds[0]}`, 'diganti');
    await expect(old.me()).rejects.toMatchObject({ code: 'token_refused', reason: 'key_revoked' });
    expect((await gapura?.me())?.keys).toHaveLength(1);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { forgetGuessesAbout } from './forget-person.ts';

const { hendra, halimah } = personas;
let authority: Authority;
let gate: Gate;
let client: NativeClient;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  client = await registerNative(authority, await grantAccess(authority, { terms: { dailyQuota: 1_000 } }));
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

const words = [
  'SATU',
  'DUA',
  'TIGA',
  'EMPAT',
  'LIMA',
  'ENAM',
  'TUJUH',
  'DELAPAN',
  'SEMBILAN',
  'SEPULUH',
  'SEBELAS',
  'BELAS',
];

async function reasonAbout(nik: string, name: string): Promise<string> {
  const { body } = await callNative(gate, client, { fields: { nik, elements: { NAMA_LGKP: name } } });
  return (body.elements as { NAMA_LGKP: { reason: string } }).NAMA_LGKP.reason;
}

it('gives one person’s budget back, nobody else’s, and says so in the log under that person’s tag', async () => {
  for (const { nik } of [hendra, halimah]) for (const word of words) await reasonAbout(nik, word);
  expect(await reasonAbout(hendra.nik, hendra.nama_lgkp)).toBe('withheld');
  expect(await forgetGuessesAbout(authority, hendra.nik, 'surat 470/9')).toBeGreaterThanOrEqual(words.length);
  expect(await reasonAbout(hendra.nik, hendra.nama_lgkp)).toBe('identical');
  expect(await reasonAbout(halimah.nik, halimah.nama_lgkp)).toBe('withheld');
  const { rows } = await authority.pool.query(
    `SELECT a.case_ref FROM access_record a JOIN access_record r ON r.nik_tag = a.nik_tag AND r.kind = 'verification'
     WHERE a.outcome = 'guesses.forgotten' LIMIT 1`,
  );
  expect(rows).toEqual([{ case_ref: 'surat 470/9' }]);
});

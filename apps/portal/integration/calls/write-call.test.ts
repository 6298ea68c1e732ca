import { describe, expect, it } from 'vitest';
import { exampleOf, nativeCall } from './call.ts';
import { writeCurl, writeTypeScript } from './write-call.ts';

const origin = 'https://gapura.contoh.go.id';
const made = { purpose: 'public_service', elements: ['NIK', 'NAMA_LGKP'], slug: 'RSUD_CONTOH' };

describe('the example of a call that was made', () => {
  it('has the elements and nothing that was said about them', () => {
    const call = exampleOf({ ...made, method: 'v1/verifications' });
    expect(call?.body).toEqual({
      nik: 'NIK_16_ANGKA',
      purpose: 'public_service',
      elements: { NAMA_LGKP: 'NILAI_YANG_DISEBUTKAN' },
    });
  });

  it('is one of the installed clients where it was', () => {
    const call = exampleOf({ ...made, method: 'CALL_VERIFY_BY_ELEMEN' });
    expect(call?.path).toBe('/dukcapil/get_json/RSUD_CONTOH/CALL_VERIFY_BY_ELEMEN');
    expect(call?.body).toMatchObject({ USER_ID: 'USER_ID_ANDA', NIK: 'NIK_16_ANGKA' });
  });

  it.each(['portal/verifications', null])('is not there for %s, which no client calls', (method) => {
    expect(exampleOf({ ...made, method })).toBeUndefined();
  });
});

describe('a call of /v1', () => {
  const call = nativeCall({ nik: '3278011704859999', elements: { NAMA_LGKP: "NUR'AINI" } }, 'person');

  it('is a line for the shell, in which a quote in a name ends nothing', () => {
    const line = writeCurl(call, origin);
    expect(line).toContain(`curl '${origin}/v1/verifications' \\\n  -H "Authorization: Bearer $TOKEN"`);
    expect(line).toContain(String.raw`"NUR'\''AINI"`);
  });

  it('is a call of the SDK, which reads client and key from where they are kept', () => {
    const text = writeTypeScript(call, origin);
    expect(text).toContain('gapura.verify({');
    expect(text).toContain('process.env');
  });
});

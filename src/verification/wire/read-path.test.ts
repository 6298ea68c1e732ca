import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWirePath } from './read-path.ts';

describe('the path of a request', () => {
  it('has a short form: institution and method', () => {
    expect(readWirePath('/dukcapil/get_json/RSUD_CONTOH/CALL_NIK')).toEqual({
      institution: 'RSUD_CONTOH',
      method: 'CALL_NIK',
      wil: null,
    });
  });

  it.each(['32', '32-78'])('has a regional form: wil %s, institution and method', (wil) => {
    expect(readWirePath(`/dukcapil/get_json/${wil}/RSUD_CONTOH/CALL_NIK`)).toEqual({
      institution: 'RSUD_CONTOH',
      method: 'CALL_NIK',
      wil,
    });
  });

  it.each([
    ['/DUKCAPIL/Get_Json/rsud_Contoh/call_Nik', 'is compared without regard to case'],
    ['/dukcapil/get_json/RSUD_CONTOH/CALL_NIK/', 'may end with a slash'],
    ['//dukcapil/get_json/RSUD_CONTOH/CALL_NIK', 'may double a slash'],
    ['/dukcapil/get_json/RSUD_CONTOH/CALL_NIK?wil=32&x=/a/b', 'is read without its query string'],
    ['/dukcapil/get_json/RSUD%5FCONTOH/CALL%5fNIK', 'may be percent-encoded'],
  ])('%s: %s', (path) => {
    expect(readWirePath(path)).toEqual({ institution: 'RSUD_CONTOH', method: 'CALL_NIK', wil: null });
  });

  it('takes a customer id of 15 digits for an institution', () => {
    expect(readWirePath('/dukcapil/get_json/050920210000123/CALL_NIK')?.institution).toBe('050920210000123');
  });

  it.each([
    ['/dukcapil/get_json/CALL_NIK', 'no institution'],
    ['/dukcapil/get_json', 'nothing'],
    ['/dukcapil/get_json/JABAR/RSUD_CONTOH/CALL_NIK', 'a wil that is no code'],
    ['/dukcapil/get_json/3278/RSUD_CONTOH/CALL_NIK', 'a wil without its hyphen'],
    ['/dukcapil/get_json/32/78/RSUD_CONTOH/CALL_NIK', 'one segment too many'],
    ['/x/dukcapil/get_json/RSUD_CONTOH/CALL_NIK', 'something before'],
    ['/dukcapil/get_xml/RSUD_CONTOH/CALL_NIK', 'another service'],
    ['/dukcapil/get_json/RSUD%ZZ/CALL_NIK', 'a broken escape'],
    ['/dukcapil/get_json/RSUD%C9/CALL_NIK', 'an escape that is not UTF-8'],
    ['/dukcapil/get_json/RSUD%00/CALL_NIK', 'an escaped NUL'],
    ['/dukcapil/get_json/RSUD%2FCONTOH/CALL_NIK', 'an escaped slash'],
    [`/dukcapil/get_json/${'A'.repeat(101)}/CALL_NIK`, 'an endless name'],
  ])('%s is none: %s', (path) => {
    expect(readWirePath(path)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readWirePath(`/dukcapil/get_json/${text}`);
        readWirePath(text);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { findMethod, wireMethods } from './methods.ts';

const noAliases = new Map<string, string>();

describe('methods of the wire', () => {
  it('are nine, each with its way of answering', () => {
    const table = wireMethods.map((m) => [m.name, m.kind, m.refusalForm, m.hasQuotaLimiter, m.texts]);
    expect(table).toEqual([
      ['CALL_VERIFY_BY_ELEMEN', 'match', 'union', true, 'current'],
      ['NIK_VERIFBY_ELEMEN', 'match', 'respon_only', false, 'current'],
      ['KONEKSITAS_VERIFBY_ELEMEN', 'match', 'union', false, 'current'],
      ['CALL_VERIFY', 'match', 'union', false, 'current'],
      ['CALL_NIK', 'values', 'respon_only', false, 'legacy'],
      ['GET_NIK', 'values', 'respon_only', false, 'legacy'],
      ['NIK', 'values', 'respon_only', false, 'legacy'],
      ['BYNIK', 'values', 'respon_only', false, 'legacy'],
      ['CALL_NIK_GET_KK', 'values', 'respon_only', false, 'legacy'],
    ]);
  });

  it('are found in any case', () => {
    expect(findMethod('nik_verifby_elemen', noAliases)?.name).toBe('NIK_VERIFBY_ELEMEN');
    expect(findMethod('Call_Verify_By_Elemen', noAliases)?.name).toBe('CALL_VERIFY_BY_ELEMEN');
  });

  it("are found by an institution's own alias, which comes before the table", () => {
    const aliases = new Map([
      ['CEK_PASIEN', 'CALL_NIK'],
      ['CALL_NIK', 'CALL_VERIFY_BY_ELEMEN'],
    ]);
    expect(findMethod('cek_pasien', aliases)?.name).toBe('CALL_NIK');
    expect(findMethod('CALL_NIK', aliases)?.name).toBe('CALL_VERIFY_BY_ELEMEN');
    expect(findMethod('cek_pasien', noAliases)).toBeUndefined();
  });

  it.each(['', 'CALL_FR', 'constructor'])('%j is none', (name) => {
    expect(findMethod(name, noAliases)).toBeUndefined();
  });
});

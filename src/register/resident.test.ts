import { describe, expect, it } from 'vitest';
import { personaFamilies, personas } from '../../testing/population/index.ts';
import { elements } from '../reference/index.ts';
import { asResident } from './as-resident.ts';
import { briefColumns, CELL_SEPARATOR } from './columns.ts';
import type { RegisteredMember } from './index.ts';
import { isBrief, registerValue, residentNik, residentRegion, residentStatus, toResident } from './resident.ts';

describe('the register value of an element', () => {
  const hendra = looked(personas.hendra);

  it.each([
    ['NIK', '3278011205809990'],
    ['NO_KK', '3278011403129990'],
    ['NAMA_LGKP', 'HENDRA WIJAYA'],
    ['TMPT_LHR', 'TASIKMALAYA'],
    ['TGL_LHR', '1980-05-12'],
    ['PROP_NAME', 'JAWA BARAT'],
    ['KAB_NAME', 'KOTA TASIKMALAYA'],
    ['KEC_NAME', 'CIHIDEUNG'],
    ['KEL_NAME', 'YUDANAGARA'],
    ['NO_RT', '3'],
    ['NO_RW', '7'],
    ['ALAMAT', 'JL. CIHIDEUNG BALONG NO. 12'],
    ['NAMA_LGKP_IBU', 'EUIS ROHAYATI'],
    ['STATUS_KAWIN', 'KAWIN'],
    ['JENIS_PKRJN', 'KARYAWAN SWASTA'],
    ['JENIS_KLMIN', 'LAKI-LAKI'],
    ['NO_PROP', '32'],
    ['NO_KAB', '78'],
    ['NO_KEC', '1'],
    ['NO_KEL', '1001'],
    ['DUSUN', null],
    ['KODE_POS', '46121'],
    ['GOL_DARAH', 'O'],
    ['AGAMA', 'ISLAM'],
    ['STAT_HBKEL', 'KEPALA KELUARGA'],
    ['PDDK_AKH', 'DIPLOMA IV/STRATA I'],
    ['NIK_IBU', null],
    ['AKTA_LHR', 'TIDAK ADA'],
    ['AKTA_KWN', 'ADA'],
    ['NO_AKTA_KWN', '0117/023/VII/2008'],
    ['TGL_KWN', '2008-07-19'],
    ['TGL_CRAI', null],
    ['EKTP_STATUS', 'SUDAH CETAK'],
    ['KEWARGANEGARAAN', 'WNI'],
    ['PNYDNG_CCT', 'TIDAK CACAT'],
  ] as const)('%s is %o', (element, value) => expect(registerValue(hendra, element)).toBe(value));

  it('is null for biometrics and AIB, which this register does not hold', () => {
    const held = elements.filter(({ compare }) => compare === 'biometric' || compare === 'none');
    expect(held).toHaveLength(4);
    for (const { name } of held) expect(registerValue(hendra, name)).toBeNull();
  });

  it('is null where a record has gaps', () => {
    const onih = looked(personas.onih);
    for (const element of ['TGL_LHR', 'NAMA_LGKP_IBU', 'GOL_DARAH', 'NO_RT', 'KODE_POS'] as const) {
      expect(registerValue(onih, element), element).toBeNull();
    }
  });

  it('keeps every digit of a NIK beyond 2^53', () => {
    expect(registerValue(looked(personas.yohana), 'NIK')).toBe('9171024504889991');
    expect(String(Number('9171024504889991'))).not.toBe('9171024504889991');
  });
});

describe('a brief row', () => {
  const row = looked(personas.hendra);
  const brief = toResident([row.slice(0, briefColumns.length).join(CELL_SEPARATOR)]);
  const names = elements.filter(({ compare }) => compare !== 'biometric' && compare !== 'none').map(({ name }) => name);

  it.each(names)('tells %s as a whole one does, or not at all', (element) => {
    if (isBrief([element])) expect(registerValue(brief, element)).toBe(registerValue(row, element));
    else expect(() => registerValue(brief, element)).toThrow('A brief row of the register does not hold');
  });

  it('tells who it is, where and whether alive', () => {
    expect(residentNik(brief)).toBe(personas.hendra.nik);
    expect(residentRegion(brief)).toBe('3278');
    expect(residentStatus(brief)).toBe('active');
  });

  it('will do for the elements that nearly every question is about', () => {
    expect(isBrief(['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'NAMA_LGKP_IBU', 'ALAMAT', 'KEL_NAME'])).toBe(true);
    expect(isBrief(['NAMA_LGKP', 'AGAMA'])).toBe(false);
  });
});

describe('a resident', () => {
  it('tells NIK, status and region of residence, not of registration', () => {
    const maria = looked(personas.maria);
    expect(residentNik(maria)).toBe(personas.maria.nik);
    expect(residentRegion(maria)).toBe('3278');
    expect(residentRegion(looked(personas.ujang))).toBe('3206');
    expect(residentStatus(looked(personas.karto))).toBe('deceased');
  });

  it('refuses a row whose values would shift', () => {
    expect(() => toResident(['3278\u001f1'])).toThrow('control character');
  });
});

function looked(member: RegisteredMember) {
  const family = personaFamilies.find(({ members }) => members.some(({ nik }) => nik === member.nik));
  if (!family) return expect.fail('no family holds this persona');
  return asResident(family, member);
}

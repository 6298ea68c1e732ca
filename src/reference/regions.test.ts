import { describe, expect, it } from 'vitest';
import {
  isKnownRegionPrefix,
  kecamatanOf,
  kelurahanOf,
  regencies,
  regionNames,
  timeZoneOfProvince,
} from './regions.ts';

describe('region names', () => {
  it('names every level of an address', () => {
    expect(regionNames(32, 78, 3, 1003)).toEqual({
      PROP_NAME: 'JAWA BARAT',
      KAB_NAME: 'KOTA TASIKMALAYA',
      KEC_NAME: 'TAWANG',
      KEL_NAME: 'LENGKONGSARI',
    });
  });

  it('keeps a regency and the city of the same name apart', () => {
    expect(regionNames(32, 6, 1, 2001).KAB_NAME).toBe('TASIKMALAYA');
    expect(regionNames(32, 78, 1, 1001).KAB_NAME).toBe('KOTA TASIKMALAYA');
  });

  it('answers null for each level that does not exist, and only for it', () => {
    expect(regionNames(32, 78, 3, 9999)).toMatchObject({ KEC_NAME: 'TAWANG', KEL_NAME: null });
    expect(regionNames(99, 1, 1, 1001)).toEqual({ PROP_NAME: null, KAB_NAME: null, KEC_NAME: null, KEL_NAME: null });
  });

  it('spells all names in upper-case ASCII, with apostrophes and never a quotation mark or comma', () => {
    const names = regencies()
      .flatMap(({ code }) => kecamatanOf(code))
      .flatMap(({ name }) => name);
    expect(names).toHaveLength(7285);
    expect(names.filter((name) => !/^[A-Z0-9 '()./-]+$/.test(name))).toEqual([]);
    expect(regionNames(35, 25, 1, 2001).KAB_NAME).toBe('GRESIK');
  });
});

describe('region lists', () => {
  it('holds 514 regencies and cities', () => expect(regencies()).toHaveLength(514));

  it('holds the 10 kecamatan and 69 kelurahan of Kota Tasikmalaya', () => {
    const kecamatan = kecamatanOf('3278');
    expect(kecamatan.map(({ name }) => name)).toContain('PURBARATU');
    expect(kecamatan).toHaveLength(10);
    expect(kecamatan.flatMap(({ code }) => kelurahanOf(code))).toHaveLength(69);
  });
});

describe('the region that a NIK begins with', () => {
  it('is known by its province, current or retired', () => {
    expect(isKnownRegionPrefix('327801')).toBe(true);
    expect(isKnownRegionPrefix('540101')).toBe(true);
    expect(isKnownRegionPrefix('910905')).toBe(true);
  });

  it('is unknown when no province ever had the code', () => {
    for (const prefix of ['000000', '223301', '970101', '990101']) expect(isKnownRegionPrefix(prefix)).toBe(false);
  });
});

describe('time zones', () => {
  it.each([
    [11, 'WIB'],
    [36, 'WIB'],
    [61, 'WIB'],
    [62, 'WIB'],
    [51, 'WITA'],
    [63, 'WITA'],
    [65, 'WITA'],
    [76, 'WITA'],
    [81, 'WIT'],
    [96, 'WIT'],
  ] as const)('province %i works in %s', (province, zone) => expect(timeZoneOfProvince(province)).toBe(zone));
});

import { describe, expect, it } from 'vitest';
import { parseKk, parseNik } from '../../src/kernel/index.ts';
import { isKnownRegionPrefix, regionNames } from '../../src/reference/index.ts';
import { personaFamilies, personas } from './personas.ts';

const people = Object.values(personas);

describe('personas', () => {
  it('belong to exactly one family each', () => {
    const members = personaFamilies.flatMap((family) => family.members);
    expect(members.map(({ nik }) => nik).sort()).toEqual(people.map(({ nik }) => nik).sort());
    expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length);
  });

  it('live where their address says', () => {
    for (const { no_prop, no_kab, no_kec, no_kel } of personaFamilies) {
      expect(Object.values(regionNames(no_prop, no_kab, no_kec, no_kel))).not.toContain(null);
    }
  });

  it('have numbers that parse, from the sequences kept for them', () => {
    for (const { nik } of people) {
      expect(parseNik(nik)).toBe(nik);
      expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(9990);
      expect(isKnownRegionPrefix(nik.slice(0, 6))).toBe(true);
    }
    for (const { no_kk } of personaFamilies) expect(parseKk(no_kk)).toBe(no_kk);
  });

  it('cover every status, another regency, and an odd NIK beyond 2^53', () => {
    expect(new Set(people.map(({ status }) => status))).toEqual(
      new Set(['active', 'deceased', 'inactive', 'duplicate']),
    );
    expect(new Set(personaFamilies.map(({ no_prop, no_kab }) => no_prop * 100 + no_kab)).size).toBeGreaterThan(3);
    const yohana = BigInt(personas.yohana.nik);
    expect(yohana > 2n ** 53n && yohana % 2n === 1n).toBe(true);
  });

  it('have nothing recorded after 18 November 2021, the day a demo may stand on', () => {
    for (const { changes, tgl_lhr } of people) {
      for (const day of [tgl_lhr ?? '', ...changes.map(({ recorded_at }) => recorded_at)])
        expect(day < '2021-11-18').toBe(true);
    }
  });
});

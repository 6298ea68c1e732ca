import { describe, expect, it } from 'vitest';
import { type Day, nikParts } from '../../src/kernel/index.ts';
import { codeLists, isKnownRegionPrefix, regionNames } from '../../src/reference/index.ts';
import type { RegisteredMember } from '../../src/register/index.ts';
import { FIRST_SEQUENCE, generatePopulation, personaFamilies } from './index.ts';
import { singleShare } from './names.ts';

const asOf = '2021-11-18' as Day;
const plan = { seed: 11, residents: 12_000, asOf };
const families = [...generatePopulation(plan)];
const people = families.flatMap(({ members }) => members);
const byNik = new Map(people.map((person) => [person.nik as string, person]));
const active = people.filter(({ status }) => status === 'active');

describe('the synthetic population', () => {
  it('has exactly as many residents as asked for', () => {
    expect(people).toHaveLength(12_000);
    expect([...generatePopulation({ ...plan, residents: 1 })][0]?.members).toHaveLength(1);
  });

  it('is the same for the same seed and another for another', () => {
    const few = { ...plan, residents: 500 };
    const text = JSON.stringify([...generatePopulation(few)]);
    expect(JSON.stringify([...generatePopulation(few)])).toBe(text);
    expect(JSON.stringify([...generatePopulation({ ...few, seed: 12 })])).not.toBe(text);
  });

  it('begins with the same families whatever its size', () => {
    expect([...generatePopulation({ ...plan, residents: 900 })].slice(0, 200)).toEqual(families.slice(0, 200));
  });

  it('refuses a number of residents that is none', () => {
    expect(() => generatePopulation({ ...plan, residents: 0.5 }).next()).toThrow('whole number');
  });
});

describe('its numbers', () => {
  it('are unique, those of the personas included', () => {
    const made = personaFamilies.flatMap(({ members }) => members.map(({ nik }) => nik as string));
    expect(new Set([...byNik.keys(), ...made]).size).toBe(12_000 + made.length);
    expect(new Set([...families, ...personaFamilies].map(({ no_kk }) => no_kk)).size).toBe(
      families.length + personaFamilies.length,
    );
  });

  it('can be nobody real: sequences from 9000 up', () => {
    for (const { nik } of people) expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(FIRST_SEQUENCE);
    for (const { no_kk } of families) expect(Number(no_kk.slice(12))).toBeGreaterThanOrEqual(FIRST_SEQUENCE);
  });

  it('agree with date of birth and sex, and begin with a region that is or was', () => {
    for (const { nik, tgl_lhr, jenis_klmin } of people) {
      const parts = nikParts(nik) ?? expect.fail('no NIK');
      const date = `${String(parts.year).padStart(2, '0')}-${pad(parts.month)}-${pad(parts.day)}`;
      expect(tgl_lhr?.slice(2)).toBe(date);
      expect(parts.sex).toBe(jenis_klmin === 1 ? 'L' : 'P');
      expect(isKnownRegionPrefix(parts.region)).toBe(true);
    }
  });

  it('do not heap on one day of birth', () => {
    const days = new Map<string, number>();
    for (const { nik } of people) days.set(nik.slice(0, 12), (days.get(nik.slice(0, 12)) ?? 0) + 1);
    expect(Math.max(...days.values())).toBeLessThan(6);
  });

  it("begin with the family's district for children, and often with another for wives", () => {
    expect(localShare(people.filter((one) => one.stat_hbkel === 4))).toBeGreaterThan(0.93);
    expect(localShare(people.filter((one) => one.stat_hbkel === 3))).toBeLessThan(0.7);
  });
});

describe('its families', () => {
  it('live in villages that exist, nine in ten in the city, in all of its 69 kelurahan', () => {
    const city = families.filter(({ no_kab }) => no_kab === 78);
    for (const { no_prop, no_kab, no_kec, no_kel } of families) {
      expect(regionNames(no_prop, no_kab, no_kec, no_kel).KEL_NAME).not.toBeNull();
    }
    expect(new Set(city.map(({ no_kec, no_kel }) => no_kec * 10_000 + no_kel)).size).toBe(69);
    within(city.length / families.length, 0.82, 0.87);
    expect(shareOf(city, (one) => one.no_kec === 5)).toBeGreaterThan(shareOf(city, (one) => one.no_kec === 10) * 1.7);
  });

  it('have one head each, first, and 3.2 members', () => {
    for (const { members } of families) {
      expect(members.filter(({ stat_hbkel }) => stat_hbkel === 1)).toEqual(members.slice(0, 1));
    }
    within(people.length / families.length, 3.0, 3.35);
  });

  it('link children to parents who exist, have that name, and were 14 to 50 at the birth (mothers)', () => {
    const children = people.filter((one) => one.nik_ibu !== null);
    expect(children.length).toBeGreaterThan(2_000);
    for (const child of children) {
      const mother = byNik.get(child.nik_ibu ?? '') ?? expect.fail('no such mother');
      expect([mother.nama_lgkp, mother.jenis_klmin]).toEqual([child.nama_lgkp_ibu, 2]);
      within(yearOf(child) - yearOf(mother), 14, 50);
    }
  });

  it('link fathers likewise, and leave 5 % of children with names only', () => {
    const fathered = people.filter((one) => one.nik_ayah !== null);
    for (const child of fathered) {
      const father = byNik.get(child.nik_ayah ?? '') ?? expect.fail('no such father');
      expect([father.nama_lgkp, father.jenis_klmin]).toEqual([child.nama_lgkp_ayah, 1]);
      expect(yearOf(child) - yearOf(father)).toBeGreaterThan(14);
    }
    const named = people.filter((one) => one.stat_hbkel === 4 && one.nik_ibu === null && one.nik_ayah === null);
    within(named.length / people.filter((one) => one.stat_hbkel === 4).length, 0.03, 0.08);
  });

  it('have twins, about one birth in a hundred', () => {
    const births = new Map<string, number>();
    for (const { nik_ibu, tgl_lhr, status } of people) {
      if (nik_ibu && status !== 'duplicate')
        births.set(`${nik_ibu} ${tgl_lhr}`, (births.get(`${nik_ibu} ${tgl_lhr}`) ?? 0) + 1);
    }
    within([...births.values()].filter((count) => count === 2).length / births.size, 0.004, 0.018);
  });
});

describe('its shares', () => {
  it.each([
    ['deceased', 0.033, 0.053],
    ['inactive', 0.006, 0.014],
    ['duplicate', 0.0008, 0.0035],
  ] as const)('%s residents are %f to %f', (status, low, high) => {
    within(
      shareOf(people, (one) => one.status === status),
      low,
      high,
    );
  });

  it('follow the age pyramid of the city', () => {
    const year = Number(asOf.slice(0, 4));
    const age = (one: RegisteredMember) => year - yearOf(one);
    within(
      shareOf(active, (one) => age(one) < 15),
      0.18,
      0.26,
    );
    within(
      shareOf(active, (one) => age(one) >= 65),
      0.06,
      0.1,
    );
    within(
      shareOf(active, (one) => one.jenis_klmin === 1),
      0.49,
      0.525,
    );
  });

  it('have blood groups known for one in seven', () => {
    within(
      shareOf(people, (one) => one.gol_darah === 13),
      0.84,
      0.88,
    );
  });

  it('have single names as the cohort has them', () => {
    const single = (from: number, to: number) =>
      shareOf(
        people.filter((one) => yearOf(one) >= from && yearOf(one) < to),
        (one) => !one.nama_lgkp.includes(' '),
      );
    expect(singleShare(1940)).toBeCloseTo(0.4);
    expect(singleShare(2015)).toBeCloseTo(0.03);
    within(single(1900, 1950), 0.3, 0.5);
    within(single(2010, 2022), 0.01, 0.05);
  });

  it('have a history for a tenth of the residents, ending today and beginning at birth', () => {
    within(
      shareOf(people, (one) => one.changes.length > 0),
      0.08,
      0.14,
    );
    for (const { changes, tgl_lhr } of people) {
      for (const { valid_from, recorded_at } of changes) {
        expect(valid_from >= (tgl_lhr ?? '') && recorded_at >= valid_from && recorded_at <= asOf).toBe(true);
      }
      expect(changes.map((change) => change.valid_from)).toEqual(changes.map((change) => change.valid_from).sort());
    }
  });
});

describe('its values', () => {
  it('hold only codes that the lists know', () => {
    const lists = [
      ['gol_darah', codeLists.bloodGroup],
      ['agama', codeLists.religion],
      ['status_kawin', codeLists.maritalStatus],
      ['stat_hbkel', codeLists.familyRelation],
      ['pddk_akh', codeLists.education],
      ['jenis_pkrjn', codeLists.occupation],
      ['pnydng_cct', codeLists.disability],
      ['ektp_status', codeLists.ektpStatus],
    ] as const;
    for (const person of people) {
      for (const [column, list] of lists) expect(list.labels.has(person[column] ?? 0), column).toBe(true);
    }
  });

  it('spell names as the rule has them: upper case, at most 60 letters, no title', () => {
    for (const { nama_lgkp } of people) expect(nama_lgkp).toMatch(/^(?!(DR|IR|HJ?|DRS|DRA)\b)[A-Z][A-Z' -]{1,59}$/);
  });

  it('let nobody marry before 16, or hold a KTP-el before 17', () => {
    for (const person of people) {
      if (person.tgl_kwn) expect(Number(person.tgl_kwn.slice(0, 4)) - yearOf(person)).toBeGreaterThanOrEqual(16);
      if (yearOf(person) > 2004) expect(person.ektp_status).toBe(1);
    }
  });
});

function localShare(group: readonly RegisteredMember[]): number {
  const districtOf = new Map(
    families.flatMap(({ members, no_kk }) => members.map((one) => [one, no_kk.slice(0, 6)] as const)),
  );
  return shareOf(group, (one) => one.nik.startsWith(districtOf.get(one) ?? 'none'));
}

function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length / items.length;
}

function within(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

function yearOf(person: RegisteredMember): number {
  return Number(person.tgl_lhr?.slice(0, 4));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

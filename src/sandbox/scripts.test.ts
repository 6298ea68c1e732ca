import { describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { parseKk, parseNik } from '../kernel/index.ts';
import { elements, isKnownRegionPrefix, regionNames } from '../reference/index.ts';
import { asResident, registerValue } from '../register/index.ts';
import { furtherReasons, outcomes, reasons } from '../verification/index.ts';
import { expectationOf, sandboxPeople, scripted } from './index.ts';

const people = sandboxPeople.map(({ member }) => member);
const niks = [...people.map(({ nik }) => nik), ...scripted.map(({ nik }) => nik)];

describe('the numbers of the sandbox', () => {
  it('can be NIKs, from the sequences that no real one and no generated one has', () => {
    for (const nik of niks) {
      expect(parseNik(nik)).toBe(nik);
      expect(isKnownRegionPrefix(nik.slice(0, 6))).toBe(true);
      expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(9990);
    }
    for (const { family } of sandboxPeople) expect(parseKk(family.no_kk)).toBe(family.no_kk);
  });

  it('are each one person’s, and nobody’s outside', () => {
    expect(new Set(niks).size).toBe(niks.length);
    const outside = new Set<string>(Object.values(personas).map(({ nik }) => nik));
    expect(niks.filter((nik) => outside.has(nik))).toEqual([]);
  });
});

describe('the people', () => {
  it('live where their address says', () => {
    for (const { no_prop, no_kab, no_kec, no_kel } of sandboxPeople.map(({ family }) => family)) {
      expect(Object.values(regionNames(no_prop, no_kab, no_kec, no_kel))).not.toContain(null);
    }
  });

  it('cover every status, and between them every element that the register holds', () => {
    expect(new Set(people.map(({ status }) => status))).toEqual(
      new Set(['active', 'deceased', 'inactive', 'duplicate']),
    );
    const held = (name: (typeof elements)[number]['name']) =>
      sandboxPeople.some(({ family, member }) => registerValue(asResident(family, member), name) !== null);
    const missing = elements.filter(({ name, sensitivity }) => sensitivity !== 'protected' && !held(name));
    expect(missing.map(({ name }) => name)).toEqual(['DUSUN']);
  });
});

describe('what can be asked for', () => {
  const played = scripted.map(({ script }) => script);
  const names = scripted.map((one) => expectationOf(one).name);

  it('is every outcome but that values are returned', () => {
    const forced = played.flatMap((script) => (script.does === 'end' ? [script.outcome] : []));
    const wanted = Object.keys(outcomes).filter((name) => name !== 'values_returned' && name !== 'verified');
    expect(forced.toSorted()).toEqual(wanted.toSorted());
  });

  it('is every code of the wire, at the NIK whose day is the code', () => {
    const codes = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17'];
    const byDay = scripted
      .filter(({ nik }) => nik.slice(8, 10) === '01' && nik.startsWith('327801') && nik.slice(10, 12) === '90')
      .map((one) => [one.nik.slice(6, 8), expectationOf(one).wire?.slice(0, 2)]);
    expect(byDay.toSorted()).toEqual(codes.map((code) => [code, code]));
  });

  it('is every reason', () => {
    const forced = played.flatMap((script) => (script.does === 'judge' ? [script.reason] : []));
    expect(forced.toSorted()).toEqual([...Object.keys(reasons), ...Object.keys(furtherReasons)].toSorted());
  });

  it('is what can go wrong on the way', () => {
    expect(names).toEqual(expect.arrayContaining(['slow_3', 'slow_30', 'outage', 'outage_once', 'rate_limited']));
    expect(new Set(names).size).toBe(names.length);
  });
});

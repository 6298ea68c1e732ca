import { expect, it } from 'vitest';
import { regencies } from '../../reference/index.ts';
import { compareRegions } from './region.ts';
import { citiesWithNamesake } from './region-names.ts';

const names = regencies().map(({ name }) => name);

it('finds every regency and city under its own name and with its level', () => {
  for (const name of names) {
    expect(compareRegions('KAB_NAME', name, name.toLowerCase()).match, name).toBe(true);
    const levelled = name.startsWith('KOTA ') ? name.replace('KOTA ', 'KOTA ADM. ') : `KAB. ${name}`;
    expect(compareRegions('KAB_NAME', name, levelled).match, levelled).toBe(true);
  }
});

it('never takes one regency or city for another', () => {
  for (const a of names) {
    const taken = names.filter((b) => compareRegions('KAB_NAME', a, b).match);
    expect(taken.filter((b) => b !== a)).toEqual([]);
  }
});

it('knows every city that shares its name with a regency', () => {
  const cities = names.filter((name) => name.startsWith('KOTA ')).map((name) => name.slice('KOTA '.length));
  const shared = cities.filter((name) => names.includes(name)).map((name) => name.replaceAll(' ', ''));
  expect(shared.sort()).toEqual([...citiesWithNamesake].sort());
});

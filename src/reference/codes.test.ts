import { describe, expect, it } from 'vitest';
import { codeLabel, codeListOf, codeLists, codeOf } from './codes.ts';
import { elements } from './elements.ts';

describe('code lists', () => {
  it.each([
    ['sex', 2],
    ['religion', 7],
    ['maritalStatus', 4],
    ['familyRelation', 11],
    ['education', 10],
    ['occupation', 89],
    ['bloodGroup', 13],
    ['disability', 7],
  ] as const)('%s has %i codes', (name, count) => expect(codeLists[name].labels.size).toBe(count));

  it.each(Object.values(codeLists))('$name gives each label its own code back, in any form', (list) => {
    for (const [code, label] of list.labels) {
      for (const form of [label, label.toLowerCase(), ` ${label} `, String(code), String(code).padStart(2, '0')]) {
        expect(codeOf(list, form), `${list.name} ${form}`).toBe(code);
      }
    }
  });

  it('are mapped from every element compared by code, and from no other', () => {
    const mapped = elements.filter(({ name }) => codeListOf(name)).map(({ name }) => name);
    expect(mapped).toEqual(elements.filter(({ compare }) => compare === 'code').map(({ name }) => name));
  });
});

describe('what clients send for a code', () => {
  it.each([
    ['sex', 'Laki-laki', 1],
    ['sex', 'LAKI LAKI', 1],
    ['sex', 'L', 1],
    ['sex', 'p', 2],
    ['religion', 'Katolik', 3],
    ['religion', 'Buddha', 5],
    ['religion', 'Konghucu', 6],
    ['maritalStatus', 'Kawin Tercatat', 2],
    ['maritalStatus', 'Belum Menikah', 1],
    ['maritalStatus', '02', 2],
    ['familyRelation', 'Isteri', 3],
    ['education', 'slta / sederajat', 5],
    ['education', 'S1', 8],
    ['occupation', '001', 1],
    ['occupation', 'Pegawai Negeri Sipil (PNS)', 5],
    ['occupation', 'BELUM / TIDAK BEKERJA', 1],
    ['bloodGroup', 'A -', 6],
    ['bloodGroup', 'ab+', 9],
    ['bloodGroup', '-', 13],
    ['disability', 'Tidak ada', 7],
    ['certificate', 'Ada', 2],
    ['citizenship', 'wni', 1],
  ] as const)('%s: %s is %i', (name, text, code) => expect(codeOf(codeLists[name], text)).toBe(code));

  it.each([
    ['sex', '3'],
    ['sex', '0'],
    ['sex', 'X'],
    ['religion', ''],
    ['religion', 'ISLAMIC'],
    ['occupation', '90'],
    ['occupation', '1.5'],
    ['bloodGroup', 'C'],
    ['bloodGroup', '1-'],
  ] as const)('%s: %o is no code', (name, text) => expect(codeOf(codeLists[name], text)).toBeUndefined());
});

describe('labels', () => {
  it('are null for an unknown code and for none', () => {
    expect(codeLabel(codeLists.religion, 8)).toBeNull();
    expect(codeLabel(codeLists.religion, null)).toBeNull();
    expect(codeLabel(codeLists.religion, 3)).toBe('KATHOLIK');
  });
});

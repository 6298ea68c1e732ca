import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import { spell, spellDay, writeDay } from './spell-day.ts';

describe('a day', () => {
  it.each([
    [
      '2026-11-29',
      '29 November 2026',
      'Minggu, tanggal dua puluh sembilan bulan November tahun dua ribu dua puluh enam (29-11-2026)',
    ],
    [
      '2021-11-18',
      '18 November 2021',
      'Kamis, tanggal delapan belas bulan November tahun dua ribu dua puluh satu (18-11-2021)',
    ],
    ['2024-02-01', '1 Februari 2024', 'Kamis, tanggal satu bulan Februari tahun dua ribu dua puluh empat (01-02-2024)'],
  ])('%s is written %s', (day, written, spelled) => {
    expect(writeDay(day as Day)).toBe(written);
    expect(spellDay(day as Day)).toBe(spelled);
  });
});

it.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [31, 'tiga puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [200, 'dua ratus'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
  [2000, 'dua ribu'],
  [9012, 'sembilan ribu dua belas'],
])('%i is %s', (n, words) => expect(spell(n)).toBe(words));

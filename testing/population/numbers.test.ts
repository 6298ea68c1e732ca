import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/kernel/index.ts';
import { createNumbers, FIRST_SEQUENCE } from './numbers.ts';

const born = '1990-04-21' as Day;
const DAYS_AGO = 11_500;

describe('numbers given out', () => {
  it('are 990 different ones for a district, day and sex, then come from a spare district, then end', () => {
    const numbers = createNumbers(['327802']);
    const take = () => numbers.nik('327801', born, DAYS_AGO, 2);
    const home = Array.from({ length: 990 }, take);
    expect(new Set(home).size).toBe(990);
    expect(home.every((nik) => nik.startsWith('327801610490'))).toBe(true);
    expect(Math.min(...home.map((nik) => Number(nik.slice(12))))).toBe(FIRST_SEQUENCE);
    expect(Math.max(...home.map((nik) => Number(nik.slice(12))))).toBe(FIRST_SEQUENCE + 989);
    const spare = Array.from({ length: 990 }, take);
    expect(new Set(spare).size).toBe(990);
    expect(spare.every((nik) => nik.startsWith('327802610490'))).toBe(true);
    expect(take).toThrow('No NIK is left');
  });

  it('are counted apart for each sex and for family cards', () => {
    const numbers = createNumbers([]);
    const man = numbers.nik('327801', born, DAYS_AGO, 1);
    expect(man.slice(0, 12)).toBe('327801210490');
    expect(numbers.nik('327801', born, DAYS_AGO, 2).slice(0, 12)).toBe('327801610490');
    expect(numbers.kk('327801', born, DAYS_AGO).slice(0, 12)).toBe('327801210490');
  });
});

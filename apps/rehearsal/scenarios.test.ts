import { describe, expect, it } from 'vitest';
import { parseNik } from '../../src/kernel/index.ts';
import { outcomes, sentences, unaskedCodes } from '../../src/verification/index.ts';
import { personas } from '../../testing/population/index.ts';
import { scenarios, selectScenarios } from './scenarios.ts';

const niks = scenarios.flatMap(({ nik, further }) => [nik, ...further]);

describe('the scenes', () => {
  it('have names and NIKs of their own', () => {
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
    expect(new Set(niks).size).toBe(niks.length);
  });

  it('are about nobody: NIKs that can be, of Kota Tasikmalaya, with sequences from 9000 up', () => {
    for (const nik of niks) expect(parseNik(nik), nik).toBe(nik);
    expect(niks.filter((nik) => !nik.startsWith('327801'))).toHaveLength(1);
    expect(Math.min(...niks.map((nik) => Number(nik.slice(12))))).toBeGreaterThanOrEqual(9_000);
  });

  it('share no NIK with a persona', () => {
    const known = new Set<string>(Object.values(personas).map(({ nik }) => nik));
    expect(niks.filter((nik) => known.has(nik))).toEqual([]);
  });

  it('have one whose number a double cannot hold', () => {
    const { nik } = scenarios.find(({ name }) => name === 'wire-long-number') ?? { nik: '' };
    expect(String(Number(nik))).not.toBe(nik);
  });

  it('play every code of the wire', () => {
    const codes = new Set(Object.values(outcomes).flatMap(({ wire }) => (wire === null ? [] : [wire])));
    expect(
      scenarios
        .filter(({ name }) => name.startsWith('wire-code-'))
        .map(({ name }) => name.slice(-2))
        .sort(),
    ).toEqual([...codes].sort());
  });

  it('play every code that a question is answered with at the native door', () => {
    const played = scenarios.flatMap(({ answer }) => {
      if (answer.gives === 'problem') return [answer.code];
      return answer.gives === 'nothing_to_compare' ? [answer.outcome] : [];
    });
    const ofQuestions = Object.keys(sentences).filter((code) => !(unaskedCodes as readonly string[]).includes(code));
    expect(played.toSorted()).toEqual(ofQuestions.toSorted());
  });
});

describe('choosing scenes', () => {
  const names = (door: 'wire' | 'native' | 'both', only?: string) =>
    selectScenarios(door, only).map(({ name }) => name);

  it('takes a door, names and beginnings of names', () => {
    expect(names('wire').every((name) => name.startsWith('wire-'))).toBe(true);
    expect(names('both', 'wire-outage, native-match')).toEqual(['wire-outage', 'native-match']);
    expect(names('both', 'wire-code-')).toHaveLength(15);
    expect(names('both')).toHaveLength(scenarios.length);
  });

  it.each([
    ['both', 'wire-nothing'],
    ['native', 'wire-outage'],
    ['both', 'wire-outage,'],
  ] as const)('refuses at %s what is none: %s', (door, only) => {
    expect(() => names(door, only)).toThrow(expect.objectContaining({ code: 'invalid_input', field: 'only' }));
  });
});

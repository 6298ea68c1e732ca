import { describe, expect, it } from 'vitest';
import { type ElementName, getElement } from '../../../reference/index.ts';
import { reasons } from '../likeness.ts';
import { explain } from './explain.ts';

const told = (element: ElementName, registered: string | null, submitted: string) =>
  explain(getElement(element), registered, submitted, 80).steps;

describe('an explanation', () => {
  it('of a name tells words, titles, pairs with likeness and weight, and the sum', () => {
    const steps = told('NAMA_LGKP', 'Drs. H. MUHAMMAD RIZKI', 'MOCH RISKY');
    expect(steps.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'Dibaca dari basis data: MUHAMMAD RIZKI.',
        '  Gelar yang ditinggalkan: DRS H.',
        '  MUHAMMAD: sama, kemiripan 1, bobot 0.7.',
        '  RIZKI ~ RISKY: bunyinya sama, kemiripan 0.98, bobot 2.',
        '  Bobot yang cocok / seluruh bobot: 2.66 / 2.7 = 0.99.',
      ]),
    );
    expect(steps.map(({ en }) => en)).toContain('  RIZKI ~ RISKY: the same sound, likeness 0.98, weight 2.');
    expect(steps.at(-1)).toEqual({ id: 'Skor 99, ambang 80: sesuai.', en: 'Score 99, threshold 80: match.' });
  });

  it('of two names says which words are known, and what contradicts', () => {
    const text = told('NAMA_LGKP', 'RINA MARLINA', 'RIAN MARLINA').map(({ en }) => en);
    expect(text).toContain('  Known as names, not taken for slips: RINA RIAN.');
    expect(text).toContain('  Agreed weight / all weight: 2 / 4 x 0.85 (each has a word the other lacks) = 0.43.');
  });

  it('of a place tells what is known of it', () => {
    expect(told('TMPT_LHR', 'BANDUNG', 'BANDUG').map(({ en }) => en)).toEqual(
      expect.arrayContaining([
        'Place from register: BANDUNG, known as BANDUNG.',
        'Place from submitted: BANDUG, not known, nearest BANDUNG.',
      ]),
    );
  });

  it('of an address tells its parts and what the numbers leave', () => {
    const text = told('ALAMAT', 'JL. CIHIDEUNG NO. 12', 'JL CIHIDEUNG RAYA 14').map(({ en }) => en);
    expect(text).toContain('Read from submitted: kind JALAN; name CIHIDEUNG RAYA; numbers 14; RT - RW -.');
    expect(text.some((line) => line.startsWith('Names x numbers and kind: '))).toBe(true);
  });

  it('of an exact element tells the reason', () => {
    expect(told('TGL_LHR', '1990-05-06', '05-06-1990')).toEqual([
      expect.objectContaining({ en: `Reason day_month_swapped: ${reasons.day_month_swapped}` }),
      {
        id: 'Skor 0, elemen ini harus tepat sama: tidak sesuai.',
        en: 'Score 0, this element has to agree exactly: no match.',
      },
    ]);
  });
});

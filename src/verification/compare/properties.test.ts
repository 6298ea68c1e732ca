import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrom, namePairs } from '../../../testing/names/index.ts';
import { elements, getElement, isScored } from '../../reference/index.ts';
import { compareElement } from './compare-element.ts';
import { explain } from './explain/explain.ts';
import { readName } from './name/read-name.ts';
import { isTitle } from './name/titles.ts';
import { clean, lettersOf, splitWords } from './text/clean.ts';
import { distance } from './text/distance.ts';
import { frequentNames } from './words/frequent-names.ts';

const INPUTS = 20_000;
const words = splitWords(frequentNames);
const aName = fc.array(fc.constantFrom(...words, 'H', 'DRS', 'BIN', 'M', 'S', 'ABD', 'IB'), {
  minLength: 1,
  maxLength: 6,
});
const name = aName.map((all) => all.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'ABE HRK.,-/ 0158 NO RT BIN'), maxLength: 300 }),
);
const element = fc.constantFrom(...elements);
const textElements = elements.filter(({ compare }) => compare !== 'biometric' && compare !== 'none');
const nameElement = getElement('NAMA_LGKP');

describe('any two texts', () => {
  it('give an integer score of 0 to 100, without a throw, and match as the threshold says', () => {
    fc.assert(
      fc.property(
        element,
        fc.option(anyText),
        anyText,
        fc.integer({ min: 1, max: 100 }),
        (e, registered, submitted, t) => {
          const { match, score } = compareElement(e, registered, submitted, t);
          expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
          expect(match).toBe(isScored(e) ? score >= t : score === 100);
        },
      ),
      { numRuns: INPUTS },
    );
  }, 120_000);

  it('are answered in bounded time up to 10 kB', () => {
    const units = [
      'A',
      'AB ',
      'H. ',
      '\u0301',
      '\ufdfa',
      'RT 1 ',
      'A,',
      'NO 1 ',
      '\u200b',
      '1-',
      'S PD ',
      'RN',
      'A.B,',
    ];
    for (const e of elements) {
      for (const unit of units) {
        for (const size of [150, 190, 990, 10_000]) {
          const long = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
          const start = performance.now();
          compareElement(e, `${long.slice(0, 180)}X`, long, 80);
          expect(performance.now() - start, `${e.name} ${JSON.stringify(unit)} ${size}`).toBeLessThan(250);
        }
      }
    }
  });

  it('are 100 when they are identical', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textElements), anyText, (e, text) => {
        fc.pre(text.trim() !== '');
        expect(compareElement(e, text, text, 80)).toEqual({ match: true, score: 100, reason: 'identical' });
      }),
    );
  });

  it('are explained with the very answer that they get, in both languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textElements), fc.oneof(name, anyText), fc.oneof(name, anyText), (e, a, b) => {
        const { likeness, steps } = explain(e, a, b, 80);
        expect(likeness).toEqual(compareElement(e, a, b, 80));
        expect(steps.at(-1)?.id).toContain(`Skor ${likeness.score}`);
        expect(steps.every(({ id, en }) => id !== '' && en !== '')).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a scored element', () => {
  const forms = fc.oneof(name, fc.string({ unit: fc.constantFrom(...'ABE HRK.- 0158 NO RT BIN'), maxLength: 60 }));
  const scoredElement = fc.constantFrom(...elements.filter(isScored));

  it('scores the same from both sides', () => {
    fc.assert(
      fc.property(scoredElement, forms, forms, (e, a, b) => {
        // A blank is no value when it is sent, and unreadable when it is registered: both are 0.
        expect(compareElement(e, a, b, 80).score).toBe(compareElement(e, b, a, 80).score);
      }),
      { numRuns: INPUTS },
    );
  }, 120_000);
});

describe('a name', () => {
  const score = (a: string, b: string) => compareElement(nameElement, a, b, 80).score;

  it('scores the same from both sides, however like the two are', () => {
    for (const { registered, submitted } of namePairs(drawFrom(3), 100)) {
      expect(score(registered, submitted)).toBe(score(submitted, registered));
    }
  });

  it('is 100 only when the cleaned words are identical', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const same = readName(a).words.join(' ') === readName(b).words.join(' ');
        if (!same) expect(score(a, b)).toBeLessThan(100);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps its score under case, spacing, compatibility forms and zero-width characters', () => {
    const disguises = [
      (text: string) => text.toLowerCase(),
      (text: string) => `  ${text.replaceAll(' ', ' \u00a0 ')} `,
      (text: string) => text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      (text: string) => [...text].join('\u200b'),
    ];
    fc.assert(
      fc.property(name, name, fc.constantFrom(...disguises), (a, b, disguise) => {
        expect(score(a, disguise(a))).toBe(100);
        expect(score(a, disguise(b))).toBe(score(a, b));
      }),
      { numRuns: INPUTS },
    );
  }, 120_000);
});

describe('cleaning', () => {
  it('never changes a letter inside a word, for every word of the lexicon and around it', () => {
    for (const word of words) {
      expect(clean(word)).toBe(word);
      expect(lettersOf(word)).toBe(word);
      const { words: read } = readName(`BUDI ${word} HARTONO`);
      expect(read).toEqual(['BUDI', word, 'HARTONO']);
      expect(readName(word).words).toEqual([word]);
      if (!isTitle(word)) expect(readName(`H. ${word}`).words).toEqual([word]);
    }
  });

  it('takes no word of the lexicon for a degree at the end of a name', () => {
    const taken = words.filter((word) => !readName(`BUDI ${word}`).words.includes(word));
    expect(taken).toEqual([]);
  });

  it('is settled after one time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: INPUTS },
    );
  }, 120_000);
});

it('measures a distance as a metric does: symmetric, 0 only between equals', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ABDEHIRTZÉЖ'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBeCloseTo(distance(b, a), 9);
      expect(distance(a, b) === 0).toBe(a === b);
    }),
    { numRuns: INPUTS },
  );
});

import { describe, expect, it } from 'vitest';
import { getElement } from '../../reference/index.ts';
import { committedKnowledge, compareElement, ESTABLISHED, gazetteerOf, lexiconOf } from './index.ts';

describe('the lexicon', () => {
  const compare = (lexicon = committedKnowledge.lexicon) =>
    compareElement(getElement('NAMA_LGKP'), 'ALVINO PRATAMA', 'ALVANO PRATAMA', 80, { ...committedKnowledge, lexicon });
  const borneBy = (count: number) =>
    lexiconOf([
      ['ALVINO', ESTABLISHED],
      ['ALVANO', count],
      ['PRATAMA', 900],
    ]);

  it('takes a word near another for a slip while it does not know both', () => {
    expect(compare()).toMatchObject({ match: true, reason: 'spelling' });
    expect(compare(borneBy(ESTABLISHED - 1)).match).toBe(true);
  });

  it('takes them for two names once the register counts 20 bearers of each', () => {
    expect(compare(borneBy(ESTABLISHED))).toMatchObject({ match: false, reason: 'different' });
  });
});

describe('the gazetteer', () => {
  const compare = (a: string, b: string, gazetteer = committedKnowledge.gazetteer) =>
    compareElement(getElement('TMPT_LHR'), a, b, 80, { ...committedKnowledge, gazetteer });

  it('keeps two places apart as soon as it knows both', () => {
    expect(compare('MAMASA', 'MAMASE').match).toBe(true);
    expect(compare('MAMASA', 'MAMASE', gazetteerOf(['MAMASA', 'KAB. MAMASE']))).toMatchObject({
      match: false,
      score: 0,
    });
  });

  it('takes names with their level', () => {
    expect(compare('TUAL', 'KOTA TUAL', gazetteerOf(['KOTA TUAL'])).score).toBe(99);
  });
});

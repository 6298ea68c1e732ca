import { describe, expect, it } from 'vitest';
import { readName } from './read-name.ts';

describe('a name', () => {
  it.each([
    ['Prof. Dr. H. Ahmad Fauzi, S.Ag., M.Pd.I', ['AHMAD', 'FAUZI']],
    ['Hj. Siti Aminah, A.Md.Keb', ['SITI', 'AMINAH']],
    ['R. A. KARTINI', ['KARTINI']],
    ['DRS BUDI SANTOSO MM', ['BUDI', 'SANTOSO']],
    ['SUDIRMAN, AHMAD', ['SUDIRMAN', 'AHMAD']],
    ['HJ', ['HJ']],
    ['H. R.', ['R']],
    ['HAMDAN', ['HAMDAN']],
  ])('%s is %j', (text, words) => {
    expect(readName(text).words).toEqual(words);
  });

  it('keeps short titles and degrees for the cautious reading, because they may be initials', () => {
    expect(readName('H BUDI S H')).toMatchObject({ words: ['BUDI'], cautious: ['H', 'BUDI', 'S', 'H'] });
    expect(readName('PROF BUDI').cautious).toEqual(['BUDI']);
  });

  it('has a patronymic behind BIN or BINTI, with words on both sides', () => {
    expect(readName('SITI BINTI AHMAD DAHLAN')).toMatchObject({ words: ['SITI'], father: ['AHMAD', 'DAHLAN'] });
    expect(readName('BINTI AMINAH')).toMatchObject({ words: ['BINTI', 'AMINAH'], father: [] });
  });
});

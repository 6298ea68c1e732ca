import { describe, expect, it } from 'vitest';
import { getElement } from '../reference/index.ts';
import { guessesIn } from './guard-guesses.ts';

describe('an address', () => {
  const [address, name] = [getElement('ALAMAT'), getElement('NAMA_LGKP_IBU')];

  it.each([
    'JL. MELATI NO. 12',
    'GG MAWAR III BLOK C2 NO 5A RT 003/RW 005',
    'PERUM GRIYA ASRI BLOK C-2/5, RT.01/02 KEL. CIPEDES KEC. CIPEDES 46115',
  ])('as people write it is one guess: %s', (text) => {
    expect(guessesIn(address, text)).toBe(1);
  });

  it('of many house numbers is as many guesses as it has too many', () => {
    expect(guessesIn(address, 'JL. MELATI NO. 1 2 3 4 5')).toBe(3);
    expect(guessesIn(address, 'JL. MELATI NO. I II III IV V')).toBe(3);
  });

  it('or name of many words is too', () => {
    expect(guessesIn(address, Array(18).fill('MELATI').join(' '))).toBe(3);
    expect(guessesIn(name, 'SITI EUIS NENENG AI TETI IMAS YANI')).toBe(2);
  });
});

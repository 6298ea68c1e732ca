import { describe, expect, it } from 'vitest';
import { readAddress } from './read-address.ts';

describe('an address', () => {
  it('comes apart into kinds, names and numbers', () => {
    expect(readAddress('Jl. Cihideung Balong Gg. Mawar III No. 05A')).toEqual({
      kinds: ['JALAN', 'GANG'],
      names: ['CIHIDEUNG', 'BALONG', 'MAWAR'],
      numbers: ['3', '5A'],
      rt: undefined,
      rw: undefined,
    });
  });

  it.each(['BLOK C2 NO 5', 'BLOK C 2 NO.5', 'BLK. C-2/5', 'C2/5', 'Blok C.02 No.05'])(
    'has its block and house in %s',
    (text) => {
      expect(readAddress(`GRIYA ASRI ${text}`)).toMatchObject({ names: ['GRIYA', 'ASRI'], numbers: ['C2', '5'] });
    },
  );

  it.each(['RT 01 RW 02', 'RT.01/02', 'RT/RW 001/002', 'RT 1/RW 2', 'RT01/RW02', 'RT.001 RW.002', 'rt 1, rw 2'])(
    'has its RT and RW in %s',
    (text) => {
      expect(readAddress(`KP SUKAMAJU ${text}`)).toMatchObject({ names: ['SUKAMAJU'], numbers: [], rt: 1, rw: 2 });
    },
  );

  it('ends where its village or district begins', () => {
    expect(readAddress('JL MERDEKA 5 KEL. CIPEDES KEC. CIPEDES').names).toEqual(['MERDEKA']);
    expect(readAddress('DESA SUKAMAJU').names).toEqual(['SUKAMAJU']);
  });

  it('keeps a kind that is the name', () => {
    expect(readAddress('JL PERUMNAS NO 3')).toMatchObject({ kinds: ['JALAN'], names: ['PERUMNAS'], numbers: ['3'] });
  });

  it('knows a misspelled kind only in front', () => {
    expect(readAddress('JLAAN MERDEKA').kinds).toEqual(['JALAN']);
    expect(readAddress('JALUR MERDEKA').names).toEqual(['JALUR', 'MERDEKA']);
    expect(readAddress('JL KAMPUNH MERDEKA').names).toEqual(['KAMPUNH', 'MERDEKA']);
  });
});

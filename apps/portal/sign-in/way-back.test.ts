import { expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

it.each(['/verifikasi', '/sesi?urut=baru'])('one goes back to %s', (path) => {
  expect(wayBack(path)).toBe(path);
});

it.each([undefined, '', '//contoh.example', '/\\contoh.example', 'https://contoh.example', 'javascript:alert(1)'])(
  'but never out of the house: %s',
  (path) => {
    expect(wayBack(path)).toBe('/');
  },
);

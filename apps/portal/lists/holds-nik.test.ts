import { expect, it } from 'vitest';
import { holdsNik } from './holds-nik.ts';

it.each(['3278011205809990', ' 327801 120580 9990', "'3278.0112.0580.9990", 'NIK 3278-0112-0580-9990 Hendra'])(
  'finds a NIK in %j',
  (text) => expect(holdsNik(text)).toBe(true),
);

it.each(['', 'RSUD Contoh', '470/118-PKS/2023', '327801120580999', '32780112058099901'])('and none in %j', (text) =>
  expect(holdsNik(text)).toBe(false),
);

import { expect, test } from 'vitest';
import { knownMajor } from './server-version.ts';

test.each([
  ['150000', 15],
  ['150018', 15],
  ['180004', 18],
])('version %s is major %i, which the program knows', (number, major) => {
  expect(knownMajor(number, 'DATABASE_URL')).toBe(major);
});

test.each(['140022', '90624', '190000', ''])('version %j is refused, naming the setting and a remedy', (number) => {
  expect(() => knownMajor(number, 'DATABASE_URL')).toThrow(
    expect.objectContaining({
      code: 'database_mismatch',
      field: 'DATABASE_URL',
      remedy: expect.stringContaining('15 to 18'),
    }),
  );
});

import { expect, it } from 'vitest';
import { readDate } from './read-date.ts';

it.each([
  ['12-05-1980', '12-05-1980'],
  ['12/5/1980', '12-05-1980'],
  ['12.05.1980', '12-05-1980'],
  ['12051980', '12-05-1980'],
  ['29-02-2000', '29-02-2000'],
])('a date is read from %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

it.each(['', '31-04-1980', '29-02-2001', '1980-05-12', '12-05-80', 'kemarin'])('but not from %s', (text) => {
  expect(readDate(text)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

const number = '019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b';

it.each([number, ` ${number.toUpperCase()} `, `urn:uuid:${number}`])('%j is the number of a request', (text) => {
  expect(readNumber(text)).toBe(number);
});

it.each(['3278010101909000', '', number.slice(1), 'Hendra'])('%j gets into no address', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

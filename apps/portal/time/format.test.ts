import { expect, it } from 'vitest';
import { formatSecond } from './format.ts';

it.each([
  ['id', '18 November 2021 09.42.07 WIB'],
  ['en', '18 November 2021 09:42:07 WIB'],
] as const)('an instant is told to the second (%s)', (language, told) => {
  expect(formatSecond('2021-11-18T02:42:07.900Z', language, 'WIB')).toBe(told);
});

import { expect, it } from 'vitest';
import { accessMethods, purposes } from '../access/index.ts';
import { methodWords, purposeWords } from './words.ts';

it('there is a word for every method and every purpose of a right, in their order', () => {
  expect(Object.keys(methodWords)).toEqual([...accessMethods]);
  expect(Object.keys(purposeWords)).toEqual([...purposes]);
});

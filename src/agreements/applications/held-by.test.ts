import { expect, it } from 'vitest';
import { heldBy } from './held-by.ts';

it.each([
  ['draft', 'counter', 'office'],
  ['draft', 'invited', 'applicant'],
  ['draft', 'renewal', 'applicant'],
  ['returned', 'counter', 'applicant'],
  ['under_review', 'counter', 'office'],
  ['juknis_signed', 'counter', 'applicant'],
  ['network_check', 'counter', 'applicant'],
  ['trial', 'counter', 'office'],
] as const)('an application that is %s and came by %s is in the hands of the %s', (state, channel, side) => {
  expect(heldBy({ state, channel })).toBe(side);
});

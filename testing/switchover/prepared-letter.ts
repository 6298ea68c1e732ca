import { addDays, type Uuid } from '../../src/kernel/index.ts';
import { prepareLetter, type SwitchoverLetter, signLetter } from '../../src/switchover/index.ts';
import { signedRight } from '../agreements/index.ts';
import { type Authority, aMonday, TEST_URL } from '../rights/index.ts';
import type { Staff } from '../staff/index.ts';

/** What a letter says that announces the switch of a {@link returningRight}. */
export const announcement = {
  kind: 'announcement',
  valuesUntil: addDays(aMonday, 60),
  reason: 'Pengalihan.',
} as const;

/** Enters a right of an institution that returns data, for so many days from the Monday of tests on. */
export function returningRight(by: Authority, institutionId: Uuid, days = 200): Promise<Uuid> {
  return signedRight(by, institutionId, { answerMode: 'values', valuesUntil: addDays(aMonday, days) });
}

/** Prepares a letter about a right of the city, as its reviewer; answers the letter's id. */
export function preparedLetter(by: Authority, { city }: Staff, rightId: Uuid): Promise<Uuid> {
  return prepareLetter(by, city.reviewer, rightId, announcement);
}

/** Prepares such a letter and signs it, as the city's head. */
export async function signedLetter(by: Authority, staff: Staff, rightId: Uuid): Promise<SwitchoverLetter> {
  return signLetter(by, staff.city.head, await preparedLetter(by, staff, rightId), TEST_URL);
}

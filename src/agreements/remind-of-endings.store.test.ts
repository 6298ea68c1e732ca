import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftOf, scanOf } from '../../testing/papers/index.ts';
import { type Authority, type GrantedAccess, grantAccess, openAuthority } from '../../testing/rights/index.ts';
import { addDays, type Day, type TestClock, testClock } from '../kernel/index.ts';
import { endAgreement } from './end-agreement.ts';
import { enterSignedAgreement } from './enter-signed.ts';
import { getAgreement } from './find-agreements.ts';
import { remindOfEndings } from './remind-of-endings.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const today = '2026-07-01' as Day;

let authority: Authority;
let clock: TestClock;

beforeEach(async () => {
  clock = testClock(today);
  authority = await openAuthority(clock);
});

afterEach(() => authority.close());

/** An institution whose agreement ends so many days from today. */
function ending(days: number, zone: 'WIB' | 'WIT' = 'WIB'): Promise<GrantedAccess> {
  const terms = { validFrom: '2026-01-01' as Day, validUntil: addDays(today, days) };
  return grantAccess(authority, { terms, zone });
}

async function told(access: GrantedAccess): Promise<string[]> {
  const { rows } = await authority.pool.query<{ told: string }>(
    `SELECT coalesce(to_office, 'institution') || ' ' || (data->>'daysLeft') AS told FROM notice
     WHERE about = $1 ORDER BY notice_id`,
    [access.agreementId],
  );
  return rows.map((row) => row.told);
}

describe('a reminder', () => {
  it('goes to the institution and its office, once, however often and from how many processes it is looked for', async () => {
    const access = await ending(30);
    const made = await Promise.all([1, 2, 3].map(() => remindOfEndings(authority)));
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await remindOfEndings(authority)).toBe(0);
    expect((await told(access)).toSorted()).toEqual(['32 30', 'institution 30']);
  });

  it('comes again on its next day, and says how many days are left then', async () => {
    const access = await ending(61);
    const days = [];
    for (let day = 0; day <= 62; day += 1) {
      if ((await remindOfEndings(authority)) > 0) days.push(61 - day);
      clock.advance(DAY_MS);
    }
    expect(days).toEqual([61, 60, 30, 7]);
    expect((await told(access)).filter((one) => one.startsWith('institution'))).toEqual(
      [61, 60, 30, 7].map((left) => `institution ${left}`),
    );
  });

  it('that nobody sent for weeks is not made up for', async () => {
    const access = await ending(95);
    clock.advance(60 * DAY_MS);
    await remindOfEndings(authority);
    clock.advance(10 * DAY_MS);
    await remindOfEndings(authority);
    expect((await told(access)).filter((one) => one.startsWith('institution'))).toEqual([
      'institution 35',
      'institution 25',
    ]);
  });

  it('comes by the day of the office, which begins two hours earlier in the east', async () => {
    const [west, east] = [await ending(8, 'WIB'), await ending(8, 'WIT')];
    await remindOfEndings(authority);
    clock.advance(12.5 * HOUR_MS);
    await remindOfEndings(authority);
    expect([(await told(west)).length, (await told(east)).length]).toEqual([2, 4]);
    clock.advance(2 * HOUR_MS);
    await remindOfEndings(authority);
    expect((await told(west)).length).toBe(4);
  });

  it('of an agreement that another continues, or that was ended, does not come', async () => {
    const [renewed, ended] = [await ending(30), await ending(30)];
    const { institutionId } = renewed.institution;
    const startsOn = addDays(today, 31);
    const days = { startsOn, endsOn: addDays(startsOn, 365) };
    const papers = { agreementPaper: scanOf('PKS', today), annexPaper: scanOf('Juknis', today) };
    const draft = draftOf(institutionId, { ...days, renews: renewed.agreementId });
    await enterSignedAgreement(authority, { ...draft, ...papers });
    await endAgreement(authority, await getAgreement(authority.pool, ended.agreementId), 'surat 1');
    expect(await remindOfEndings(authority)).toBe(0);
  });
});

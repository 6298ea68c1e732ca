import { describe, expect, it } from 'vitest';
import type { LiveRight } from '../../access/index.ts';
import type { Day, TimeZone } from '../../kernel/index.ts';
import { noticesOf, type Quota, quotaOf } from './quota.ts';

const day = '2026-03-02' as Day;
const uplifts: LiveRight['uplifts'] = [];
const restrictions: LiveRight['restrictions'] = [];
const right = { dailyQuota: 100, uplifts, restrictions, validUntil: '2026-12-31' } as LiveRight;
const quota = (used: number, limit = 100): Quota => ({ day, limit, used, left: limit - used, resetsInSeconds: 1 });
const codes = (of: LiveRight, { used, limit }: { used: number; limit: number }) =>
  noticesOf(of, quota(used, limit)).map(({ code }) => code);

describe('seconds until the day begins anew', () => {
  const cases: readonly [string, TimeZone, number][] = [
    ['2026-03-02T03:00:00.000Z', 'WIB', 14 * 3_600],
    ['2026-03-02T03:00:00.000Z', 'WITA', 13 * 3_600],
    ['2026-03-02T03:00:00.000Z', 'WIT', 12 * 3_600],
    ['2026-03-01T17:00:00.000Z', 'WIB', 86_400],
    ['2026-03-01T16:59:59.000Z', 'WIB', 1],
    ['2026-03-01T16:59:59.999Z', 'WIB', 1],
    ['2026-03-01T16:58:30.500Z', 'WIB', 90],
    ['2026-03-01T15:59:59.999Z', 'WITA', 1],
    ['2026-03-01T15:00:00.000Z', 'WIT', 86_400],
  ];

  it.each(cases)('at %s are counted to the midnight of %s: %i', (at, zone, seconds) => {
    expect(quotaOf(right, day, 100, Date.parse(at), zone).resetsInSeconds).toBe(seconds);
  });
});

describe('the quota of a day', () => {
  it('is used up from the limit', () => {
    expect(quotaOf(right, day, 30, 0, 'WIB')).toMatchObject({ day, limit: 100, used: 70, left: 30 });
    expect(quotaOf(right, day, 0, 0, 'WIB')).toMatchObject({ limit: 100, used: 100, left: 0 });
  });

  it('is raised on the days of an uplift, and on no others', () => {
    const raised = { ...right, uplifts: [{ from: day, until: day, dailyQuota: 500 }] };
    expect(quotaOf(raised, day, 470, 0, 'WIB')).toMatchObject({ limit: 500, used: 30, left: 470 });
    expect(quotaOf(raised, '2026-03-03' as Day, 70, 0, 'WIB')).toMatchObject({ limit: 100, used: 30, left: 70 });
  });

  it('never counts less than nothing as used, when an office has added to the day', () => {
    expect(quotaOf(right, day, 130, 0, 'WIB')).toMatchObject({ limit: 130, used: 0, left: 130 });
  });
});

describe('notices about the quota', () => {
  it.each([
    [79, []],
    [80, ['quota_80']],
    [94, ['quota_80']],
    [95, ['quota_95']],
    [99, ['quota_95']],
    [100, ['quota_used_up']],
  ])('at %i of 100 used: %j', (used, expected) => {
    expect(codes(right, { used, limit: 100 })).toEqual(expected);
  });

  it.each([
    [3, 3, ['quota_used_up']],
    [15, 20, []],
    [16, 20, ['quota_80']],
    [19, 20, ['quota_95']],
    [7, 9, []],
    [4_799_999, 6_000_000, []],
    [4_800_000, 6_000_000, ['quota_80']],
    [5_700_000, 6_000_000, ['quota_95']],
    [0, 0, ['quota_used_up']],
  ])('are exact for other sizes: %i of %i is %j', (used, limit, expected) => {
    expect(codes(right, { used, limit })).toEqual(expected);
  });
});

describe('the notice that a right ends', () => {
  const ending = (validUntil: string) =>
    noticesOf({ ...right, validUntil: validUntil as Day }, quota(0)).map(({ code, message }) => [code, message.en]);

  it.each([
    ['2026-04-02', []],
    ['2026-04-01', [['right_ending', 'The right ends in 30 days.']]],
    ['2026-03-03', [['right_ending', 'The right ends in 1 day.']]],
    ['2026-03-02', [['right_ending', 'The right ends today.']]],
    ['2026-03-01', []],
  ])('on %s is told from thirty days before until the last day', (validUntil, expected) => {
    expect(ending(validUntil)).toEqual(expected);
  });

  it('comes after that of the quota, in both languages', () => {
    const notices = noticesOf({ ...right, validUntil: '2026-03-12' as Day }, quota(95));
    expect(notices).toEqual([
      {
        code: 'quota_95',
        message: { id: '95 % kuota hari ini sudah terpakai.', en: "95 % of today's quota is used." },
      },
      {
        code: 'right_ending',
        message: { id: 'Hak akses berakhir dalam 10 hari.', en: 'The right ends in 10 days.' },
      },
    ]);
  });
});

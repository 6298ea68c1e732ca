import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { getRight } from '../access/index.ts';
import { addDays, testClock } from '../kernel/index.ts';
import { upliftQuota } from '../metering/index.ts';
import { listUpliftUse } from './boards/list-uplifts.ts';
import { followUsage } from './follow-usage.ts';
import { monthOfDay } from './months.ts';
import { usageOf } from './usage-of.ts';

const clock = testClock(aMonday);
const tuesday = addDays(aMonday, 1);
let authority: Authority;
let gate: Gate;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  gate = await openGate(authority);
  access = await grantAccess(authority, { terms: { dailyQuota: 3 } });
  await gate.book.refresh('0');
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

/** Asks through the door so often, then has the log signed and folded. */
async function ask(times: number, nik = personas.hendra.nik): Promise<void> {
  for (let i = 0; i < times; i += 1) await callWire(gate, access, { fields: { NIK: nik } });
  while (await gate.sequencer.run());
  await followUsage(authority.pool);
}

const usage = (from = aMonday, to = from) => usageOf(authority.pool, access.institution.institutionId, from, to);

describe('the use of an institution', () => {
  it('is what it asked through the door, and its quota beside it', async () => {
    await ask(1, '3278015501909998' as typeof personas.hendra.nik);
    await ask(3);
    expect(await usage()).toMatchObject({
      ...{ calls: 4, hits: 3, found: 2, notFound: 1, refused: 1, notFoundRate: 1 / 3 },
      byOutcome: { verified: 2, not_found: 1, quota_used_up: 1 },
      quota: { daysUsed: 1, daysAtLimit: 1, allowed: 3, used: 3, peak: { day: aMonday, hits: 3 } },
    });
  });

  it('counts the days on which the quota was used up, and no others', async () => {
    clock.advance(86_400_000);
    await ask(2);
    const both = await usage(aMonday, tuesday);
    expect(both.quota).toEqual({
      ...{ daysUsed: 2, daysAtLimit: 1, allowed: 6, used: 5 },
      peak: { day: aMonday, hits: 3 },
    });
    expect((await usage(tuesday)).quota.daysAtLimit).toBe(0);
  });

  it('is nothing before it began', async () => {
    const before = addDays(aMonday, -1);
    expect(await usage(before)).toMatchObject({ calls: 0, hits: 0, byOutcome: {}, notFoundRate: null });
    expect((await usage(before)).quota).toEqual({
      ...{ daysUsed: 0, daysAtLimit: 0, allowed: 0, used: 0 },
      peak: null,
    });
  });
});

describe('an uplift', () => {
  it('is told with the days on which it was needed', async () => {
    const right = await getRight(authority.pool, access.right.rightId);
    const letter = { letterNo: '470/7', letterDate: tuesday, reason: 'vaksinasi' };
    await upliftQuota(authority, right, { from: tuesday, until: tuesday, dailyQuota: 9, ...letter }, tuesday);
    await ask(4);
    const months = { from: monthOfDay(tuesday), to: monthOfDay(tuesday) };
    const listed = await listUpliftUse(authority.pool, months, { region: '32' }, { limit: 50, page: 1 });
    expect(listed).toMatchObject([{ letterNo: '470/7', normalQuota: 3, dailyQuota: 9, daysAbove: 1, mostHits: 6 }]);
    expect(await listUpliftUse(authority.pool, months, { region: '73' }, { limit: 50, page: 1 })).toEqual([]);
    expect((await usage(tuesday)).quota).toMatchObject({ daysAtLimit: 0, allowed: 9, used: 6 });
  });
});

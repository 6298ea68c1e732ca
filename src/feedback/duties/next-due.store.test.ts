import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterInstitution } from '../../../testing/staff/index.ts';
import { enterSignedAgreement, type FeedbackDuty } from '../../agreements/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { nextDueOf } from './next-due.ts';

let by: Authority;

beforeAll(async () => {
  by = await openAuthority();
});

afterAll(() => by.close());

let entered = 0;

/** An institution that owes one kind since the first of January 2026, until the end of the year. */
async function owing(frequency: FeedbackDuty['frequency']): Promise<Uuid> {
  entered += 1;
  const { institutionId } = await enterInstitution(by, '32', `LEMBAGA_${entered}`);
  const feedback = [{ key: 'NO_RM', kind: 'Nomor rekam medis', format: '', frequency }] as const;
  const draft = draftOf(institutionId, { annex: { rights: [ordinaryRight], feedback } });
  const papers = { agreementPaper: scanOf('PKS', aMonday), annexPaper: scanOf('Juknis', aMonday) };
  await enterSignedAgreement(by, { ...draft, ...papers });
  return institutionId;
}

async function settle(institutionId: Uuid, days: string): Promise<void> {
  await by.pool.query(`INSERT INTO feedback_settled (institution_id, duty_key, days) VALUES ($1, 'NO_RM', $2)`, [
    institutionId,
    days,
  ]);
}

describe('data balikan that is due next', () => {
  it('is the month that is over while its days for delivering last, then the month that has begun', async () => {
    const monthly = await owing('monthly');
    const february = { from: '2026-02-01', until: '2026-02-28', dueOn: '2026-03-10' };
    const march = { from: '2026-03-01', until: '2026-03-31', dueOn: '2026-04-10' };
    expect(await nextDueOf(by.pool, monthly, aMonday)).toMatchObject([{ key: 'NO_RM', ...february }]);
    expect(await nextDueOf(by.pool, monthly, '2026-03-10' as Day)).toMatchObject([february]);
    expect(await nextDueOf(by.pool, monthly, '2026-03-11' as Day)).toMatchObject([march]);
  });

  it('is not what a delivery settles a day of', async () => {
    const monthly = await owing('monthly');
    await settle(monthly, '{[2026-02-14,2026-02-15)}');
    expect(await nextDueOf(by.pool, monthly, aMonday)).toMatchObject([{ from: '2026-03-01' }]);
  });

  it.each([
    ['daily', '2026-02-20', '2026-02-20'],
    ['weekly', '2026-02-16', '2026-02-22'],
    ['quarterly', '2026-01-01', '2026-03-31'],
    ['semester', '2026-01-01', '2026-06-30'],
  ] as const)('that is owed %s is the period from %s until %s', async (frequency, from, until) => {
    expect(await nextDueOf(by.pool, await owing(frequency), aMonday)).toMatchObject([{ from, until }]);
  });

  it('is nothing where nothing is owed yet', async () => {
    expect(await nextDueOf(by.pool, await owing('monthly'), '2025-12-31' as Day)).toEqual([]);
  });
});

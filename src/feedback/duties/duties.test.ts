import { describe, expect, it } from 'vitest';
import type { FeedbackDuty } from '../../agreements/index.ts';
import type { Day } from '../../kernel/index.ts';
import { joinDuties } from './duties.ts';

const duty: FeedbackDuty = {
  key: 'NO_RM',
  kind: 'Nomor rekam medis',
  format: 'digits:6',
  frequency: 'monthly',
  sensitivity: 'health',
  readable: false,
};
const owed = (from: string, until: string, ...feedback: FeedbackDuty[]) => ({
  ...{ from: from as Day, until: until as Day },
  feedback,
});

describe('duties', () => {
  it('that go on under an addendum or a renewal are one, as it was said last', () => {
    const renewed = { ...duty, format: 'digits:8' };
    const rows = [owed('2026-01-01', '2026-12-31', duty), owed('2027-01-01', '2027-12-31', renewed)];
    expect(joinDuties(rows)).toEqual([{ ...renewed, from: '2026-01-01', until: '2027-12-31' }]);
  });

  it('with days between them are two', () => {
    const rows = [owed('2026-01-01', '2026-01-31', duty), owed('2026-03-01', '2026-03-31', duty)];
    expect(joinDuties(rows).map(({ from }) => from)).toEqual(['2026-01-01', '2026-03-01']);
  });

  it('of another frequency are others', () => {
    const rows = [
      owed('2026-01-01', '2026-06-30', duty),
      owed('2026-07-01', '2026-12-31', { ...duty, frequency: 'weekly' }),
    ];
    expect(joinDuties(rows).map(({ frequency, from }) => [frequency, from])).toEqual([
      ['monthly', '2026-01-01'],
      ['weekly', '2026-07-01'],
    ]);
  });

  it('of an agreement that ended earlier than one beside it do not shorten it', () => {
    const rows = [owed('2026-01-01', '2026-12-31', duty), owed('2026-02-01', '2026-03-31', duty)];
    expect(joinDuties(rows)).toEqual([{ ...duty, from: '2026-01-01', until: '2026-12-31' }]);
  });
});

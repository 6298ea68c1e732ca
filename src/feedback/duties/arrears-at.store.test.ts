import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastVisit, oblige, recordNumber } from '../../../testing/feedback/index.ts';
import { ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { endAgreement, enterSignedAddendum, getAgreement } from '../../agreements/index.ts';
import { changeInstitutionStatus } from '../../institutions/index.ts';
import { type Day, testClock, type Uuid } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { arrearsAt } from './arrears-at.ts';
import { dutiesOf } from './duties.ts';
import { listArrears, refreshArrears } from './keep-arrears.ts';
import { remindOfArrears } from './remind-of-arrears.ts';

let authority: Authority;
let institutionId: Uuid;
let agreementId: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  ({ institutionId } = (await grantAccess(authority)).institution);
  agreementId = await oblige(authority, institutionId, [recordNumber]);
});

afterAll(() => authority.close());

const day = (text: string) => text as Day;
const periodsAt = async (on: string) => {
  const [one] = await arrearsAt(authority.pool, { institution: institutionId }, day(on));
  return one?.kinds.map(({ key, periods }) => [key, periods.map(({ from }) => from.slice(0, 7))]) ?? [];
};

async function notices(): Promise<unknown[]> {
  const text = "SELECT data FROM notice WHERE kind = 'feedback.overdue' AND to_institution = $1 ORDER BY notice_id";
  return (await authority.pool.query(text, [institutionId])).rows.map(({ data }) => data);
}

describe('duties', () => {
  it('are those of agreements in force on the day', async () => {
    expect(await dutiesOf(authority.pool, institutionId, day('2026-06-01'))).toEqual([
      { ...recordNumber, from: '2026-01-01', until: '2026-12-31' },
    ]);
    expect(await dutiesOf(authority.pool, institutionId, day('2027-01-01'))).toEqual([]);
  });

  it('change with an addendum from its first day on', async () => {
    const annex = { rights: [ordinaryRight], feedback: [recordNumber, lastVisit] };
    const addendum = { number: 'ADD', effectiveFrom: day('2026-04-01'), endsOn: day('2026-12-31'), annex };
    await enterSignedAddendum(authority, agreementId, { ...addendum, paper: scanOf('Adendum', day('2026-03-02')) });
    const keys = async (on: string) => (await dutiesOf(authority.pool, institutionId, day(on))).map(({ key }) => key);
    expect(await keys('2026-03-31')).toEqual(['NO_RM']);
    expect(await keys('2026-04-01')).toEqual(['KUNJUNGAN', 'NO_RM']);
    const duties = await dutiesOf(authority.pool, institutionId, day('2026-05-01'));
    expect(duties.find(({ key }) => key === 'NO_RM')?.from).toBe('2026-01-01');
  });
});

describe('arrears', () => {
  it('are the periods that were due and did not come', async () => {
    expect(await periodsAt('2026-02-10')).toEqual([]);
    expect(await periodsAt('2026-02-11')).toEqual([['NO_RM', ['2026-01']]]);
    expect(await periodsAt('2026-07-11')).toEqual([
      ['NO_RM', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']],
      ['KUNJUNGAN', ['2026-04']],
    ]);
  });

  it('follow the settings', async () => {
    await changeSetting(authority, 'feedbackDueDays', 20, 'surat');
    expect(await periodsAt('2026-02-20')).toEqual([]);
    await changeSetting(authority, 'feedbackDueDays', 10, 'surat');
  });

  it('end with the day on which the agreement was ended, and what was owed until then stays owed', async () => {
    const other = (await grantAccess(authority)).institution;
    const ended = await oblige(authority, other.institutionId, [recordNumber]);
    await endAgreement(authority, await getAgreement(authority.pool, ended), 'surat');
    const [one] = await arrearsAt(authority.pool, { institution: other.institutionId }, day('2026-12-01'));
    expect(one?.kinds[0]?.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-03-02'],
    ]);
  });

  it('of a closed institution are asked for by nobody', async () => {
    const other = (await grantAccess(authority)).institution;
    await oblige(authority, other.institutionId, [recordNumber]);
    await authority.pool.query("UPDATE institution SET status = 'closed' WHERE institution_id = $1", [
      other.institutionId,
    ]);
    expect(await arrearsAt(authority.pool, { institution: other.institutionId }, day('2026-12-01'))).toEqual([]);
    await changeInstitutionStatus(authority, institutionId, 'suspend', 'surat');
    expect(await periodsAt('2026-02-11')).toHaveLength(1);
    await changeInstitutionStatus(authority, institutionId, 'resume', 'surat');
  });
});

describe('reminders', () => {
  const remindOn = async (on: string) => {
    const by = { pool: authority.pool, clock: testClock(day(on)) };
    return remindOfArrears(by, await refreshArrears(by));
  };

  it('are sent once for a period, by however many processes', async () => {
    const made = await Promise.all([1, 2, 3].map(() => remindOn('2026-03-11')));
    expect(made.reduce((a, b) => a + b)).toBe(2);
    expect(await remindOn('2026-03-12')).toBe(0);
    expect(await notices()).toEqual([
      {
        ...{ kinds: 'Nomor rekam medis', from: '2026-02-01', until: '2026-02-28', dueOn: '2026-03-10', periods: 2 },
        institution: expect.any(String),
      },
    ]);
  });

  it('stand on arrears that are kept for the board as they were counted', async () => {
    const kept = await listArrears(authority.pool, { limit: 200, page: 1 });
    const byId = (all: typeof kept.institutions) =>
      all.toSorted((a, b) => (a.institutionId < b.institutionId ? -1 : 1));
    expect(byId(kept.institutions)).toEqual(byId(await arrearsAt(authority.pool, {}, day('2026-03-12'))));
    expect(await listArrears(authority.pool, { region: '73', limit: 200, page: 1 })).toEqual({
      total: 0,
      institutions: [],
    });
  });

  it('come again with the next period', async () => {
    await remindOn('2026-04-11');
    expect(await notices()).toMatchObject([{ until: '2026-02-28' }, { until: '2026-03-31', periods: 3 }]);
  });
});

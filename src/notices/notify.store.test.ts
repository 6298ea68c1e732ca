import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { enterOfficer, enterStaff, type Staff } from '../../testing/staff/index.ts';
import { endOffice, type NewOfficer } from '../institutions/index.ts';
import type { Day, Uuid } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { type Addressee, notify } from './index.ts';
import { listNotices } from './list-notices.ts';

let authority: Authority;
let staff: Staff;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});

afterAll(() => authority.close());

const data = { number: '470/1', institution: 'RSUD CONTOH', endsOn: '2026-08-31', daysLeft: 30 };
let told = 0;

function tell(to: Addressee, key = `test/${++told}`): Promise<boolean> {
  const notice = { to, kind: 'agreement.ending', about: null, data, key } as const;
  return inTransaction(authority.pool, (tx) => notify(tx, authority.clock, notice));
}

async function mailsOf(key: string): Promise<string[]> {
  const text = 'SELECT m.address FROM notice_mail m JOIN notice n USING (notice_id) WHERE n.dedupe_key = $1 ORDER BY 1';
  return (await authority.pool.query<{ address: string }>(text, [key])).rows.map(({ address }) => address);
}

async function mailedTo(to: Addressee): Promise<string[]> {
  const key = `mail/${++told}`;
  await tell(to, key);
  return mailsOf(key);
}

describe('a notice', () => {
  it('is told once of the same key, by however many processes', async () => {
    const to = { officeCode: '3278' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => tell(to, 'once')));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const { notices } = await listNotices(authority.pool, staff.city.head, { limit: 50, page: 1 });
    expect(notices.filter(({ text }) => text.id.subject.includes('470/1'))).toHaveLength(1);
  });

  it('is not told when what happened is taken back', async () => {
    const failing = inTransaction(authority.pool, async (tx) => {
      const notice = { to: { officeCode: '32' }, kind: 'agreement.ending', about: null, data, key: 'undone' } as const;
      await notify(tx, authority.clock, notice);
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await listNotices(authority.pool, staff.province.head, { limit: 50, page: 1 })).toMatchObject({ total: 0 });
  });
});

describe('a mail goes', () => {
  const at = (officer: NewOfficer, days?: Parameters<typeof enterOfficer>[2]) => enterOfficer(authority, officer, days);
  const office = { officeCode: '73', name: 'Petugas Contoh' };

  it('to those at the office whom the kind names, and who have an address', async () => {
    await at({ ...office, roles: ['reviewer', 'auditor'], email: 'petugas@contoh.go.id' });
    await at({ ...office, roles: ['auditor'], email: 'auditor@contoh.go.id' });
    await at({ ...office, roles: ['head'], email: 'tidak punya' });
    await at({ ...office, officeCode: '7371', roles: ['head'], email: 'kota@contoh.go.id' });
    expect(await mailedTo({ officeCode: '73' })).toEqual(['petugas@contoh.go.id']);
  });

  it('to the admins of the institution, and not of another one', async () => {
    const { institutionId } = staff.hospital;
    await at({ institutionId, name: 'Admin Contoh', roles: ['institution_admin'], email: 'admin@contoh.go.id' });
    await at({ institutionId, name: 'Operator Contoh', roles: ['operator'], email: 'operator@contoh.go.id' });
    expect(await mailedTo({ institutionId })).toEqual(['admin@contoh.go.id']);
    expect(await mailedTo({ institutionId: staff.stranger.institutionId })).toEqual([]);
  });

  it('to the one officer that is told, whatever its role', async () => {
    const auditor = await at({ officeCode: '91', name: 'Auditor', roles: ['auditor'], email: 'a@contoh.go.id' });
    expect(await mailedTo({ officerId: auditor.officerId })).toEqual(['a@contoh.go.id']);
  });

  it('to nobody who was deactivated or is not appointed for today', async () => {
    const left = await at({ officeCode: '00', name: 'Lama', roles: ['head'], email: 'lama@contoh.go.id' });
    await endOffice(authority, left, { on: aMonday, because: 'moved', letterNo: '800/9' });
    const startsOn = '2026-03-03' as Day;
    const tomorrow = { letterNo: '800/10', letterDate: aMonday, startsOn, endsOn: null };
    await at({ officeCode: '00', name: 'Baru', roles: ['head'], email: 'baru@contoh.go.id' }, tomorrow);
    expect(await mailedTo({ officeCode: '00' })).toEqual([]);
  });

  it('to nobody of an application that has no applicant', async () => {
    expect(await mailedTo({ applicationId: '01890000-0000-7000-8000-000000000001' as Uuid })).toEqual([]);
  });
});

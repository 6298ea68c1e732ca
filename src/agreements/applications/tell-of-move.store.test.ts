import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../../testing/staff/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { returnApplication } from './return-application.ts';

let authority: Authority;
let staff: Staff;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});
afterAll(() => authority.close());

const entered = (institutionId: Uuid | null) =>
  enterApplication(authority, staff.city, institutionId === null ? {} : { institutionId });

/** Kinds of the notices about an application, each with whom it is for, in the order of the alphabet. */
async function told(applicationId: Uuid): Promise<string[]> {
  const { rows } = await authority.pool.query(
    `SELECT kind, coalesce(to_office, to_institution::text) AS "to", data FROM notice WHERE about = $1 `,
    [applicationId],
  );
  const nameOf = (to: string) => (to === staff.hospital.institutionId ? 'hospital' : to);
  return rows.map(({ kind, to }) => `${kind.replace('application.', '')} to ${nameOf(to)}`).toSorted();
}

it('whoever has to act next is told, and the institution what became of its application', async () => {
  const application = await entered(staff.hospital.institutionId);
  await walkTo(authority, application, { staff, office: staff.city }, 'active');
  expect(await told(application.applicationId)).toEqual([
    'activated to hospital',
    'approved to 3278',
    'approved to hospital',
    'credentials_requested to 3278',
    'forwarded to 00',
    'submitted to 3278',
  ]);
});

it('what is sent back is told to the institution, and again when it is sent back again', async () => {
  let application = await entered(staff.hospital.institutionId);
  for (const remarks of ['lampirkan NPWP', 'cap belum jelas']) {
    const seen = await walkTo(authority, application, { staff, office: staff.city }, 'under_review');
    application = await returnApplication(authority, staff.city.reviewer, seen, remarks);
  }
  const returned = (await told(application.applicationId)).filter((one) => one.startsWith('returned'));
  expect(returned).toEqual(['returned to hospital', 'returned to hospital']);
});

it('whoever came to the counter has no account, and the office alone is told', async () => {
  const application = await entered(null);
  await walkTo(authority, application, { staff, office: staff.city }, 'approved');
  expect(await told(application.applicationId)).toEqual(['approved to 3278', 'forwarded to 00', 'submitted to 3278']);
});

it('remarks and reasons are in no notice: they may name people', async () => {
  const { rows } = await authority.pool.query("SELECT data::text FROM notice WHERE kind = 'application.returned'");
  expect(rows.length).toBeGreaterThan(0);
  for (const { data } of rows) expect(data).not.toContain('NPWP');
});

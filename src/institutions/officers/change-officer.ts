import { type Administration, administer } from '../../audit/index.ts';
import { dayAt, Fault } from '../../kernel/index.ts';
import { checkRoles } from './check-officer.ts';
import { adminRoleAt, keepAnAdmin, workplaceOf } from './keep-an-admin.ts';
import type { Officer } from './model.ts';

/** What can change about an officer. Its name stays: another person is another officer. */
export type OfficerChange = Pick<Officer, 'roles' | 'position' | 'employeeNo' | 'email' | 'phone'>;

/**
 * Changes roles and contact of an officer. Throws `invalid_input`; `not_permitted` when somebody gives itself a role;
 * `conflict` when the officer is deactivated, or is the last that could appoint others and would no longer.
 */
export async function changeOfficer(by: Administration, officer: Officer, change: OfficerChange): Promise<void> {
  const at = workplaceOf(officer);
  if (!at)
    throw new Fault('conflict', 'An applicant has the one role that it was invited with.', {
      field: 'officer',
      indonesian: 'Peran pemohon tidak dapat diubah.',
    });
  checkRoles(change.roles, at);
  refuseOwnRise(by, officer, change);
  const { institutionId } = officer;
  await administer(by, async (tx, tell) => {
    if (!change.roles.includes(adminRoleAt(at))) await keepAnAdmin(tx, officer, dayAt(by.clock.business(), 'WIB'));
    const text = `UPDATE officer SET roles = $2, position = $3, employee_no = $4, email = $5, phone = $6
      WHERE officer_id = $1 AND status = 'active'`;
    const { roles, position, employeeNo, email, phone } = change;
    const changed = await tx.query(text, [officer.officerId, roles, position, employeeNo, email, phone]);
    if (changed.rowCount === 0)
      throw new Fault('conflict', 'This officer is deactivated.', {
        field: 'officer',
        indonesian: 'Petugas ini sudah dinonaktifkan.',
      });
    const reason = `${officer.officerId}: ${roles.join(', ')}`;
    tell('officer.changed', { ...(institutionId !== null && { institutionId }), reason });
  });
}

/** Nobody makes itself head or auditor beside what it is: that takes another pair of eyes [assumption]. */
function refuseOwnRise({ actor }: Administration, { officerId, roles }: Officer, change: OfficerChange): void {
  const added = change.roles.filter((role) => !roles.includes(role));
  if (actor !== officerId || added.length === 0) return;
  throw new Fault('not_permitted', 'Nobody gives itself a role.', {
    field: 'roles',
    remedy: 'Ask another administrator.',
    indonesian: 'Tidak seorang pun memberi dirinya peran. Minta administrator lain menambahkannya.',
  });
}

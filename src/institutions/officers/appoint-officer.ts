import { type Administration, administer } from '../../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Appointment, Officer } from './model.ts';

/** What is told of a new officer of an office or institution. */
export type NewOfficer = Pick<Officer, 'roles' | 'name'> &
  Partial<Pick<Officer, 'position' | 'employeeNo' | 'email' | 'phone'>> &
  ({ readonly officeCode: string } | { readonly institutionId: Uuid });

/** Enters an officer with the letter that appoints it, and answers its id; throws `invalid_input` or `not_found`. */
export async function appointOfficer(
  by: Administration,
  officer: NewOfficer,
  appointment: Omit<Appointment, 'fileId'> & Partial<Pick<Appointment, 'fileId'>>,
): Promise<Uuid> {
  if (officer.name.trim() === '') throw new Fault('invalid_input', 'An officer needs a name.', { field: 'name' });
  if (officer.roles.length === 0) throw new Fault('invalid_input', 'An officer needs a role.', { field: 'roles' });
  const officerId = uuidV7(by.clock.now());
  await administer(by, async (tx, tell) => {
    await insertOfficer(tx, officerId, officer);
    await insertAppointment(tx, officerId, { fileId: null, ...appointment });
    const at = 'institutionId' in officer ? { institutionId: officer.institutionId } : {};
    tell('officer.appointed', { ...at, reason: appointment.letterNo });
  });
  return officerId;
}

/** Writes the row of an officer inside the caller's transaction. */
export async function insertOfficer(
  tx: Sql,
  officerId: Uuid,
  officer: NewOfficer | (Pick<Officer, 'roles' | 'name' | 'email'> & { readonly applicationId: Uuid }),
): Promise<void> {
  const o = { officeCode: null, institutionId: null, applicationId: null, ...defaults, ...officer };
  await tx.query(
    `INSERT INTO officer (officer_id, office_code, institution_id, application_id, roles, name, position, employee_no, email, phone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      officerId,
      o.officeCode,
      o.institutionId,
      o.applicationId,
      o.roles,
      o.name,
      o.position,
      o.employeeNo,
      o.email,
      o.phone,
    ],
  );
}

const defaults = { position: '', employeeNo: '', email: '', phone: '' } as const;

/** Writes one letter of appointment inside the caller's transaction; throws `invalid_input`. */
export async function insertAppointment(tx: Sql, officerId: Uuid, a: Appointment): Promise<void> {
  if (a.letterNo.trim() === '') throw new Fault('invalid_input', 'A letter has a number.', { field: 'letterNo' });
  if (a.endsOn !== null && a.endsOn < a.startsOn) {
    throw new Fault('invalid_input', 'The appointment ends before it begins.', { field: 'endsOn' });
  }
  await tx.query(
    `INSERT INTO appointment (officer_id, letter_no, letter_date, starts_on, ends_on, file_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [officerId, a.letterNo, a.letterDate, a.startsOn, a.endsOn, a.fileId],
  );
}

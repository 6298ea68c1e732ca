import { type Administration, administer, type Tell } from '../../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { demandScan, refuseGone } from './appointment-scan.ts';
import { checkName, checkRoles } from './check-officer.ts';
import type { Appointment, Officer, Workplace } from './model.ts';

/** What is told of a new officer, wherever it will work. */
export type NewPerson = Pick<Officer, 'roles' | 'name'> &
  Partial<Pick<Officer, 'position' | 'employeeNo' | 'email' | 'phone'>>;

/** What is told of a new officer of an office or institution. */
export type NewOfficer = NewPerson & Workplace;

/** A letter of appointment as it is handed in, with the scan that was kept for it where there is one. */
export type NewAppointment = Omit<Appointment, 'fileId'> & Partial<Pick<Appointment, 'fileId'>>;

/** Enters an officer with the letter that appoints it, and answers its id; throws `invalid_input` or `not_found`. */
export async function appointOfficer(
  by: Administration,
  officer: NewOfficer,
  appointment: NewAppointment,
): Promise<Uuid> {
  const officerId = uuidV7(by.clock.now());
  await administer(by, (tx, tell) => appointWithin(tx, tell, officerId, officer, appointment));
  return officerId;
}

/** The same inside the caller's transaction. */
export async function appointWithin(
  tx: Sql,
  tell: Tell,
  officerId: Uuid,
  officer: NewOfficer,
  appointment: NewAppointment,
): Promise<void> {
  checkName(officer.name);
  checkRoles(officer.roles, officer);
  await insertOfficer(tx, officerId, officer);
  await insertAppointment(tx, officerId, { fileId: null, ...appointment });
  const at = 'institutionId' in officer ? { institutionId: officer.institutionId } : {};
  tell('officer.appointed', { ...at, reason: appointment.letterNo });
}

/** Writes the row of an officer inside the caller's transaction; answers false when the application has its applicant. */
export async function insertOfficer(
  tx: Sql,
  officerId: Uuid,
  officer: NewOfficer | (Pick<Officer, 'roles' | 'name' | 'email'> & { readonly applicationId: Uuid }),
): Promise<boolean> {
  const o = { officeCode: null, institutionId: null, applicationId: null, ...defaults, ...officer };
  const made = await tx.query(
    `INSERT INTO officer (officer_id, office_code, institution_id, application_id, roles, name, position, employee_no, email, phone)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
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
  return made.rowCount === 1;
}

const defaults = { position: '', employeeNo: '', email: '', phone: '' } as const;

/** Writes one letter of appointment inside the caller's transaction; throws `invalid_input`, `not_found` or `conflict`. */
export async function insertAppointment(tx: Sql, officerId: Uuid, a: Appointment): Promise<void> {
  checkAppointment(a);
  if (a.fileId !== null) await demandScan(tx, officerId, a.fileId);
  const text = `INSERT INTO appointment (officer_id, letter_no, letter_date, starts_on, ends_on, file_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;
  const values = [officerId, a.letterNo, a.letterDate, a.startsOn, a.endsOn, a.fileId];
  const made = await tx.query(text, values).catch(refuseGone);
  if (made.rowCount === 1) return;
  throw new Fault('conflict', 'A letter of this number appoints this officer already.', {
    field: 'letterNo',
    indonesian: 'Petugas ini sudah ditunjuk dengan surat bernomor itu. Periksa nomor suratnya.',
  });
}

function checkAppointment({ letterNo, startsOn, endsOn }: Appointment): void {
  if (letterNo.trim() === '' || letterNo.length > 100) {
    throw new Fault('invalid_input', 'A letter has a number of at most 100 characters.', {
      field: 'letterNo',
      indonesian: 'Isi nomor surat, paling panjang 100 karakter.',
    });
  }
  if (endsOn !== null && endsOn < startsOn) {
    throw new Fault('invalid_input', 'The appointment ends before it begins.', {
      field: 'endsOn',
      indonesian: 'Penunjukan berakhir sebelum dimulai. Periksa tanggalnya.',
    });
  }
}

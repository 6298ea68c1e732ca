import type { NewPerson, Role } from '../../src/institutions/index.ts';

/** Somebody who works in the demo. */
export type DemoPerson = Required<NewPerson>;

/** Everybody is invented, and nobody bears the name of an official. */
const person = (name: string, role: Role, position: string, mailbox: string, number: number): DemoPerson => ({
  name,
  roles: [role],
  position,
  // A NIP begins with a date of birth; nobody was born on a day like this.
  employeeNo: `99999999${String(number).padStart(10, '0')}`,
  email: `${mailbox}@contoh.go.id`,
  phone: '',
});

/** The staff of the demo's offices, by their codes. */
export const demoStaff: Readonly<Record<string, readonly DemoPerson[]>> = {
  '00': [
    person('Wulandari Contoh', 'head', 'Direktur Jenderal (rekaan)', 'kepala.pusat', 1),
    person('Bagas Contoh', 'reviewer', 'Analis Pemanfaatan Data', 'petugas.pusat', 2),
    person('Nirmala Contoh', 'administrator', 'Pengelola Sistem', 'admin.pusat', 3),
    person('Tobias Contoh', 'auditor', 'Auditor', 'auditor.pusat', 4),
  ],
  '32': [
    person('Kartika Contoh', 'head', 'Kepala Dinas (rekaan)', 'kepala.32', 5),
    person('Yusuf Contoh', 'reviewer', 'Petugas Pemanfaatan Data', 'petugas.32', 6),
    person('Melati Contoh', 'administrator', 'Pengelola Sistem', 'admin.32', 7),
    person('Gunawan Contoh', 'auditor', 'Auditor', 'auditor.32', 8),
  ],
  '3278': [
    person('Ratna Contoh', 'head', 'Kepala Dinas (rekaan)', 'kepala.3278', 9),
    person('Dimas Contoh', 'reviewer', 'Petugas Pemanfaatan Data', 'petugas.3278', 10),
    person('Laksmi Contoh', 'administrator', 'Pengelola Sistem', 'admin.3278', 11),
    person('Hanafi Contoh', 'auditor', 'Auditor', 'auditor.3278', 12),
  ],
};

/** The users of the three institutions of the evaluation, by their slugs. */
export const demoUsers: Readonly<Record<string, readonly DemoPerson[]>> = {
  RSUD_SOEKARDJO: [
    person('Anjani Contoh', 'institution_admin', 'Kepala Rekam Medis', 'admin.rsud', 13),
    person('Fikri Contoh', 'operator', 'Petugas Pendaftaran', 'operator.rsud', 14),
    person('Sekar Contoh', 'integrator', 'Pranata Komputer', 'integrator.rsud', 15),
  ],
  BAPENDA: [
    person('Cahyo Contoh', 'institution_admin', 'Kepala Bidang Pendataan', 'admin.bapenda', 16),
    person('Ningsih Contoh', 'operator', 'Petugas Pelayanan Pajak', 'operator.bapenda', 17),
    person('Rangga Contoh', 'integrator', 'Pranata Komputer', 'integrator.bapenda', 18),
  ],
  BPRS_AL_MADINAH: [
    person('Salma Contoh', 'institution_admin', 'Kepala Operasional', 'admin.bprs', 19),
    person('Irfan Contoh', 'operator', 'Layanan Nasabah', 'operator.bprs', 20),
    person('Puspa Contoh', 'integrator', 'Staf Teknologi Informasi', 'integrator.bprs', 21),
  ],
};

import type { Page } from 'playwright-core';
import type { Officer } from '../../../src/institutions/index.ts';
import { addDays } from '../../../src/kernel/index.ts';
import { changeSetting } from '../../../src/settings/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { enterOfficer } from '../../../testing/staff/index.ts';
import type { Site } from '../open-site.ts';
import type { Scene, Scenes } from './scene.ts';

const administrator = ({ staff }: Site) => staff.city.administrator;
const pusat = ({ staff }: Site) => staff.pusat.administrator;
const admin = ({ staff }: Site) => staff.hospital.admin;

/** A reviewer who was appointed a moment ago and has no login letter, and an operator whose letter lapsed. */
let newcomer: Officer;
let lapsed: Officer;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens a dialog, and sends its form as it is where that is to be seen. */
const dialog = (opens: string, sends?: string) => async (page: Page) => {
  await press(page, opens);
  await page.getByRole('dialog').waitFor();
  if (sends === undefined) return;
  await page.getByRole('dialog').getByRole('button', { name: sends, exact: true }).click();
  await page.getByRole('alert').waitFor();
};

const people: readonly Scene[] = [
  { name: 'petugas-kantor', place: 'staff', by: administrator },
  { name: 'petugas-kantor-tidak-ada', place: 'staff', by: administrator, search: '?peran=head&keadaan=deactivated' },
  {
    name: 'petugas-kantor-tunjuk',
    place: 'newStaffMember',
    by: administrator,
    async reach(page) {
      await press(page, 'Tunjuk petugas');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'petugas-baru', place: 'staffMember', of: () => ({ officer: newcomer.officerId }), by: administrator },
  {
    name: 'petugas-ubah',
    place: 'staffMember',
    of: () => ({ officer: newcomer.officerId }),
    by: administrator,
    reach: dialog('Ubah peran atau kontak'),
  },
  {
    name: 'petugas-akhiri',
    place: 'staffMember',
    of: () => ({ officer: newcomer.officerId }),
    by: administrator,
    reach: dialog('Akhiri tugas', 'Akhiri tugas'),
  },
  {
    name: 'pengguna-lembaga',
    place: 'institutionUser',
    of: ({ staff: { hospital } }) => ({ id: hospital.institutionId, officer: hospital.admin.officerId }),
    by: ({ staff }) => staff.city.reviewer,
  },
  { name: 'pengguna', place: 'users', by: admin },
  { name: 'pengguna-tunjuk', place: 'newUser', by: admin },
  { name: 'pengguna-satu', place: 'user', of: () => ({ officer: lapsed.officerId }), by: admin },
  {
    name: 'pengguna-surat-login',
    place: 'user',
    of: ({ staff }) => ({ officer: staff.hospital.integrator.officerId }),
    by: admin,
    async reach(page) {
      await dialog('Buat surat login')(page);
      await press(page, 'Buat dan unduh surat');
      await page.getByText('Surat tersimpan di komputer ini').waitFor();
    },
  },
];

const offices: readonly Scene[] = [
  { name: 'kantor', place: 'offices', by: ({ staff }) => staff.province.auditor },
  { name: 'kantor-satu', place: 'offices', by: administrator },
  { name: 'kantor-pusat', place: 'office', of: ({ staff }) => ({ office: staff.elsewhere.officeCode }), by: pusat },
  {
    name: 'kantor-pola-salah',
    place: 'offices',
    by: administrator,
    async reach(page) {
      await page.getByRole('button', { name: 'Ubah Berita acara', exact: true }).click();
      await page.locator('#pattern').fill('470/BA/{kantor}');
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];

const programme: readonly Scene[] = [
  { name: 'pengaturan', place: 'settings', by: administrator },
  { name: 'pengaturan-tidak-ada', place: 'settings', by: administrator, search: '?tentang=people&keadaan=diubah' },
  {
    name: 'pengaturan-ubah-salah',
    place: 'settings',
    by: pusat,
    search: '?tentang=agreements',
    async reach(page) {
      await page.getByRole('button', { name: /^Ubah PKS disebut mendekati akhir/ }).click();
      await page.locator('#value').fill('1000');
      await page.locator('#letterNo').fill('800/3/2026');
      await page.locator('#reason').fill('Perpanjangan memerlukan waktu lebih lama.');
      await press(page, 'Simpan keputusan');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'pengaturan-urutan',
    place: 'settings',
    by: pusat,
    search: '?tentang=duties',
    async reach(page) {
      await page.getByRole('button', { name: /^Ubah Urutan sanksi/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

export const settings: Scenes = {
  async fill({ authority, staff }) {
    const letter = { letterNo: '800/14/2026', letterDate: aMonday, startsOn: aMonday, endsOn: addDays(aMonday, 365) };
    const contact = { position: 'Petugas pemanfaatan data', employeeNo: '199001012020121001' };
    const at = { officeCode: staff.city.officeCode, roles: ['reviewer', 'auditor'] as const };
    const decided = [7, 'PKS 14/2026', 'Laporan semester menunggu data dari cabang.'] as const;
    await changeSetting({ ...authority, actor: staff.pusat.administrator.officerId }, 'usageReportDueDays', ...decided);
    newcomer = await enterOfficer(authority, { ...at, ...contact, name: 'Petugas Rekaan' }, letter);
    const before = {
      ...letter,
      letterNo: '445/1/2025',
      startsOn: addDays(aMonday, -400),
      endsOn: addDays(aMonday, -3),
    };
    const user = { institutionId: staff.hospital.institutionId, roles: ['operator'] as const, position: 'Rekam medis' };
    lapsed = await enterOfficer(authority, { ...user, name: 'Operator Rekaan' }, before);
  },
  scenes: [...people, ...offices, ...programme],
};

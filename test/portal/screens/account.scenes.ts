import { enterNotice } from '../../../testing/notices/index.ts';
import type { Site } from '../open-site.ts';
import type { Scenes } from './scene.ts';

const operator = ({ staff }: Site) => staff.hospital.operator;
const reviewer = ({ staff }: Site) => staff.city.reviewer;
/** Is signed in at two browsers. */
const administrator = ({ staff }: Site) => staff.city.administrator;

export const account: Scenes = {
  async fill(site) {
    const { officeCode } = site.staff.city;
    for (const number of ['470/1', '470/2']) await enterNotice(site.authority, { officeCode }, number);
    await site.cookieOf(administrator(site));
    await site.cookieOf(administrator(site), true);
  },
  scenes: [
    { name: 'pemberitahuan', place: 'notices', by: reviewer },
    { name: 'pemberitahuan-kosong', place: 'notices', by: operator },
    { name: 'akun', place: 'account', by: reviewer },
    { name: 'akun-lembaga', place: 'account', by: operator },
    { name: 'kata-sandi', place: 'password', by: reviewer },
    { name: 'sesi', place: 'sessions', by: reviewer },
    { name: 'sesi-dua', place: 'sessions', by: administrator },
    { name: 'faktor-kedua', place: 'addFactor', by: reviewer },
    { name: 'faktor-kedua-wajib', place: 'addFactor', by: ({ staff }) => staff.city.head, enrolling: true },
    {
      name: 'faktor-kedua-aplikasi',
      place: 'addFactor',
      by: reviewer,
      async reach(page) {
        await page.getByRole('button', { name: 'Mulai' }).click();
        await page.locator('.offer__qr').waitFor();
      },
    },
  ],
};

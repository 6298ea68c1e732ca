import type { Page } from 'playwright-core';
import { addDays } from '../../../src/kernel/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { enterUse, foldAll } from '../../../testing/usage/index.ts';
import type { Site } from '../open-site.ts';
import { enterNewcomer, fillHome, type Newcomer } from './fill-home.ts';
import type { Scene, Scenes } from './scene.ts';

let newcomer: Newcomer;
const head = ({ staff }: Site) => staff.city.head;
const reviewer = ({ staff }: Site) => staff.city.reviewer;
const admin = ({ staff }: Site) => staff.hospital.admin;
const quiet = ({ staff }: Site) => staff.elsewhere.reviewer;

/** Opens the search by its keys and types into it. */
const searching = (text: string) => async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Nama atau nomor' }).fill(text);
  await page.getByRole('dialog').getByRole('status').filter({ hasText: /\S/ }).waitFor();
};

const homes: readonly Scene[] = [
  { name: 'beranda', place: 'home', by: head },
  { name: 'beranda-kosong', place: 'home', by: quiet },
  { name: 'beranda-lembaga', place: 'home', by: admin },
  { name: 'beranda-lembaga-awal', place: 'home', by: () => newcomer.admin },
  { name: 'langkah-awal', place: 'onboarding', by: reviewer, of: () => ({ id: newcomer.institutionId }) },
];

const calendar: readonly Scene[] = [
  { name: 'kalender', place: 'expiryCalendar', by: reviewer },
  { name: 'kalender-kosong', place: 'expiryCalendar', by: reviewer, search: '?mulai=2031-01&lama=1' },
];

const search: readonly Scene[] = [
  { name: 'cari', place: 'home', by: reviewer, reach: searching('contoh') },
  { name: 'cari-nik', place: 'home', by: quiet, reach: searching('3278039000019001') },
];

export const home: Scenes = {
  async fill(site) {
    newcomer = await enterNewcomer(site);
    await fillHome(site);
    const { institutionId } = site.staff.hospital;
    await enterUse(site.authority, institutionId, aMonday, 41);
    await enterUse(site.authority, institutionId, addDays(aMonday, -1), 67);
    await enterUse(site.authority, institutionId, addDays(aMonday, -40), 230);
    await foldAll(site.authority);
  },
  scenes: [...homes, ...calendar, ...search],
};

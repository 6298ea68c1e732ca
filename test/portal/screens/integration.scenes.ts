import type { Page } from 'playwright-core';
import type { Site } from '../open-site.ts';
import { fillIntegration } from './fill-integration.ts';
import type { Scene, Scenes } from './scene.ts';

const integrator = ({ staff }: Site) => staff.hospital.integrator;
const reviewer = ({ staff }: Site) => staff.city.reviewer;
/** It has no right for the web service. */
const stranger = ({ staff }: Site) => staff.stranger.integrator;

/** Opens a dialog, and sends its form empty where that is to be seen. */
const dialog = (button: RegExp, send?: string) => async (page: Page) => {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').waitFor();
  if (send === undefined) return;
  await page.getByRole('dialog').getByRole('button', { name: send, exact: true }).click();
  await page.getByRole('alert').waitFor();
};

const keys: readonly Scene[] = [
  { name: 'kunci', place: 'ownKeys', by: integrator },
  { name: 'kunci-kosong', place: 'ownKeys', by: stranger },
  { name: 'kunci-lembaga', place: 'keys', by: reviewer, of: ({ staff }) => ({ id: staff.hospital.institutionId }) },
  {
    name: 'kunci-dibuat',
    place: 'ownKeys',
    by: integrator,
    async reach(page) {
      await dialog(/^Buat kunci$/)(page);
      await page.getByLabel('Nama kunci').fill('sandbox_kunci_privat');
      await page.getByRole('dialog').getByRole('button', { name: 'Buat', exact: true }).click();
      await page.getByRole('heading', { name: 'Simpan sekarang: kunci sandbox_kunci_privat' }).waitFor();
    },
  },
  {
    name: 'kunci-buat-salah',
    place: 'ownKeys',
    by: integrator,
    async reach(page) {
      await dialog(/^Buat kunci$/)(page);
      await page.getByLabel('Tempel kunci publik').check();
      await page.getByLabel('Nama kunci').fill('simrs baru');
      await page.getByRole('dialog').getByRole('button', { name: 'Buat', exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'kunci-perbarui', place: 'ownKeys', by: integrator, reach: dialog(/^Perbarui simrs$/) },
  { name: 'kunci-cabut', place: 'ownKeys', by: integrator, reach: dialog(/^Cabut simrs$/, 'Cabut kunci') },
];

export const integration: Scenes = { fill: fillIntegration, scenes: [...keys] };

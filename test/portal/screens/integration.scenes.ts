import type { Page } from 'playwright-core';
import type { Site } from '../open-site.ts';
import { fillIntegration, integrated } from './fill-integration.ts';
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
    name: 'kunci-ditinggalkan',
    place: 'ownKeys',
    by: integrator,
    async reach(page) {
      await dialog(/^Buat kunci$/)(page);
      await page.getByLabel('Nama kunci').fill('sandbox_kunci_tinggal');
      await page.getByRole('button', { name: 'Buat', exact: true }).click();
      await page.getByRole('heading', { name: 'Simpan sekarang: kunci sandbox_kunci_tinggal' }).waitFor();
      await page.locator('a[href="/integrasi/uji"]').first().click();
      await page.getByRole('heading', { name: 'Sudah Anda simpan?' }).waitFor();
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

const calls: readonly Scene[] = [
  { name: 'permintaan', place: 'requests', by: integrator },
  { name: 'permintaan-kosong', place: 'requests', by: stranger },
  { name: 'permintaan-nomor-salah', place: 'requests', by: integrator, search: '?nomor=123' },
  { name: 'permintaan-satu', place: 'request', by: integrator, of: (site) => ({ request: integrated(site).refused }) },
  { name: 'jaringan-terdaftar', place: 'networks', by: integrator },
  { name: 'jaringan-terdaftar-kosong', place: 'networks', by: stranger },
  { name: 'kode', place: 'codes', by: integrator },
  { name: 'kode-cari', place: 'codes', by: integrator, search: '?cari=kuota&cara=lama' },
  { name: 'kesiapan', place: 'goLive', by: integrator },
  { name: 'kesiapan-kosong', place: 'goLive', by: stranger },
];

const trying: readonly Scene[] = [
  {
    name: 'uji-coba',
    place: 'sandbox',
    by: integrator,
    async reach(page) {
      await page.getByRole('button', { name: 'Coba', exact: true }).click();
      await page.getByRole('status').getByText('HTTP 200').waitFor();
    },
  },
  {
    name: 'uji-coba-dokumen-salah',
    place: 'sandbox',
    by: integrator,
    search: '?hasil=reason',
    async reach(page) {
      await page.getByLabel('Dokumen', { exact: true }).check();
      await page.getByRole('button', { name: 'Coba', exact: true }).click();
      await page.getByRole('status').getByText('HTTP 400').waitFor();
    },
  },
  { name: 'uji-coba-tanpa-kunci', place: 'sandbox', by: stranger },
];

const moving: readonly Scene[] = [
  { name: 'pengalihan-sendiri', place: 'ownOldClients', by: integrator },
  { name: 'pengalihan-sendiri-kosong', place: 'ownOldClients', by: stranger },
  {
    name: 'pengalihan-sendiri-satu',
    place: 'ownSwitchover',
    by: integrator,
    of: (site) => ({ right: integrated(site).moving }),
  },
];

export const integration: Scenes = { fill: fillIntegration, scenes: [...keys, ...calls, ...trying, ...moving] };

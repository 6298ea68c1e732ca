import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeNik } from '../../src/kernel/index.ts';
import { personas } from '../../testing/population/index.ts';
import { openBulk } from '../../testing/rights/index.ts';
import { PASSWORD } from '../../testing/staff/index.ts';
import { enter, tabTo, type, waitForFocus } from './by-keyboard.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
let bulk: Awaited<ReturnType<typeof openBulk>>;
/** One page for the whole day; nothing on it is clicked. */
let page: Page;

beforeAll(async () => {
  site = await openSite();
  bulk = await openBulk(site.authority);
  browser = await openBrowser();
  ({ page } = await openPage(browser));
  // Chromium asks us for the file from now on; asked for only as the key is pressed, it may open its own dialog.
  page.on('filechooser', (chooser) => chooser.setFiles(list));
});
afterAll(async () => {
  await browser?.close();
  await bulk?.close();
  await site?.close();
});

const { hendra, halimah } = personas;

/** A NIK of the city that nobody has. */
const nobody = composeNik('327801', '1990-01-01', 'P', 9_302);

/** A list of two people, one of whom is called otherwise in the register. */
const list = {
  ...{ name: 'pasien.csv', mimeType: 'text/csv' },
  buffer: Buffer.from(`NIK;Nama lengkap\n${hendra.nik};${hendra.nama_lgkp}\n${halimah.nik};SITI AMINAH`),
};

it('in the morning an operator signs in with its letter', async () => {
  const { login, code } = await site.letterOf(site.staff.hospital.operator);
  await page.goto(`${site.url}/masuk/surat`);
  await tabTo(page, 'login');
  await type(page, login, 'Tab');
  await tabTo(page, 'code');
  await type(page, code, 'Tab');
  await tabTo(page, 'password');
  await type(page, PASSWORD, 'Enter');
  await page.getByRole('heading', { name: 'Untuk apa Anda memeriksa?' }).waitFor();
});

it('verifies one person, and reports the NIK of the next one that the register does not have', async () => {
  await tabTo(page, 'rujukan');
  await type(page, 'Loket 2', 'Enter');
  await waitForFocus(page, 'nik');
  await type(page, hendra.nik, 'Tab');
  await type(page, `${hendra.nama_lgkp}`, 'Enter');
  await page.getByRole('status').getByText('2 sesuai').waitFor();

  await waitForFocus(page, 'Orang berikutnya');
  await page.keyboard.press('Alt+n');
  await waitForFocus(page, 'nik');
  await type(page, nobody, 'Tab');
  await type(page, 'Orang Rekaan', 'Enter');
  await page.getByRole('button', { name: 'Laporkan ke Disdukcapil' }).waitFor();
  await page.keyboard.press('Alt+k');
  await page.getByText('Menunggu kantor').waitFor();
  await page.keyboard.press('Alt+n');
  await waitForFocus(page, 'nik');
});

it('hands in a list, starts it, and reads its answers', async () => {
  await enter(page, 'Pemadanan');
  await waitForFocus(page, 'Pemadanan data');
  await enter(page, 'Serahkan daftar');
  await page.locator('#file').waitFor();
  await waitForFocus(page, 'Serahkan daftar');
  await tabTo(page, 'file');
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('#file').inputValue()).toContain('pasien.csv');
  await enter(page, 'Lihat isi berkas');
  await page.getByRole('heading', { name: 'Kolom daftar' }).waitFor();
  await enter(page, 'Serahkan dan periksa');
  await page.getByRole('heading', { name: 'Sebelum dimulai' }).waitFor();
  await enter(page, 'Mulai pemadanan');
  await page.getByRole('button', { name: 'Jeda', exact: true }).waitFor();
  await bulk.runAll();
  await page.getByRole('heading', { name: 'Jawaban per baris' }).waitFor();
  await tabTo(page, 'Unduh semua jawaban');
});

it('looks back at the day, and leaves', async () => {
  await enter(page, 'Riwayat saya');
  await waitForFocus(page, 'Riwayat saya');
  await page.getByRole('row').nth(2).waitFor();
  await enter(page, 'Keluar');
  await page.getByText('Anda sudah keluar.').waitFor();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Officer } from '../../src/institutions/index.ts';
import { oblige } from '../../testing/feedback/index.ts';
import { personas } from '../../testing/population/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  await oblige(site.authority, site.staff.hospital.institutionId);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const { hendra, halimah } = personas;

/** A page of somebody who is signed in, at an address. */
async function at(officer: Officer, address: string): Promise<Page> {
  const { page, settled } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(`${site.url}${address}`);
  await settled();
  await page.locator('h1').waitFor();
  return page;
}

/** Chooses a file, by its name and lines. */
function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\r\n'));
  return page.getByLabel('Berkas').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const send = (page: Page) => page.getByRole('button', { name: 'Kirim', exact: true }).click();

it('what is owed leads to the form for its days, where a web page named .csv is refused in words', async () => {
  const page = await at(site.staff.hospital.admin, '/data-balikan');
  await page.getByText('Batas 10 Mar 2026').waitFor();
  const row = page.getByRole('row', { name: /^Nomor rekam medis/ });
  await row.getByRole('link', { name: 'Kirim untuk masa ini' }).click();
  expect(await page.getByLabel('Untuk masa dari').inputValue()).toBe('01-02-2026');
  await choose(page, 'februari.csv', ['<!DOCTYPE html>', '<table><tr><td>NIK</td></tr></table>']);
  await send(page);
  await page.locator('#file-error').getByText('Berkas ini HTML atau XML').waitFor();
  await choose(page, 'februari.xlsx', ['%PDF-1.7']);
  await send(page);
  await page.locator('#file-error').getByText('Berkas ini PDF').waitFor();
});

it('a file with one wrong row is kept but for it; the row is mended, and both have receipts', async () => {
  const page = await at(site.staff.hospital.operator, '/data-balikan/kirim?dari=2026-02-01&sampai=2026-02-28');
  await choose(page, 'februari.csv', ['NIK,NO_RM', `${hendra.nik},001234`, `${halimah.nik},12`]);
  await send(page);
  await page.getByRole('heading', { name: '1 dari 2 baris ditolak' }).waitFor();
  const row = page.getByRole('row', { name: /^Baris 3 NO_RM/ });
  await row.getByText('Perbaiki nilai sesuai bentuk yang disepakati').waitFor();
  expect(await page.textContent('main')).not.toContain(halimah.nik);
  await page.getByRole('button', { name: 'English' }).click();
  await page
    .getByRole('row', { name: /^Row 3 NO_RM/ })
    .getByText('Write the value in the form that the annex')
    .waitFor();
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();

  await page.getByRole('link', { name: 'Kirim perbaikannya' }).click();
  await choose(page, 'februari.csv', ['NIK,NO_RM', `${halimah.nik},001235`]);
  await send(page);
  await page.getByRole('heading', { name: 'Semua baris diterima' }).waitFor();
  const href = await page.getByRole('link', { name: 'Cetak tanda terima' }).getAttribute('href');
  const receipt = await page.request.get(`${site.url}${href}`);
  expect((await receipt.body()).subarray(0, 4).toString()).toBe('%PDF');
  await page.getByRole('navigation', { name: 'Letak halaman ini' }).getByRole('link').click();
  await page.getByRole('link', { name: '470/2/TT/3278/2026' }).waitFor();
});

it('people are typed in; who could not be kept stays in the form with what is wrong', async () => {
  const page = await at(site.staff.hospital.operator, '/data-balikan/isi');
  const person = (at: number) => page.getByRole('group', { name: `Orang ke-${at}` });
  await person(1).getByLabel('NIK').fill(hendra.nik);
  await person(1).getByLabel('Nomor rekam medis').fill('009001');
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  await person(2).getByLabel('NIK').fill(halimah.nik);
  await person(2).getByLabel('Nomor rekam medis').fill('9002');
  await send(page);
  await page.getByText('Yang lain sudah disimpan dengan tanda terima').waitFor();
  expect(await person(1).getByLabel('NIK').inputValue()).toBe(halimah.nik);
  await person(1).getByText('Perbaiki nilai sesuai bentuk yang disepakati').waitFor();
  await person(1).getByLabel('Nomor rekam medis').fill('009002');
  await send(page);
  await page.getByRole('heading', { name: 'Semua baris diterima' }).waitFor();
});

it('a delivery on paper is taken at the counter of the office, with its letter', async () => {
  const { city, hospital } = site.staff;
  const page = await at(city.reviewer, '/data-balikan/loket');
  await page.getByRole('link', { name: 'Catat kiriman RSUD CONTOH' }).click();
  await choose(page, 'loket.csv', ['NIK,NO_RM', `${hendra.nik},007001`]);
  await page.getByRole('button', { name: 'Terima dan beri tanda terima' }).click();
  await page.locator('#letterNo-error').getByText('Isi bagian ini.').waitFor();
  await page.getByLabel('Nomor surat').fill('445/77/2026');
  await page.getByLabel('Tanggal surat').fill('02-03-2026');
  await page.getByRole('button', { name: 'Terima dan beri tanda terima' }).click();
  await page.getByText('445/77/2026').waitFor();
  const reading = await at(hospital.admin, '/data-balikan');
  await reading.getByText('Loket').waitFor();
});

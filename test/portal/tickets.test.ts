import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Officer } from '../../src/institutions/index.ts';
import { composeNik } from '../../src/kernel/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
/** Where the ticket stands, once it is opened. */
let path: string;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const TOLD = 'NIK Ibu sudah diperbaiki. Silakan diperiksa lagi.';

/** A NIK of the city that nobody has. */
const nobody = composeNik('327801', '1990-01-01', 'P', 9_301);

/** A page of somebody who is signed in, at an address. */
async function at(officer: Officer, address: string): Promise<Page> {
  const { page, settled } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(`${site.url}${address}`);
  await settled();
  await page.locator('h1').waitFor();
  return page;
}

/** Asks about the NIK until the register says that it has none such. */
async function ask(page: Page): Promise<void> {
  await page.locator('#nik').fill(nobody);
  await page.locator('#el-nama_lgkp').fill('Orang Rekaan');
  await page.keyboard.press('Enter');
  await page.locator('#nik-answer').getByText('TIDAK DITEMUKAN').waitFor();
}

it('an operator reports a NIK by one key, is told what to say, and is shown the ticket when it asks again', async () => {
  const page = await at(site.staff.hospital.operator, '/verifikasi');
  await page.getByRole('button', { name: 'Mulai memeriksa' }).click();
  await ask(page);
  await page.getByRole('button', { name: 'Laporkan ke Disdukcapil' }).waitFor();
  await page.keyboard.press('Alt+k');
  const gate = page.locator('.ticket-at-gate');
  await gate.getByText('Menunggu kantor').waitFor();
  await page.getByText('Tidak perlu menunggu di loket').waitFor();
  const reference = `${await gate.getByRole('link').textContent()}`;
  path = `${await gate.getByRole('link').getAttribute('href')}`;

  await page.keyboard.press('Alt+n');
  await ask(page);
  await gate.getByRole('link', { name: reference }).waitFor();
  expect(await page.getByRole('button', { name: 'Laporkan ke Disdukcapil' }).count()).toBe(0);
  expect(page.url()).not.toContain(nobody);
});

it('the office of the NIK takes it up, sees whose it is, and answers', async () => {
  const page = await at(site.staff.city.reviewer, '/tiket');
  await page.getByRole('link', { name: /^K-/ }).click();
  await page.getByRole('button', { name: 'Ambil tiket' }).click();
  await page.getByText('Diperiksa reviewer Tasik sejak').waitFor();
  expect(await page.textContent('main')).not.toContain(nobody);
  await page.getByRole('button', { name: 'Catat dan lihat NIK' }).click();
  await page.getByText(nobody).waitFor();

  await page.getByRole('button', { name: 'Jawab', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sudah dikonsolidasi: NIK dapat diperiksa lagi').check();
  await dialog.getByLabel('Kalimat untuk orangnya').fill(`NIK ${nobody} sudah ada.`);
  await dialog.getByRole('button', { name: 'Kirim jawaban' }).click();
  await dialog.locator('#tell-error').getByText('Hapus NIK dari tulisan ini').waitFor();
  await dialog.getByLabel('Kalimat untuk orangnya').fill(TOLD);
  await dialog.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByText('Sudah dijawab', { exact: true }).waitFor();
});

it('the operator reads the answer, passes it on, and the ticket forgets the NIK', async () => {
  const page = await at(site.staff.hospital.operator, path);
  await page.getByText(TOLD).waitFor();
  await page.getByRole('button', { name: 'Sudah disampaikan' }).click();
  await page.getByText('Sudah dihapus dari tiket').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Tiket NIK' }).click();
  await page.getByRole('cell', { name: 'Selesai' }).waitFor();

  const number = page.getByLabel('Nomor tiket');
  await number.fill(nobody);
  await number.press('Enter');
  expect(page.url()).not.toContain(nobody);
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { openBulk } from '../../testing/rights/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
let bulk: Awaited<ReturnType<typeof openBulk>>;

beforeAll(async () => {
  site = await openSite();
  bulk = await openBulk(site.authority);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await bulk?.close();
  await site?.close();
});

const { hendra, halimah, sukarti } = personas;

/** A list as a ward keeps it: nobody can tell its NIKs by the name above them, and one of them is damaged. */
const list = [
  'Nomor;Nama Pasien;Catatan',
  `${hendra.nik};${hendra.nama_lgkp};`,
  `${halimah.nik};SITI AMINAH;=HYPERLINK("http://contoh")`,
  '3,27803E+15;Rina Marlina;+62 811',
].join('\n');

/** The page of the hospital's operator, at an address. */
async function at(path: string): Promise<Page> {
  const { page, settled } = await openPage(browser, { cookie: await site.cookieOf(site.staff.hospital.operator) });
  await page.goto(`${site.url}${path}`);
  await settled();
  await page.locator('h1').waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fileOf = (content: string | Buffer, name = 'pasien.csv') => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(content),
});

/** What a link saves, as a spreadsheet program gets it. */
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** Where the list is, once it was handed in. */
let job: string;

it('an operator hands in a list, after a file that is none and a column that nobody knew', async () => {
  const page = await at('/verifikasi/pemadanan');
  await page.getByRole('link', { name: 'Serahkan daftar' }).click();
  await page.locator('#file').setInputFiles(fileOf('%PDF-1.7 bukan tabel'));
  await press(page, 'Lihat isi berkas');
  await page.locator('#file-error').getByText('Berkas ini PDF. Unggah tabel asalnya').waitFor();
  expect((await saved(page, 'Unduh CSV')).split(';')).toEqual(expect.arrayContaining(['Nama lengkap']));

  await page.locator('#file').setInputFiles(fileOf(list));
  await press(page, 'Lihat isi berkas');
  await page.getByRole('heading', { name: 'Kolom daftar' }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain(hendra.nik);
  await press(page, 'Serahkan dan periksa');
  await page.getByRole('alert').getByRole('link', { name: 'Pilih kolom yang berisi NIK.' }).click();
  await page.getByLabel('Nomor diperiksa sebagai').selectOption({ label: 'NIK' });
  await page.getByLabel('Rujukan perkara (bila ada)').fill(hendra.nik);
  await press(page, 'Serahkan dan periksa');
  await page.locator('#caseRef-error').waitFor();
  await page.getByLabel('Rujukan perkara (bila ada)').fill('Rawat jalan');
  await press(page, 'Serahkan dan periksa');
  await page.getByRole('heading', { name: 'Sebelum dimulai' }).waitFor();
  job = new URL(page.url()).pathname;
});

it('it is told what the list would cost and which row cannot be asked, starts it, and waits', async () => {
  const page = await at(job);
  const main = page.locator('main');
  expect(await main.textContent()).toContain('Biaya paling banyak2 kuota');
  await page.getByRole('heading', { name: '1 baris tidak akan ditanyakan' }).waitFor();
  await main.getByText('Excel hanya menyimpan 15 digit').waitFor();
  await press(page, 'Mulai pemadanan');
  await press(page, 'Jeda');
  await main.getByText('Anda menjedanya.').waitFor();
  await press(page, 'Lanjutkan');
  await page.getByRole('button', { name: 'Jeda', exact: true }).waitFor();
  await bulk.runAll();
  await page.getByRole('heading', { name: 'Jawaban per baris' }).waitFor();
  await page.getByRole('status').getByText('Pemadanan selesai.').waitFor();
});

it('a notice that it is done leads to the list', async () => {
  const page = await at('/pemberitahuan');
  await page.getByRole('link', { name: 'Pemadanan daftar tanggal 2 Maret 2026 selesai' }).click();
  await page.getByRole('heading', { name: 'Jawaban per baris' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(job);
});

it('it reads the answers in words, by what is to be done, and saves them with nothing that a program would run', async () => {
  const page = await at(job);
  const rows = page.getByRole('table', { name: 'Jawaban per baris' }).getByRole('row');
  expect(await rows.nth(2).textContent()).toMatch(/TIDAK SESUAI.*Nama lengkap/);
  expect(await rows.nth(2).textContent()).toContain(`•••••• •••••• ${halimah.nik.slice(-4)}`);
  await page.getByLabel('Baris', { exact: true }).selectOption({ label: 'Tanpa jawaban' });
  await page.getByText('TIDAK DITANYAKAN').waitFor();
  expect(new URL(page.url()).search).toBe('?baris=failed');
  expect(await rows.count()).toBe(2);
  expect(await page.locator('main').textContent()).not.toMatch(/\(\d+\)|skor/i);

  const failed = await saved(page, 'Unduh yang tanpa jawaban');
  expect(failed).toMatch(/3,27803E\+15;Rina Marlina;'\+62 811;4;nik_malformed;.*Excel/);
  expect(await saved(page, 'Unduh yang tidak sesuai')).toContain(`"'=HYPERLINK(""http://contoh"")"`);
  expect((await saved(page, 'Unduh semua jawaban')).split('\r\n')).toHaveLength(5);
});

it('it finds in its history what it asked one by one, and deletes the list when it is needed no more', async () => {
  const page = await at('/verifikasi');
  await press(page, 'Mulai memeriksa');
  await page.locator('#nik').fill(sukarti.nik);
  await page.locator('#el-nama_lgkp').fill(`${sukarti.nama_lgkp}`);
  await page.keyboard.press('Enter');
  const reference = `${await page.locator('.gate__reference code').textContent()}`;
  await page.getByRole('link', { name: 'Riwayat saya' }).click();
  await page.getByLabel('Cara').selectOption({ label: 'Data orang' });
  const found = page.getByRole('row').filter({ hasText: reference });
  expect(await found.textContent()).toMatch(/SESUAI.*Nama lengkap/);
  expect(await page.locator('main').textContent()).not.toContain(sukarti.nik);

  await page.goto(`${site.url}${job}`);
  await press(page, 'Hapus daftar ini');
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus daftar ini' }).click();
  await page.getByRole('heading', { name: 'Belum ada daftar yang diserahkan' }).waitFor();
  const { rows } = await site.authority.pool.query('SELECT count(*)::int AS kept FROM bulk_job');
  expect(rows).toEqual([{ kept: 0 }]);
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getOfficer, listAppointments, type Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { readSettings } from '../../src/settings/index.ts';
import { readPdf } from '../../testing/documents/index.ts';
import { aPdf } from '../../testing/files/index.ts';
import { PASSWORD } from '../../testing/staff/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page as somebody has it before them, at an address. */
async function openAs(officer: Officer, address: string) {
  const { page, complaints } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(`${site.url}${address}`);
  return { page, complaints };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

async function fill(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) await page.locator(`[id="${id}"]`).fill(text);
}

/** What the letter that a page saves tells whoever it is handed to. */
async function saveLetter(page: Page): Promise<{ readonly login: string; readonly code: string }> {
  const saving = page.waitForEvent('download');
  await inDialog(page, 'Buat dan unduh surat');
  const [letter = ''] = readPdf(readFileSync(await (await saving).path())).pages;
  const [, login = '', code = ''] = /Namapengguna:(\S+?)Kodesekalipakai([0-9A-Z-]{19})/.exec(letter) ?? [];
  return { login, code };
}

let operatorId: Uuid;
let letter: { readonly login: string; readonly code: string };

it("an institution's admin appoints an operator by a letter, and makes the login letter once", async () => {
  const { page, complaints } = await openAs(site.staff.hospital.admin, '/pengguna');
  await page.getByText('Baru satu admin.').waitFor();
  await page.getByRole('link', { name: 'Tunjuk pengguna' }).click();
  await fill(page, { name: 'Operator Rekaan', position: 'Rekam medis', email: 'operator@rsud.contoh.id' });
  await fill(page, { letterNo: '445/12/RSUD', letterDate: '02-03-2026', startsOn: '02-03-2026', endsOn: '01-03-2026' });
  await press(page, 'Tunjuk pengguna');
  await page.getByRole('alert').getByText('Pilih paling sedikit satu.').waitFor();
  await page.getByRole('checkbox', { name: /^Operator/ }).check();
  await press(page, 'Tunjuk pengguna');
  await page.locator('#endsOn-error').getByText('Penunjukan berakhir sebelum dimulai.').waitFor();
  await fill(page, { endsOn: '31-12-2026' });
  const scan = { name: 'surat.pdf', mimeType: 'application/pdf', buffer: aPdf() };
  await page.locator('#scan').setInputFiles({ ...scan, buffer: Buffer.from('bukan PDF') });
  await press(page, 'Tunjuk pengguna');
  await page.locator('#scan-error').getByText('Isi berkas ini bukan PDF').waitFor();
  await page.locator('#scan').setInputFiles(scan);
  await press(page, 'Tunjuk pengguna');

  await page.getByRole('heading', { name: 'Operator Rekaan' }).waitFor();
  operatorId = `${new URL(page.url()).pathname.split('/')[2]}` as Uuid;
  expect(await getOfficer(site.authority.pool, operatorId)).toMatchObject({ roles: ['operator'] });
  expect(await listAppointments(site.authority.pool, operatorId)).toMatchObject([
    { letterNo: '445/12/RSUD', startsOn: '2026-03-02', endsOn: '2026-12-31', fileId: expect.any(String) },
  ]);
  await press(page, 'Buat surat login');
  letter = await saveLetter(page);
  expect(letter).toEqual({ login: 'operator@rsud.contoh.id', code: expect.stringMatching(/^(.{4}-){3}.{4}$/) });
  await page.getByText('serahkan langsung kepada Operator Rekaan').waitFor();
  const here = page.url();
  await page.evaluate('history.back()');
  await page.getByRole('heading', { name: 'Sudah Anda simpan?' }).waitFor();
  await inDialog(page, 'Tetap di sini');
  expect(page.url()).toBe(here);
  await inDialog(page, 'Sudah saya simpan');
  await page.getByText('Surat login belum dipakai').waitFor();
  expect(complaints).toEqual([]);
});

it('the operator signs in with it, and finds what an operator may do', async () => {
  const { page, complaints } = await openPage(browser);
  await page.goto(`${site.url}/masuk/surat`);
  await page.getByLabel('Nama pengguna').fill(letter.login);
  await page.getByLabel('Kode dari surat').fill(letter.code);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Untuk apa Anda memeriksa?' }).waitFor();
  expect(await page.getByRole('link', { name: 'Pengaturan' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('the admin lengthens the appointment by another letter, and ends it for good', async () => {
  const { page, complaints } = await openAs(site.staff.hospital.admin, `/pengguna/${operatorId}`);
  await page.getByText('Sudah dapat masuk').waitFor();
  await press(page, 'Tambah surat penunjukan');
  await fill(page, { letterNo: '445/12/RSUD', letterDate: '02-03-2026', startsOn: '01-01-2027' });
  await inDialog(page, 'Tambah surat penunjukan');
  await page.locator('#letterNo-error').getByText('Petugas ini sudah ditunjuk dengan surat bernomor itu.').waitFor();
  await fill(page, { letterNo: '445/13/RSUD' });
  await inDialog(page, 'Tambah surat penunjukan');
  await page.getByRole('cell', { name: 'Sampai dicabut' }).waitFor();

  await press(page, 'Akhiri tugas');
  await page.locator('#because').selectOption('moved');
  await fill(page, { letterNo: '445/14/RSUD', on: '03-03-2026' });
  await inDialog(page, 'Akhiri tugas');
  await page.locator('#on-error').getByText('Tugas tidak dapat diakhiri pada hari yang belum tiba.').waitFor();
  await fill(page, { on: '' });
  await inDialog(page, 'Akhiri tugas');
  await page.getByText('Nonaktif').waitFor();
  expect(await page.getByRole('button', { name: /surat|tugas|Ubah/ }).count()).toBe(0);
  expect(await getOfficer(site.authority.pool, operatorId)).toMatchObject({
    status: 'deactivated',
    endedBecause: 'moved',
  });
  expect(complaints).toEqual([]);
});

it('an admin cannot end the last one who appoints others, and gives itself no role', async () => {
  const { admin } = site.staff.hospital;
  const { page } = await openAs(admin, `/pengguna/${admin.officerId}`);
  await page.getByText('Surat login Anda sendiri dibuat administrator lain.').waitFor();
  await press(page, 'Ubah peran atau kontak');
  expect(await page.getByRole('dialog').getByRole('checkbox').count()).toBe(1);
  await inDialog(page, 'Batal');
  await press(page, 'Akhiri tugas');
  await page.locator('#because').selectOption('resigned');
  await fill(page, { letterNo: '445/15/RSUD' });
  await inDialog(page, 'Akhiri tugas');
  await page.getByRole('alert').getByText('Ini administrator aktif terakhir di sini.').waitFor();
});

it("Ditjen Dukcapil's administrator changes a setting with a reason, which every office reads", async () => {
  const { page, complaints } = await openAs(site.staff.pusat.administrator, '/pengaturan?tentang=agreements');
  await page.getByRole('button', { name: /^Ubah PKS disebut mendekati akhir/ }).click();
  await fill(page, { value: '731', letterNo: '800/3/2026', reason: 'Perpanjangan memerlukan waktu lebih lama.' });
  await inDialog(page, 'Simpan keputusan');
  await page.locator('#value-error').getByText('Isi bilangan bulat dari 1 sampai 730.').waitFor();
  await fill(page, { value: '300' });
  await inDialog(page, 'Simpan keputusan');
  await page.getByText('300 hari').waitFor();
  expect((await readSettings(site.authority.pool)).nearEndDays).toBe(300);
  expect(complaints).toEqual([]);

  const { page: reads } = await openAs(site.staff.city.reviewer, '/pengaturan?keadaan=diubah');
  const row = reads.getByRole('row', { name: /^PKS disebut mendekati akhir/ });
  await row.getByText('Perpanjangan memerlukan waktu lebih lama.').waitFor();
  await row.getByText('oleh administrator Pusat').waitFor();
  expect(await reads.getByRole('button', { name: /^Ubah/ }).count()).toBe(0);
});

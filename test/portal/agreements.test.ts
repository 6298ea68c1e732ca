import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Officer } from '../../src/institutions/index.ts';
import { writePdf } from '../../testing/papers/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, PORTAL_AGREEMENT, type Site } from './open-site.ts';

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

/** The portal as an officer has it before it. */
async function pageOf(officer: Officer, path: string) {
  const opened = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await opened.page.goto(`${site.url}${path}`);
  await opened.settled();
  await opened.page.locator('h1').waitFor();
  return opened;
}

const scan = { name: 'rekaan.pdf', mimeType: 'application/pdf', buffer: writePdf(['REKAAN']) };

/** Records in the open page that its next paper was signed, as a scan of 2 March 2026. */
async function recordSignature(page: Page, after: string): Promise<void> {
  await page.getByRole('button', { name: 'Catat tanda tangan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naskah yang ditandatangani').setInputFiles(scan);
  await dialog.getByLabel('Tanggal tanda tangan').fill('02-03-2026');
  await dialog.getByLabel('Jabatan penanda tangan dinas').fill('Kepala Dinas');
  await dialog.getByLabel('Nama penanda tangan lembaga').fill('Direktur Rekaan');
  await dialog.getByLabel('Jabatan penanda tangan lembaga').fill('Direktur');
  await dialog.getByRole('button', { name: 'Catat tanda tangan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(after).first().waitFor();
}

it('an agreement is drafted by a reviewer, signed by the head, and amended; its institution sees what differs', async () => {
  const { city, hospital } = site.staff;
  const drafting = await pageOf(city.reviewer, '/perjanjian/baru');
  const { page } = drafting;
  await page.getByRole('link', { name: 'RSUD CONTOH' }).click();
  await page.getByRole('button', { name: 'Simpan rancangan' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Pilih paling sedikit satu elemen.' }).click();
  expect(await page.evaluate('document.activeElement.value')).toBe('NAMA_LGKP');
  await page.getByLabel('Nomor PKS').fill('470/77-PKS/2026');
  await page.getByLabel('Nomor juknis').fill('470/77-JUKNIS/2026');
  await page.getByLabel('Berlaku mulai').fill('1-3-2026');
  await page.getByLabel('Hari terakhir').fill('28-02-2029');
  await page.getByLabel('Kuota harian').fill('2.000');
  await page.getByLabel('Nama lengkap', { exact: true }).check();
  await page.getByLabel('Jaringan asal').fill('10.20.0.0/24');
  await page.getByRole('button', { name: 'Simpan rancangan' }).click();
  await page.getByRole('heading', { name: /^Dipegang Disdukcapil Kota Tasikmalaya sejak/ }).waitFor();
  const path = new URL(page.url()).pathname;

  const signing = await pageOf(city.head, path);
  await recordSignature(signing.page, 'PKS sudah ditandatangani; juknis belum.');
  await recordSignature(signing.page, 'Hak akses terbuka.');
  await signing.page.getByRole('heading', { name: /^Dipegang RSUD CONTOH sejak/ }).waitFor();

  await page.reload();
  await page.getByRole('link', { name: 'Rancang addendum' }).click();
  await page.getByLabel('Nomor addendum').fill('470/78-ADD/2026');
  await page.getByLabel('Berlaku mulai').fill('02-03-2026');
  await page.getByLabel('Tanggal lahir (sensitif)').check();
  await page.getByRole('button', { name: 'Simpan rancangan' }).click();
  await page.getByText('Rancangan addendum menunggu tanda tangan kedua pihak.').waitFor();
  await signing.page.reload();
  await recordSignature(signing.page, 'Hak akses terbuka.');

  const reading = await pageOf(hospital.admin, path);
  const added = reading.page.getByRole('row', { name: /Ditambah/ });
  await added.waitFor();
  expect(await added.textContent()).toContain('Tanggal lahir');
  expect(await reading.page.getByRole('row', { name: /^Tanggal lahir/ }).textContent()).toContain('versi 2');
  expect(await reading.page.getByRole('button', { name: /Catat|Akhiri|Tambah/ }).count()).toBe(0);
  expect([drafting, signing, reading].flatMap(({ complaints }) => complaints)).toEqual([]);
  const { rows } = await site.authority.pool.query(
    "SELECT elements, daily_quota FROM access_right r JOIN agreement USING (agreement_id) WHERE number = '470/77-PKS/2026'",
  );
  expect(rows).toEqual([{ elements: expect.arrayContaining(['NIK', 'NAMA_LGKP', 'TGL_LHR']), daily_quota: 2_000 }]);
});

it('a letter raises a quota for a time, from the page of the agreement that the list leads to', async () => {
  const { page, complaints } = await pageOf(site.staff.city.reviewer, '/perjanjian?cari=RSUD');
  await page.getByRole('row', { name: PORTAL_AGREEMENT }).getByRole('link').click();
  await page.getByRole('button', { name: 'Tambah kuota sementara' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kuota per hari selama itu').fill('50');
  await dialog.getByLabel('Mulai hari').fill('02-03-2026');
  await dialog.getByLabel('Sampai hari').fill('06-03-2026');
  await dialog.getByLabel('Nomor surat').fill('445/90/2026');
  await dialog.getByLabel('Tanggal surat').fill('02-03-2026');
  await dialog.getByLabel('Alasan').fill('Vaksinasi massal');
  await dialog.getByLabel('Pindaian surat').setInputFiles(scan);
  await dialog.getByRole('button', { name: 'Tambah kuota sementara' }).click();
  await dialog
    .getByRole('link', { name: 'Kuota sementara harus lebih dari 100 akses sehari menurut perjanjian.' })
    .waitFor();
  await dialog.getByLabel('Kuota per hari selama itu').fill('500');
  await dialog.getByRole('button', { name: 'Tambah kuota sementara' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Kuota 100 menjadi 500 per hari, 2 Maret 2026 sampai 6 Maret 2026').waitFor();
  expect(complaints).toEqual([]);
  const { rows } = await site.authority.pool.query('SELECT daily_quota, letter_no FROM quota_uplift');
  expect(rows).toEqual([{ daily_quota: 500, letter_no: '445/90/2026' }]);
});

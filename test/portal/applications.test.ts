import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getApplication, listSteps } from '../../src/agreements/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { aPdf } from '../../testing/files/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'gapura-permohonan-'));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page as somebody has it before them, at an address. */
async function openAs(officer: Officer, address: string) {
  const { page, complaints } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(`${site.url}${address}`);
  return { page, complaints };
}

/** A scan on the disk of whoever sits before the page. */
function scan(name: string): string {
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, aPdf(name));
  return file;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const tag = (page: Page, state: string) => page.locator('.page-head').getByText(state, { exact: true }).waitFor();
const stored = (id: string) => getApplication(site.authority.pool, id as Uuid);

/** Types what stands on the paper form; the quota is forgotten. */
async function copyForm(page: Page): Promise<void> {
  const texts = {
    agendaNo: '045/2026',
    name: 'RSUD Contoh Kota',
    sector: 'kesehatan',
    address: 'Jalan Contoh 1, Tasikmalaya',
    leaderName: 'Direktur Contoh',
    leaderPosition: 'Direktur',
    contactName: 'Petugas Contoh',
    contactPhone: '0265-000000',
    months: '36',
    'feedback.0.kind': 'Nomor rekam medis',
    'feedback.0.key': 'NO_RM',
    'feedback.0.format': 'RM-000000',
    networks: '10.1.0.0/16',
  };
  for (const [id, text] of Object.entries(texts)) await page.locator(`[id="${id}"]`).fill(text);
  await page.locator('#class').selectOption('city');
  await page.locator('#kind').selectOption('regional_body');
  await page.getByRole('radio', { name: 'Pelayanan publik' }).check();
  await page.getByRole('radio', { name: 'Web service' }).check();
  await page.getByRole('checkbox', { name: 'NIK', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Nama lengkap', exact: true }).check();
}

let id: string;

it('a reviewer copies a paper form, is told what is missing, and submits it', async () => {
  const { page, complaints } = await openAs(site.staff.city.reviewer, '/permohonan/loket');
  await copyForm(page);
  await page.locator('#scan').setInputFiles(scan('formulir'));
  await press(page, 'Catat dan periksa');
  await page.getByRole('heading', { name: '1 hal perlu dilengkapi' }).waitFor();
  id = `${new URL(page.url()).pathname.split('/')[2]}`;
  expect(await stored(id)).toMatchObject({ state: 'draft', agendaNo: '045/2026', form: { dailyQuota: null } });

  await page.getByRole('link', { name: 'Kuota per hari' }).click();
  await page.locator('#dailyQuota').fill('100');
  await press(page, 'Simpan dan periksa');
  await page.getByText('Semua sudah lengkap.').waitFor();
  expect(await page.getByRole('link', { name: 'formulir.pdf' }).count()).toBe(1);
  await press(page, 'Ajukan');
  await tag(page, 'Diajukan');
  expect(await stored(id)).toMatchObject({
    state: 'submitted',
    form: { dailyQuota: 100, elements: ['NIK', 'NAMA_LGKP'] },
  });
  expect(complaints).toEqual([]);
});

it('takes it up, returns it with a remark that stands at its field, and has it again', async () => {
  const { page, complaints } = await openAs(site.staff.city.reviewer, `/permohonan/${id}`);
  await press(page, 'Mulai memeriksa');
  await inDialog(page, 'Mulai memeriksa');
  await tag(page, 'Diperiksa');
  await press(page, 'Kembalikan');
  await inDialog(page, 'Kembalikan');
  await page.getByRole('alert').getByText('Isi alasan.').waitFor();
  await page.locator('#reason').fill('Satu isian belum jelas.');
  await press(page, 'Tambah catatan');
  await page.locator('[id="remarks.0.field"]').selectOption('form.dailyQuota');
  await page.locator('[id="remarks.0.remark"]').fill('Jelaskan perhitungannya.');
  await inDialog(page, 'Kembalikan');
  await tag(page, 'Dikembalikan');

  await page.getByRole('link', { name: 'Isi formulir' }).click();
  await page.locator('#dailyQuota-hint').getByText('Jelaskan perhitungannya.').waitFor();
  await page.locator('#note').fill('Sekitar 80 pendaftaran pasien sehari.');
  await press(page, 'Simpan dan periksa');
  await press(page, 'Ajukan');
  await tag(page, 'Diajukan');
  await press(page, 'Mulai memeriksa');
  await inDialog(page, 'Mulai memeriksa');
  await tag(page, 'Diperiksa');
  expect((await listSteps(site.authority.pool, id as Uuid)).find(({ move }) => move === 'return')).toMatchObject({
    reason: 'Satu isian belum jelas.',
    remarks: [{ field: 'form.dailyQuota', remark: 'Jelaskan perhitungannya.' }],
  });
  expect(complaints).toEqual([]);
});

it("and forwards it by the mayor's letter; what is missing is told at its field", async () => {
  const { page, complaints } = await openAs(site.staff.city.reviewer, `/permohonan/${id}`);
  await press(page, 'Teruskan ke Ditjen Dukcapil');
  await inDialog(page, 'Teruskan ke Ditjen Dukcapil');
  await page.getByRole('alert').getByText('Pilih pindaian surat.').waitFor();
  await page.locator('#letterNo').fill('100/12/Pem');
  await page.locator('#letterDate').fill('02-03-2029');
  await page.locator('#file').setInputFiles(scan('surat-wali-kota'));
  await inDialog(page, 'Teruskan ke Ditjen Dukcapil');
  await page.locator('#letterDate-error').getByText('Tanggal surat tidak boleh setelah hari ini.').waitFor();
  await page.locator('#letterDate').fill('02-03-2026');
  await inDialog(page, 'Teruskan ke Ditjen Dukcapil');
  await tag(page, 'Diteruskan, menunggu keputusan');
  await page.getByText('Dipegang Ditjen Dukcapil').waitFor();
  await page.getByText('bukan petugas yang memeriksa').waitFor();
  expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
  expect(await stored(id)).toMatchObject({ state: 'forwarded', holder: '00' });
  expect(complaints).toEqual([]);
});

it('a head of pusat finds it, is told why it may decide, and approves; a second one hears that it is decided', async () => {
  const { page, complaints } = await openAs(site.staff.pusat.head, '/permohonan');
  const { page: second } = await openAs(site.staff.pusat.head, `/permohonan/${id}`);
  await press(second, 'Tolak');
  await second.locator('#reason').fill('Terlambat.');
  await page.getByRole('link', { name: 'RSUD Contoh Kota' }).click();
  await page.getByText('Anda dapat memutus karena bukan Anda yang memeriksa.').waitFor();
  await press(page, 'Setujui');
  await page.locator('#letterNo').fill('400.8/15/Dukcapil');
  await inDialog(page, 'Setujui');
  await tag(page, 'Disetujui');
  await page.getByRole('link', { name: 'Surat persetujuan (PDF)' }).waitFor();
  expect(await stored(id)).toMatchObject({ state: 'approved', decisionNo: '400.8/15/Dukcapil', holder: '3278' });

  await inDialog(second, 'Tolak');
  await second.getByRole('alert').getByText('Permohonan ini sudah berubah sejak halaman dibuka.').waitFor();
  await press(second, 'Baca keadaan terbaru');
  await tag(second, 'Disetujui');
  expect(complaints).toEqual([]);
});

it('its office enters it as an institution, and goes on to the agreement', async () => {
  const { page, complaints } = await openAs(site.staff.city.reviewer, `/permohonan/${id}`);
  await page.getByText('menu Perjanjian').waitFor();
  await press(page, 'Daftarkan sebagai lembaga');
  await page.locator('#slug').fill('RSUD_CONTOH_KOTA');
  await inDialog(page, 'Daftarkan sebagai lembaga');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await stored(id)).institutionId).not.toBeNull();
  expect(complaints).toEqual([]);
});

it('an applicant is invited by a letter that is printed once, and sees its own application at once', async () => {
  const { page, complaints } = await openAs(site.staff.city.reviewer, '/permohonan/undang');
  await page.locator('#institutionName').fill('Klinik Rekaan');
  await page.locator('#name').fill('Pemohon Rekaan');
  await page.locator('#email').fill('pemohon@rekaan.contoh.id');
  await press(page, 'Undang');
  const letter = page.waitForEvent('download');
  await press(page, 'Buat surat login');
  await inDialog(page, 'Buat dan unduh surat');
  expect((await letter).suggestedFilename()).toBe('surat-login.pdf');
  await page.getByText('Surat tersimpan di komputer ini').waitFor();
  expect(complaints).toEqual([]);

  const { page: own } = await openAs(site.staff.applicant, '/permohonan');
  await own.getByRole('heading', { name: 'Klinik Contoh' }).waitFor();
  expect(new URL(own.url()).pathname).toBe(`/permohonan/${site.staff.applicant.applicationId}`);
});

it('an institution asks for its agreement to be continued', async () => {
  const { page, complaints } = await openAs(site.staff.hospital.admin, '/permohonan');
  await press(page, 'Ajukan permohonan');
  await page.getByRole('radio', { name: /^Memperpanjang PKS/ }).check();
  await inDialog(page, 'Mulai mengisi');
  await page.getByRole('heading', { name: 'Isi formulir permohonan' }).waitFor();
  const renewal = await stored(`${new URL(page.url()).pathname.split('/')[2]}`);
  expect(renewal).toMatchObject({ channel: 'renewal', renews: expect.any(String), state: 'draft' });
  expect(complaints).toEqual([]);
});

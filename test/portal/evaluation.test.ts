import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeOfficer, type Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { getDossier, getEvaluation } from '../../src/monitoring/index.ts';
import { aPdf } from '../../testing/files/index.ts';
import { enterReport } from '../../testing/reports/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'gapura-monev-'));
  const { authority, staff } = site;
  // Minutes name the position of whoever signs them.
  await changeOfficer(authority, staff.city.head, { ...staff.city.head, position: 'Kepala Dinas' });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page of somebody who is signed in, at an address. */
async function at(officer: Officer, address: string): Promise<Page> {
  const { page, settled } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(`${site.url}${address}`);
  await settled();
  await page.locator('h1').waitFor();
  return page;
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
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) as Uuid;

/** The first four bytes of a paper, as whoever reads the page gets it. */
async function paperOf(page: Page, name: string): Promise<string> {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  const response = await page.request.get(`${site.url}${href}`);
  return (await response.body()).subarray(0, 4).toString();
}

let event: string;
let dossier: string;

it('a reviewer plans an evaluation for today, and invites whom the office looks after', async () => {
  const page = await at(site.staff.city.reviewer, '/monev');
  await page.getByRole('link', { name: 'Rencanakan monev' }).click();
  await page.getByLabel('Hari', { exact: true }).fill('02-03-2026');
  await page.getByLabel('Selesai pukul').fill('08.00');
  await page.getByLabel('Tempat').fill('Aula Disdukcapil');
  await press(page, 'Simpan rencana');
  await page.locator('#ends-error').getByText('Acara berakhir sebelum dimulai. Periksa jamnya.').waitFor();
  await page.getByLabel('Selesai pukul').fill('12.00');
  await press(page, 'Simpan rencana');
  await tag(page, 'Direncanakan');
  event = new URL(page.url()).pathname;
  await press(page, 'Undang lembaga');
  await inDialog(page, 'Undang lembaga');
  await tag(page, 'Undangan dikirim');
  expect(await getEvaluation(site.authority.pool, idOf(page))).toMatchObject({ state: 'invited', endsMinute: 720 });

  const invited = await at(site.staff.hospital.admin, '/monev');
  expect(await paperOf(invited, 'Surat 005/1/DUKCAPIL/III/2026')).toBe('%PDF');
});

it('holds it, writes who came, and cannot close it before their minutes are signed', async () => {
  const page = await at(site.staff.city.reviewer, event);
  await press(page, 'Catat sudah dilaksanakan');
  await inDialog(page, 'Catat sudah dilaksanakan');
  await tag(page, 'Dilaksanakan');
  await page.getByText('Isi dahulu daftar hadir').waitFor();
  await page.getByRole('link', { name: 'Isi daftar hadir' }).click();
  await page.getByLabel('Nama', { exact: true }).fill('Utusan Rekaan');
  await press(page, 'Simpan daftar hadir');
  await page.getByText('Berita acara 1 lembaga yang hadir belum ditandatangani.').waitFor();
  const [institution] = (await getEvaluation(site.authority.pool, idOf(page))).attendance;
  expect(institution).toMatchObject({ institutionId: site.staff.hospital.institutionId, signed: true });
});

it('answers the checklist, where a no says what is wrong, and notes a finding', async () => {
  const page = await at(site.staff.city.reviewer, event);
  await page.getByRole('table', { name: 'Berkas lembaga' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Daftar periksa' }).waitFor();
  dossier = new URL(page.url()).pathname;
  for (const yes of await page.getByRole('radio', { name: 'Ya', exact: true }).all()) await yes.check();
  await page.locator('[id="accounts_personal.answer-no"]').check();
  await press(page, 'Simpan jawaban');
  await page.locator('[id="accounts_personal.remark-error"]').getByText('Jelaskan apa yang belum sesuai.').waitFor();
  await page.locator('[id="accounts_personal.remark"]').fill('Satu akun dipakai bersama.');
  await press(page, 'Simpan jawaban');
  await page.getByText('Semua butir sudah dijawab.').waitFor();

  await press(page, 'Tambah temuan');
  await page.getByLabel('Yang ditemukan').fill('Satu akun dipakai bersama tiga petugas.');
  await page.getByRole('radio', { name: 'Berat' }).check();
  await page.getByLabel('Yang harus dilakukan').fill('Menutup akun bersama.');
  await page.getByLabel('Batas waktu').fill('01-03-2026');
  await page.getByLabel('Penanggung jawab').fill('Kepala Pendaftaran');
  await inDialog(page, 'Simpan temuan');
  await page.locator('#dueOn-error').getByText('tidak boleh sebelum hari monev').waitFor();
  await page.getByLabel('Batas waktu').fill('16-03-2026');
  await inDialog(page, 'Simpan temuan');
  await page.getByText('Menutup akun bersama.').waitFor();
});

it('completes the dossier and files the minutes as the head and the hospital have signed them', async () => {
  const { city } = site.staff;
  const page = await at(city.reviewer, dossier);
  await press(page, 'Selesaikan berkas');
  await inDialog(page, 'Selesaikan berkas');
  await tag(page, 'Menunggu tanda tangan');
  expect(await paperOf(page, 'Berita acara')).toBe('%PDF');
  await press(page, 'Catat tanda tangan');
  await page.locator('#file').setInputFiles(scan('berita-acara'));
  await page.getByLabel('Ditandatangani pada').fill('03-03-2026');
  await page.getByLabel('Petugas kantor').selectOption(city.head.officerId);
  await page.getByLabel('Nama penanda tangan lembaga').fill('Direktur Rekaan');
  await page.getByLabel('Jabatannya').fill('Direktur');
  await inDialog(page, 'Catat tanda tangan');
  await page.locator('#signedOn-error').getByText('di antara hari monev dan hari ini').waitFor();
  await page.getByLabel('Ditandatangani pada').fill('02-03-2026');
  await inDialog(page, 'Catat tanda tangan');
  await tag(page, 'Ditandatangani');
  expect(await getDossier(site.authority.pool, idOf(page))).toMatchObject({
    state: 'signed',
    signature: { office: { name: city.head.name }, institution: { name: 'Direktur Rekaan' } },
  });
});

it('closes the evaluation and sums it up', async () => {
  const page = await at(site.staff.city.reviewer, event);
  await press(page, 'Tutup monev');
  await inDialog(page, 'Tutup monev');
  await tag(page, 'Ditutup');
  expect(await paperOf(page, 'Rekapitulasi (PDF)')).toBe('%PDF');
  expect((await paperOf(page, 'Rekapitulasi (XLSX)')).slice(0, 2)).toBe('PK');
});

it('the hospital reads what was found and what it has to do; the office records that it is done', async () => {
  const { hospital, city } = site.staff;
  const reading = await at(hospital.admin, '/monev');
  await reading.getByRole('table', { name: 'Hasil monev' }).getByRole('link').first().click();
  await reading.getByText('Satu akun dipakai bersama tiga petugas.').waitFor();
  expect(await paperOf(reading, 'Berita acara yang ditandatangani')).toBe('%PDF');
  await reading.goto(`${site.url}/monev/tindak-lanjut`);
  await reading.getByText('Menutup akun bersama.').waitFor();
  expect(await reading.getByRole('button', { name: 'Catat selesai' }).count()).toBe(0);

  const closing = await at(city.reviewer, '/monev/tindak-lanjut');
  await closing.getByRole('button', { name: 'Catat selesai' }).click();
  await closing.getByLabel('Selesai pada').fill('02-03-2026');
  await closing.getByLabel('Bukti yang dilihat').fill('Akun bersama sudah ditutup.');
  await inDialog(closing, 'Catat selesai');
  await closing.getByRole('heading', { name: 'Tidak ada tindak lanjut' }).waitFor();
});

it('the hospital submits the report that it owes, and names nobody in it', async () => {
  const { hospital, city } = site.staff;
  const report = await enterReport(site.authority, hospital.institutionId);
  const page = await at(hospital.admin, '/laporan');
  await page.getByRole('link', { name: 'Semester II 2025' }).click();
  await page.getByLabel('Catatan lembaga').fill('Pasien 9000 0000 0000 0001 tidak ditemukan.');
  await press(page, 'Sampaikan laporan');
  await page.locator('#remarks-error').getByText('Catatan memuat enam belas digit').waitFor();
  await page.getByLabel('Catatan lembaga').fill('Dipakai untuk pendaftaran pasien.');
  await press(page, 'Sampaikan laporan');
  await tag(page, 'Sudah disampaikan');

  const office = await at(city.reviewer, `/laporan/${report}`);
  await office.getByText('Dipakai untuk pendaftaran pasien.').waitFor();
});

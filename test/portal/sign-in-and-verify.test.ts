import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { PASSWORD, totpCode } from '../../testing/staff/index.ts';
import { focused, tabTo, type } from './by-keyboard.ts';
import { isAskedOnReload, openBrowser, openPage } from './open-browser.ts';
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

const { hendra } = personas;

/** Goes to the own account from wherever one came to after signing in. */
async function openAccount(page: Page): Promise<void> {
  await page.waitForURL(({ pathname }) => !/^\/(masuk|faktor-kedua)/.test(pathname));
  await page.getByRole('banner').locator('a[href="/akun"]').click();
  await page.getByRole('heading', { name: 'Akun saya' }).waitFor();
}

it('an officer signs in by letter, enrols an app, and signs in again with its code', async () => {
  const { page, complaints } = await openPage(browser);
  const { login, code } = await site.letterOf(site.staff.city.reviewer);
  await page.goto(`${site.url}/`);
  await page.getByRole('link', { name: 'Login pertama' }).click();
  await page.getByRole('heading', { name: 'Login pertama' }).waitFor();
  await page.getByLabel('Nama pengguna').fill(login);
  await page.getByLabel('Kode dari surat').fill(code);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('sayangku12345');
  await page.keyboard.press('Enter');
  expect(await page.locator('#password-error').textContent()).toContain('pernah bocor');
  expect(await page.title()).toMatch(/^Perlu diperbaiki: /);
  await page.getByRole('alert').getByRole('link').click();
  expect(await focused(page)).toBe('password');

  await page.getByLabel('Kata sandi baru', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pasang faktor kedua' }).waitFor();
  await page.getByRole('button', { name: 'Mulai' }).click();
  const secret = `${await page.locator('.offer__secret code').textContent()}`;
  await page.getByLabel('Kode yang ditampilkan aplikasi').fill(totpCode(secret, site.authority.clock));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sudah saya simpan' }).waitFor();
  const codes = await page.locator('.codes code').allTextContents();
  expect(codes).toHaveLength(10);
  expect(await isAskedOnReload(page)).toBe(true);
  expect(await page.locator('.codes code').allTextContents()).toEqual(codes);
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  await openAccount(page);
  await page.getByText('10 kode belum dipakai').waitFor();

  await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click();
  await page.getByText('Anda sudah keluar.').waitFor();
  await page.getByLabel('Nama pengguna').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tidak ada ponsel: pakai kode pemulihan' }).click();
  await page.getByLabel('Kode pemulihan').fill(`${codes[0]}`);
  await page.keyboard.press('Enter');
  await openAccount(page);
  await page.getByText('9 kode belum dipakai').waitFor();
  expect(complaints).toEqual([]);
});

it('an officer enrols a passkey, and signs in by it alone', async () => {
  const { page, complaints } = await openPage(browser);
  await page.context().credentials.install();
  const { login, code } = await site.letterOf(site.staff.city.head);
  await page.goto(`${site.url}/masuk/surat`);
  await page.getByLabel('Nama pengguna').fill(login);
  await page.getByLabel('Kode dari surat').fill(code);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByLabel('Nama kunci sandi').fill('Laptop loket 2');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  await openAccount(page);
  await page.getByRole('button', { name: 'Lepas Kunci sandi “Laptop loket 2”' }).waitFor();

  await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('button', { name: 'Kunci sandi (passkey)' }).click();
  await openAccount(page);
  expect(complaints).toEqual([]);
});

it('an operator verifies by keyboard alone, one person after the other', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.operator);
  const { page, complaints } = await openPage(browser, { cookie });
  await page.goto(`${site.url}/`);
  await page.getByRole('heading', { name: 'Untuk apa Anda memeriksa?' }).waitFor();
  await tabTo(page, 'rujukan');
  await type(page, 'Loket 2', 'Enter');
  await page.locator('#nik').waitFor();
  expect(await focused(page)).toBe('nik');

  await type(page, '3,27801E+15', 'Enter');
  expect(await page.locator('#nik-error').textContent()).toContain('notasi ilmiah');
  await page.keyboard.press('Control+a');
  await type(page, `'${hendra.nik.replace(/(.{4})/g, '$1 ')}`, 'Tab');
  expect(await page.locator('#nik').inputValue()).toBe(hendra.nik.replace(/^(.{6})(.{6})/, '$1 $2 '));
  await type(page, 'Hendra Wijaya', 'Tab');
  await tabTo(page, 'el-tgl_lhr');
  await type(page, '12/5/1980', 'Tab');
  await tabTo(page, 'el-nama_lgkp_ibu');
  await type(page, 'Ratna Andaian', 'Enter');

  await page.getByRole('status').getByText('1 tidak sesuai').waitFor();
  expect(await focused(page)).toMatch(/^Orang berikutnya/);
  expect(await page.locator('#el-nama_lgkp-answer').textContent()).toContain('SESUAI');
  expect(await page.locator('#el-nama_lgkp_ibu-answer').textContent()).toContain('TIDAK SESUAI');
  // What nobody asked about folds away, so that the verdict and the next person are in view together.
  expect(await page.locator('#el-jenis_klmin-answer').count()).toBe(0);
  await page.getByRole('button', { name: /data tidak diisi\. Tampilkan$/ }).click();
  expect(await page.locator('#el-jenis_klmin-answer').textContent()).toContain('TIDAK DIISI');
  expect(await focused(page)).toMatch(/^el-/);
  expect(await page.locator('.gate').textContent()).not.toMatch(/\b\d{1,3}\s?%|skor|score/i);
  expect(await page.locator('.quota').textContent()).toContain('99 dari 100');
  const reference = `${await page.locator('.gate__reference code').textContent()}`;

  await page.keyboard.press('Alt+n');
  expect(await focused(page)).toBe('nik');
  expect(await page.locator('#nik').inputValue()).toBe('');
  expect(await page.getByText('Loket 2').count()).toBe(1);
  const { rows } = await site.authority.pool.query(
    'SELECT officer_ref, case_ref, outcome FROM access_record WHERE request_id = $1',
    [reference],
  );
  expect(rows).toEqual([
    { officer_ref: site.staff.hospital.operator.officerId, case_ref: 'Loket 2', outcome: 'verified' },
  ]);
  expect(complaints).toEqual([]);
});

it('a network lost on the way keeps what was typed, and the question is counted once', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.operator);
  const { page } = await openPage(browser, { cookie });
  await page.goto(`${site.url}/verifikasi`);
  await page.getByRole('button', { name: 'Mulai memeriksa' }).click();
  await page.locator('#nik').fill(personas.halimah.nik);
  await page.locator('#el-nama_lgkp').fill(`${personas.halimah.nama_lgkp}`);
  const left = () => page.locator('.quota b').textContent();
  const before = Number(await left());
  // The question arrives and is answered; its answer does not come back.
  await page.route('**/verifications', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('tidak dihitung dua kali').waitFor();
  await page.getByText('Jaringan terputus.', { exact: true }).waitFor();
  expect(await page.locator('#el-nama_lgkp').inputValue()).toBe(`${personas.halimah.nama_lgkp}`);
  await page.unroute('**/verifications');
  await page.locator('#el-nama_lgkp').press('Enter');
  await page.getByRole('status').getByText('2 sesuai').waitFor();
  expect(Number(await left())).toBe(before - 1);
});

it('a session that is about to end is told, can be extended, and ends at the door', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.operator);
  const { page } = await openPage(browser, { cookie });
  await page.clock.install();
  await page.goto(`${site.url}/akun`);
  await page.getByRole('heading', { name: 'Akun saya' }).waitFor();
  await page.clock.runFor(29 * 60_000);
  await page.getByRole('dialog').getByText('Sesi Anda berakhir dalam').waitFor();
  await page.getByRole('button', { name: 'Tetap masuk' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.clock.runFor(31 * 60_000);
  await page.getByText('Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.').waitFor();
  expect(new URL(page.url()).searchParams.get('kembali')).toBe('/akun');
});

it('language and look are remembered, and a change of page is told', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.admin);
  const { page } = await openPage(browser, { cookie });
  await page.goto(`${site.url}/akun`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'My account' }).waitFor();
  await page.getByRole('link', { name: 'Sessions' }).click();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  expect(await focused(page)).toBe('Sessions');
  await page.getByRole('button', { name: /^Look/ }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.colorScheme]')).toEqual([
    'en',
    'light',
  ]);
});

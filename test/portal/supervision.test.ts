import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { getSanction } from '../../src/sanctions/index.ts';
import { enterPattern } from '../../testing/usage/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
let pattern: Uuid;
/** Where the shut-off stands, once it is proposed. */
let shutOff: string;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  const { city, hospital } = site.staff;
  pattern = await enterPattern(site.authority, { officeCode: city.officeCode, institutionId: hospital.institutionId });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page of somebody who is signed in, at an address. */
async function at(officer: Officer, path: string): Promise<Page> {
  const { page, settled } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(`${site.url}${path}`);
  await settled();
  await page.locator('h1').waitFor();
  return page;
}

const storedShutOff = () => getSanction(site.authority.pool, shutOff.split('/').at(-1) as Uuid);
const dialogOf = (page: Page) => page.getByRole('dialog');

it('a pattern is looked at, and closed with what came of it', async () => {
  const { city } = site.staff;
  const page = await at(city.reviewer, '/pola');
  await page.getByRole('link', { name: 'NIK berurutan' }).click();
  await page.getByRole('heading', { name: 'NIK berurutan' }).waitFor();
  await page.getByText('12 kali dalam sehari').waitFor();
  await page.getByRole('button', { name: 'Tutup pola' }).click();
  await dialogOf(page).getByRole('button', { name: 'Tutup pola' }).click();
  await page.locator('#remark-error').getByText('Tulis apa yang ditemukan.').waitFor();
  await dialogOf(page).getByLabel('Catatan penutup').fill('Rumah sakit tidak dapat menjelaskannya.');
  await dialogOf(page).getByRole('button', { name: 'Tutup pola' }).click();
  await page.getByText('Ditutup oleh reviewer Tasik').waitFor();
  const { rows } = await site.authority.pool.query('SELECT remark FROM usage_pattern WHERE pattern_id = $1', [pattern]);
  expect(rows).toEqual([{ remark: 'Rumah sakit tidak dapat menjelaskannya.' }]);
});

it('a shut-off is proposed by a reviewer from a pattern, and waits for the Dirjen', async () => {
  const { city, hospital } = site.staff;
  const proposing = await at(city.reviewer, `/pola/${pattern}`);
  await proposing.getByRole('link', { name: 'Usulkan sanksi' }).click();
  await proposing.getByLabel('Penutupan sementara').check();
  await proposing.getByLabel('Bukti').selectOption({ label: 'Pemakaian tak lazim tanpa penjelasan' });
  await proposing.getByLabel('Sejak tanggal').fill('01-03-2026');
  await proposing.getByLabel('Akses sehari', { exact: true }).fill('4000');
  await proposing.getByLabel('Akses sehari yang biasa').fill('40');
  await proposing.getByRole('button', { name: 'Usulkan', exact: true }).click();
  await proposing.getByRole('heading', { name: 'Penutupan sementara' }).waitFor();
  await proposing.getByText('Menunggu keputusan kepala').waitFor();
  shutOff = new URL(proposing.url()).pathname;
  expect(await storedShutOff()).toMatchObject({ state: 'proposed', institutionId: hospital.institutionId });
});

it('it is decided by a numbered letter, which the institution reads, and what it has to do', async () => {
  const { pusat, hospital } = site.staff;
  const deciding = await at(pusat.head, shutOff);
  await deciding.getByText('4.000 akses sehari').waitFor();
  await deciding.getByRole('button', { name: 'Putuskan' }).click();
  await dialogOf(deciding).getByLabel('Nomor surat').fill('300/1/DUKCAPIL');
  await dialogOf(deciding).getByRole('button', { name: 'Putuskan' }).click();
  await deciding.getByText('Diputus oleh head Pusat').waitFor();
  expect(await storedShutOff()).toMatchObject({ state: 'decided', letterNo: '300/1/DUKCAPIL' });

  const reading = await at(hospital.admin, '/sanksi');
  await reading.getByRole('link', { name: 'Penutupan sementara' }).click();
  await reading.getByRole('heading', { name: 'Yang perlu dilakukan' }).waitFor();
  await reading.getByText('Jelaskan pemakaian itu secara tertulis').waitFor();
  expect(await letterOf(reading, 'Surat keputusan')).toBe('%PDF');
});

it('it is lifted by another letter, and the institution reads that too', async () => {
  const { pusat, hospital } = site.staff;
  const lifting = await at(pusat.head, shutOff);
  await lifting.getByRole('button', { name: 'Cabut sanksi' }).click();
  await dialogOf(lifting).getByLabel('Alasan').fill('Sudah dijelaskan secara tertulis.');
  await dialogOf(lifting).getByLabel('Nomor surat').fill('300/2/DUKCAPIL');
  await dialogOf(lifting).getByRole('button', { name: 'Cabut sanksi' }).click();
  await lifting.getByText('Dicabut oleh head Pusat').waitFor();
  expect(await storedShutOff()).toMatchObject({ state: 'lifted' });
  const reading = await at(hospital.admin, shutOff);
  await reading.getByText('Sudah dijelaskan secara tertulis.').waitFor();
  expect(await letterOf(reading, 'Surat pencabutan')).toBe('%PDF');
});

it('of two who decide at once the second is told that things have changed', async () => {
  const { city, hospital } = site.staff;
  const proposing = await at(city.reviewer, `/sanksi/usulan/${hospital.institutionId}`);
  await proposing.getByLabel('Pengurangan kuota').check();
  await proposing.getByLabel('Pengurangan kuota, persen').fill('40');
  await proposing.getByLabel('Bukti').selectOption({ label: 'Pelanggaran perjanjian' });
  await proposing.getByLabel('Sejak tanggal').fill('01-03-2026');
  await proposing.getByLabel('Pelanggaran yang ditemukan').fill('2');
  await proposing.getByRole('button', { name: 'Usulkan', exact: true }).click();
  await proposing.getByRole('heading', { name: 'Pengurangan kuota' }).waitFor();
  const path = new URL(proposing.url()).pathname;
  const [first, second] = [await at(city.head, path), await at(city.head, path)];
  for (const page of [first, second]) await page.getByRole('button', { name: 'Putuskan' }).click();
  await dialogOf(first).getByRole('button', { name: 'Putuskan' }).click();
  await first.getByText('Diputus oleh head Tasik').waitFor();
  await dialogOf(second).getByRole('button', { name: 'Putuskan' }).click();
  const told = second.getByRole('alert');
  await told.waitFor();
  expect(await told.textContent()).toContain('Sanksi ini sudah berubah sejak halaman dibuka.');
});

/** The first four bytes of a letter, as whoever reads the page gets it. */
async function letterOf(page: Page, name: string): Promise<string> {
  const href = await page.getByRole('link', { name }).getAttribute('href');
  const response = await page.request.get(`${site.url}${href}`);
  return (await response.body()).subarray(0, 4).toString();
}

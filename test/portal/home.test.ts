import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Officer } from '../../src/institutions/index.ts';
import { proposedSanction } from '../../testing/sanctions/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, PORTAL_AGREEMENT, type Site } from './open-site.ts';
import { enterNewcomer, type Newcomer } from './screens/fill-home.ts';

let site: Site;
let browser: Browser;
let newcomer: Newcomer;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  newcomer = await enterNewcomer(site);
  await proposedSanction(site.authority, 'warning', site.staff.city, site.staff.hospital);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The first page of somebody who is signed in, wherever it leads. */
async function begin(officer: Officer): Promise<Page> {
  const { page, settled } = await openPage(browser, { cookie: await site.cookieOf(officer) });
  await page.goto(site.url);
  await settled();
  await page.locator('h1').waitFor();
  return page;
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

it('a head begins with what waits for its decision, and goes from there to where it is decided', async () => {
  const page = await begin(site.staff.city.head);
  expect(pathOf(page)).toBe('/beranda');
  await page.getByText('1 hal menunggu keputusan kantor ini.').waitFor();
  await page.getByRole('link', { name: 'Periksa Putuskan usulan sanksi' }).click();
  await page.getByRole('heading', { name: 'Surat peringatan', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Putuskan' }).waitFor();
});

it('finds an institution by keys alone, from wherever it is, and nobody by NIK', async () => {
  const page = await begin(site.staff.city.reviewer);
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
  const field = page.getByRole('combobox');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await field.fill('3278 0390 0001 9001');
  await page.getByText('NIK tidak dicari di sini.').waitFor();
  await field.fill('rsud contoh');
  await page.getByText('3 hasil.').waitFor();
  expect(asked.filter((address) => address.includes('0390'))).toEqual([]);
  const chosen = page.getByRole('option', { selected: true });
  await page.keyboard.press('ArrowDown');
  await chosen.getByText(PORTAL_AGREEMENT).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'RSUD CONTOH', level: 1 }).waitFor();
  expect(pathOf(page)).toBe(`/lembaga/${site.staff.hospital.institutionId}`);
  expect(await page.getByRole('dialog').count()).toBe(0);
  // The page belongs to the list of institutions, and leads up to it.
  await page.getByRole('navigation', { name: 'Letak halaman ini' }).getByRole('link', { name: 'Lembaga' }).click();
  await page.getByRole('heading', { name: 'Lembaga', level: 1 }).waitFor();
  const name = page.getByRole('search').getByRole('searchbox').first();
  await name.fill('3278039000019001');
  await name.press('Enter');
  await page.getByRole('alert').getByText('NIK tidak dicari di sini').waitFor();
  expect(page.url()).not.toContain('3278039000019001');
});

it('an admin reads whose turn it is on the way to access, and goes to where the own step is done', async () => {
  const page = await begin(newcomer.admin);
  expect(pathOf(page)).toBe('/beranda');
  await page.getByText('Siapkan jaringan tertutup bersama penyedia.').waitFor();
  await page.getByRole('link', { name: 'Buka jaringan tertutup' }).click();
  await page.getByRole('heading', { name: 'Jaringan tertutup', level: 1 }).waitFor();
  expect(pathOf(page)).toBe('/jaringan');
});

it('an operator still begins at the desk', async () => {
  expect(pathOf(await begin(site.staff.hospital.operator))).toBe('/verifikasi');
});

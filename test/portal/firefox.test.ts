import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { openBulk } from '../../testing/rights/index.ts';
import { PASSWORD, totpCode } from '../../testing/staff/index.ts';
import { field, named, openFirefox, openFirefoxPage, told } from './open-firefox.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await openFirefox();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const { hendra, halimah } = personas;

const fill = (page: Page, label: string, text: string) => page.locator(field(label)).fill(text);
const press = (page: Page, words: string) => page.locator(named(words)).click();
const textOf = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => `${textContent}`);
const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.textContent');

it('an admin signs in by letter, enrols an app, and signs in again with its code', async () => {
  const page = await openFirefoxPage(browser);
  const { login, code } = await site.letterOf(site.staff.hospital.admin);
  await page.goto(`${site.url}/masuk/surat`);
  await fill(page, 'Nama pengguna', login);
  await fill(page, 'Kode dari surat', code);
  await fill(page, 'Kata sandi baru', PASSWORD);
  await page.keyboard.press('Enter');
  await press(page, 'Mulai');
  await page.waitForSelector('.offer__secret code');
  const secret = await textOf(page, '.offer__secret code');
  await fill(page, 'Kode yang ditampilkan aplikasi', totpCode(secret, site.authority.clock));
  await page.keyboard.press('Enter');
  await press(page, 'Sudah saya simpan');
  await press(page, 'Keluar');
  await page.waitForSelector(told('Anda sudah keluar.'));

  await fill(page, 'Nama pengguna', login);
  await fill(page, 'Kata sandi', PASSWORD);
  await page.keyboard.press('Enter');
  await fill(page, 'Kode', totpCode(secret, site.authority.clock, 1));
  await page.keyboard.press('Enter');
  await page.waitForSelector(named('Keluar'));
});

it('an operator verifies by keyboard', async () => {
  const page = await openFirefoxPage(browser, await site.cookieOf(site.staff.hospital.operator));
  await page.goto(`${site.url}/verifikasi`);
  await press(page, 'Mulai memeriksa');
  await page.waitForSelector('#nik');
  expect(await focused(page)).toBe('nik');
  await page.keyboard.type(hendra.nik);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hendra Wijaya');
  await page.keyboard.press('Enter');
  await page.waitForSelector(told('2 sesuai'));
  expect(await textOf(page, '#el-nama_lgkp-answer')).toContain('SESUAI');
  expect(await focused(page)).toMatch(/^Orang berikutnya/);
  await page.keyboard.down('Alt');
  await page.keyboard.press('n');
  await page.keyboard.up('Alt');
  expect(await focused(page)).toBe('nik');
});

it('and hands in a list, starts it and reads its answers', async () => {
  const bulk = await openBulk(site.authority);
  const page = await openFirefoxPage(browser, await site.cookieOf(site.staff.hospital.operator));
  await page.goto(`${site.url}/verifikasi/pemadanan`);
  await press(page, 'Serahkan daftar');
  const input = await page.waitForSelector('#file');
  await input?.uploadFile(listOf([hendra.nik, 'HENDRA WIJAYA'], [halimah.nik, 'SITI AMINAH']));
  await press(page, 'Lihat isi berkas');
  await press(page, 'Serahkan dan periksa');
  await press(page, 'Mulai pemadanan');
  await page.waitForSelector(named('Jeda'));
  await bulk.runAll();
  await page.waitForSelector(told('Jawaban per baris'));
  const rows = await page.$$eval('tbody tr', (all) => all.map(({ textContent }) => `${textContent}`));
  expect(rows.filter((row) => row.startsWith('Baris'))).toEqual([
    expect.stringContaining('SESUAI'),
    expect.stringMatching(/TIDAK SESUAI.*Nama lengkap/),
  ]);
  await bulk.close();
});

/** The path of a list of people, each with a NIK and a name. */
function listOf(...people: readonly (readonly [nik: string, name: string])[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gapura-firefox-')), 'pasien.csv');
  writeFileSync(path, ['NIK;Nama lengkap', ...people.map((person) => person.join(';'))].join('\n'));
  return path;
}

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkReceipt, readKeys } from '../../src/audit/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { personas } from '../../testing/population/index.ts';
import { enterRecords } from '../../testing/requests/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;
let page: Page;

const { nik } = personas.hendra;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  await askedBy('loket 1');
  ({ page } = await openPage(browser, { cookie: await site.cookieOf(site.staff.city.auditor) }));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The hospital asks about the resident, and the log is signed over it. */
async function askedBy(officerRef: string): Promise<void> {
  const { institutionId } = site.staff.hospital;
  await enterRecords(site.authority, [{ institutionId, officerRef, nik, outcome: 'verified', charged: 1 }]);
  await site.seal();
}

/** What a click saves as a file. */
async function saved(button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

const verdict = (word: string) => page.getByText(word, { exact: true }).waitFor();

it('an auditor finds what the hospital asked, and its browser finds that the record is what was sealed', async () => {
  await page.goto(`${site.url}/log`);
  await page.getByLabel('Lembaga').selectOption({ label: 'RSUD CONTOH' });
  await page.getByLabel('Jenis').selectOption('verification');
  await page
    .getByRole('row', { name: /loket 1/ })
    .getByRole('link')
    .click();
  await page.getByText('Dijawab sesuai atau tidak sesuai').first().waitFor();
  await verdict('COCOK');
  expect(await page.textContent('main')).not.toContain(nik);
});

it('takes proof and key away, and whoever gets them can check them without this server', async () => {
  const receipt = JSON.parse(await saved('Unduh bukti (JSON)'));
  await page.getByRole('link', { name: 'Ambil kunci publik' }).click();
  await verdict('COCOK');
  const keys = readKeys(await saved('Unduh kunci publik'));
  expect(checkReceipt(receipt, keys)).toBeUndefined();
  expect(checkReceipt({ ...receipt, record: receipt.record.replace('verified', 'not_found') }, keys)).toBeDefined();
  await page.goBack();
});

it.each([
  ['another outcome on the page', /"outcome":"verified"/, '"outcome":"not_found"'],
  ['another outcome in the record', String.raw`\"verified\"`, String.raw`\"not_found\"`],
  ['a length of the log that nobody has signed', /(\/log\\n)(\d+)/, '$19$2'],
])('is told that it does not match when somebody between changes %s', async (_, before, after) => {
  await page.route('**/portal/v1/log/records/*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(before, after) });
  });
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await verdict('TIDAK COCOK');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await verdict('COCOK');
});

it('sees that the log was only added to since, and is told of a log that begins otherwise', async () => {
  await askedBy('loket 2');
  // A page that lets one wait takes what is less than a second old for new (TanStack Query), and so is the last head.
  await page.reload();
  await page.getByRole('link', { name: 'Kepala log', exact: true }).click();
  await page.getByRole('cell', { name: 'Log hanya bertambah' }).waitFor();
  const other = `3 ${Buffer.alloc(32, 7).toString('base64')} 2026-03-01T02:00:00.000Z`;
  await page.evaluate(`localStorage.setItem('gapura.log-head', ${JSON.stringify(other)})`);
  await page.reload();
  await verdict('TIDAK COCOK');
  await page.getByRole('cell', { name: 'Log telah diubah' }).waitFor();
  await page.evaluate('localStorage.clear()');
});

it('finds who asked about a resident for a case alone, and that search is in the log itself', async () => {
  await page.getByRole('link', { name: 'Cari menurut orang' }).click();
  const send = page.getByRole('button', { name: 'Catat dan cari' });
  await page.getByLabel('NIK').fill('3278');
  await page.getByLabel('Nomor kasus').fill('ADUAN-7/2026');
  await send.click();
  await page.locator('#reason-error').waitFor();
  await page.getByLabel('Alasan').fill('Penduduk menanyakan siapa yang memeriksanya.');
  await send.click();
  await page.locator('#nik-error').getByText('Isi 16 digit NIK').waitFor();
  await page.getByLabel('NIK').fill(nik);
  await send.click();
  await page.getByRole('row', { name: /loket 2/ }).waitFor();
  expect([page.url(), await page.textContent('main')].join()).not.toContain(nik);

  const number = (await page.getByRole('status').getByRole('link').first().textContent()) as Uuid;
  await site.seal();
  await page.goto(`${site.url}/log/${number}`);
  await page.getByText('ADUAN-7/2026: Penduduk menanyakan').waitFor();
  await verdict('COCOK');
});

it('an operator of an institution is shown no way to the log, and no record by its address', async () => {
  const { page: desk } = await openPage(browser, { cookie: await site.cookieOf(site.staff.hospital.operator) });
  await desk.goto(`${site.url}/log`);
  await desk.getByRole('heading', { level: 1 }).waitFor();
  expect(await desk.getByRole('table').count()).toBe(0);
  expect(await desk.getByRole('link', { name: 'Log dan bukti' }).count()).toBe(0);
});

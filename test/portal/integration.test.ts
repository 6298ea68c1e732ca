import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueCredential } from '../../src/identity/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { signedRight } from '../../testing/agreements/index.ts';
import { personas } from '../../testing/population/index.ts';
import { enterRecords } from '../../testing/requests/index.ts';
import { isAskedOnReload, openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  const { institutionId } = site.staff.hospital;
  const rightId = await signedRight(site.authority, institutionId, { networks: ['10.20.0.0/16'] });
  await issueCredential(site.authority, { institutionId, rightId, kind: 'wire', userId: 'simrs' });
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

const dialogOf = (page: Page) => page.getByRole('dialog');
const statusOf = async (user: string) => {
  const { rows } = await site.authority.pool.query('SELECT status FROM credential WHERE user_id = $1', [user]);
  return rows[0]?.status;
};
/** Everything that the browser keeps, and the address. */
const keptBy = async (page: Page) =>
  `${page.url()} ${await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])')}`;

it('an integrator makes a test key; its secret is told once and kept nowhere', async () => {
  const page = await at(site.staff.hospital.integrator, '/integrasi/kunci');
  await page.getByRole('button', { name: 'Buat kunci' }).click();
  await dialogOf(page).getByLabel('Uji coba: pengguna dan kata sandi').check();
  await dialogOf(page).getByLabel('Nama kunci').fill('tanpa_awalan');
  await dialogOf(page).getByRole('button', { name: 'Buat', exact: true }).click();
  await page.locator('#user-error').getByText('Nama pengguna lingkungan uji berawalan sandbox_').waitFor();
  await dialogOf(page).getByLabel('Nama kunci').fill('sandbox_antrean');
  await dialogOf(page).getByRole('button', { name: 'Buat', exact: true }).click();
  const told = page.getByRole('region', { name: 'Simpan sekarang: kunci sandbox_antrean' });
  const secret = `${await told.locator('code').nth(1).textContent()}`;
  expect(secret).toMatch(/^\S{43}$/);
  expect(await keptBy(page)).not.toContain(secret);
  await page.locator('a[href="/integrasi/uji"]').first().click();
  await dialogOf(page).getByRole('heading', { name: 'Sudah Anda simpan?' }).waitFor();
  await dialogOf(page).getByRole('button', { name: 'Tetap di sini' }).click();
  expect(await told.textContent()).toContain(secret);
  expect(await isAskedOnReload(page)).toBe(true);
  expect(await told.textContent()).toContain(secret);
  await page.getByRole('button', { name: 'Buat kunci' }).click();
  await dialogOf(page).getByLabel('Uji coba: pengguna dan kata sandi').check();
  await dialogOf(page).getByLabel('Nama kunci').fill('sandbox_loket');
  await dialogOf(page).getByRole('button', { name: 'Buat', exact: true }).click();
  const second = page.getByRole('region', { name: 'Simpan sekarang: kunci sandbox_loket' });
  await second.getByRole('button', { name: 'Sudah saya simpan' }).click();
  expect(await told.textContent(), 'what is told of one key replaces nothing of another').toContain(secret);
  await told.getByRole('button', { name: 'Sudah saya simpan' }).click();
  expect(await page.content()).not.toContain(secret);
  await page.getByRole('row', { name: /sandbox_antrean/ }).waitFor();
  await page.locator('a[href="/integrasi/uji"]').first().click();
  await page.waitForURL('**/integrasi/uji');
});

it('a question is tried with it in the browser: what is refused is told as a client hears it', async () => {
  const page = await at(site.staff.hospital.integrator, '/integrasi/uji');
  const answer = page.getByRole('status');
  await page.getByRole('button', { name: 'Coba', exact: true }).click();
  await answer.getByText('HTTP 200').waitFor();
  await answer.getByText('"reason": "identical"').waitFor();
  await page.getByRole('button', { name: 'Tanyakan Kuota hari itu habis' }).click();
  await page.getByRole('button', { name: 'Coba', exact: true }).click();
  await answer.getByText('HTTP 429').waitFor();
  await answer.getByText('"code": "quota_used_up"').waitFor();
  await answer.getByText('await gapura.verify(').waitFor();
});

it('it is renewed with an overlap, and revoked with its reason', async () => {
  const page = await at(site.staff.hospital.integrator, '/integrasi/kunci');
  await page.getByRole('button', { name: 'Perbarui sandbox_antrean' }).click();
  await dialogOf(page).getByLabel('Berapa lama').selectOption('14 hari');
  await dialogOf(page).getByRole('button', { name: 'Perbarui' }).click();
  await page.getByRole('region', { name: 'Simpan sekarang' }).getByText('Yang lama berlaku sampai').waitFor();
  await page
    .getByRole('row', { name: /sandbox_antrean/ })
    .getByText('Rahasia lama berlaku sampai')
    .waitFor();
  await page.getByRole('button', { name: 'Cabut sandbox_antrean' }).click();
  await dialogOf(page).getByLabel('Alasan').fill('Aplikasi antrean berhenti dipakai.');
  await dialogOf(page).getByRole('button', { name: 'Cabut kunci' }).click();
  await page.getByText('Kunci sandbox_antrean sudah dicabut.').waitFor();
  expect(await statusOf('sandbox_antrean')).toBe('revoked');
});

it('a refused call is found by its number, with what it means and an example without anybody in it', async () => {
  const { institutionId, integrator } = site.staff.hospital;
  const { nik } = personas.hendra;
  const refused = { institutionId, outcome: 'address_unknown', peer: '172.16.9.9', nik, elements: [3] } as const;
  const [number] = await enterRecords(site.authority, [refused, { institutionId, outcome: 'verified', charged: 1 }]);
  const page = await at(integrator, '/integrasi/permintaan');
  await page.getByRole('row', { name: /Dijawab sesuai/ }).waitFor();
  await page.getByLabel('Nomor permintaan').fill(`urn:uuid:${number}`);
  await page.getByLabel('Nomor permintaan').press('Enter');
  await page.getByRole('row', { name: /Dijawab sesuai/ }).waitFor({ state: 'detached' });
  await page
    .getByRole('row', { name: /172\.16\.9\.9/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: 'Dari jaringan yang tidak terdaftar' }).waitFor();
  await page.getByText('Alamat asal panggilan tidak terdaftar.').waitFor();
  await page.getByText('"NAMA_LGKP": "NILAI_YANG_DISEBUTKAN"').first().waitFor();
  expect(await page.content()).not.toContain(nik);
  await page.getByRole('link', { name: 'Lihat jaringan yang terdaftar' }).click();
  await page
    .getByRole('row', { name: /172\.16\.9\.9/ })
    .getByText('Tidak terdaftar di mana pun')
    .waitFor();
});

it('the office reaches an institution’s keys from its page, and hands out the first live one of a kind', async () => {
  const { city, hospital } = site.staff;
  const page = await at(city.reviewer, `/lembaga/${hospital.institutionId}`);
  await page.getByRole('link', { name: 'Kelola kunci' }).click();
  await page.getByRole('button', { name: 'Buat kunci' }).click();
  await dialogOf(page).getByLabel('Hak akses').selectOption({ index: 1 });
  await dialogOf(page).getByLabel('Layanan nyata: kunci publik').check();
  await dialogOf(page).getByLabel('Nama kunci').fill('antrean');
  await dialogOf(page).getByRole('button', { name: 'Buat', exact: true }).click();
  await page.getByText('-----BEGIN PRIVATE KEY-----').waitFor();
  expect(await statusOf('antrean')).toBe('active');
});

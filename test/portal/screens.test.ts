import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PlaceName, places } from '../../apps/portal/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { personas } from '../../testing/population/index.ts';
import { openBrowser, openPage, turn } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';

/** Where pictures of all screens go: `npm run screens`; none are made without it. */
const folder = process.env.GAPURA_SCREENS;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and what axe's authors think good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  await site.cookieOf(administrator(site));
  await site.cookieOf(administrator(site), true);
  if (folder) mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A screen as somebody has it before them, once it has been brought to that. */
interface Scene {
  readonly name: string;
  readonly place: PlaceName;
  readonly by?: (site: Site) => Officer;
  /** True where its session is for enrolling a second factor alone. */
  readonly enrolling?: true;
  readonly reach?: (page: Page) => Promise<void>;
}

const operator = ({ staff }: Site) => staff.hospital.operator;
const reviewer = ({ staff }: Site) => staff.city.reviewer;
/** Is signed in at two browsers. */
const administrator = ({ staff }: Site) => staff.city.administrator;

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mulai memeriksa' }).click();
  await page.locator('#nik').fill(personas.hendra.nik);
}

async function answered(page: Page): Promise<void> {
  await begin(page);
  await page.locator('#el-nama_lgkp').fill('Hendra Wijaya');
  await page.locator('#el-tgl_lhr').fill('12-05-1980');
  await page.locator('#el-nama_lgkp_ibu').fill('Ratna Andaian');
  await page.keyboard.press('Enter');
  await page.locator('.gate__reference').waitFor();
}

const scenes: readonly Scene[] = [
  { name: 'masuk', place: 'signIn' },
  {
    name: 'masuk-salah',
    place: 'signIn',
    async reach(page) {
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'masuk-surat', place: 'firstLogin' },
  { name: 'masuk-faktor-kedua', place: 'secondFactor' },
  { name: 'masuk-bantuan', place: 'helpSigningIn' },
  { name: 'meja', place: 'verify', by: operator },
  { name: 'verifikasi-kosong', place: 'verify', by: operator, reach: begin },
  { name: 'verifikasi', place: 'verify', by: operator, reach: answered },
  {
    name: 'verifikasi-salah',
    place: 'verify',
    by: operator,
    async reach(page) {
      await begin(page);
      await page.locator('#nik').fill('3,27801E+15');
      await page.keyboard.press('Enter');
      await page.locator('#nik-error').waitFor();
    },
  },
  {
    name: 'verifikasi-tidak-ditemukan',
    place: 'verify',
    by: operator,
    async reach(page) {
      await begin(page);
      await page.locator('#nik').fill(`${personas.hendra.nik.slice(0, 12)}9899`);
      await page.locator('#el-nama_lgkp').fill('Orang Rekaan');
      await page.keyboard.press('Enter');
      await page.locator('.gate__reference').waitFor();
    },
  },
  { name: 'verifikasi-tanpa-hak', place: 'verify', by: ({ staff }) => staff.stranger.operator },
  {
    name: 'verifikasi-dokumen',
    place: 'verifyDocument',
    by: operator,
    async reach(page) {
      await begin(page);
      await page.locator('#nomor').fill('3278010101010001');
      await page.keyboard.press('Enter');
      await page.locator('.gate__reference').waitFor();
    },
  },
  { name: 'akun', place: 'account', by: reviewer },
  { name: 'akun-lembaga', place: 'account', by: operator },
  { name: 'kata-sandi', place: 'password', by: reviewer },
  { name: 'sesi', place: 'sessions', by: reviewer },
  { name: 'sesi-dua', place: 'sessions', by: administrator },
  { name: 'faktor-kedua', place: 'addFactor', by: reviewer },
  { name: 'faktor-kedua-wajib', place: 'addFactor', by: ({ staff }) => staff.city.head, enrolling: true },
  {
    name: 'faktor-kedua-aplikasi',
    place: 'addFactor',
    by: reviewer,
    async reach(page) {
      await page.getByRole('button', { name: 'Mulai' }).click();
      await page.locator('.offer__qr').waitFor();
    },
  },
];

/** Opens a scene; the page is what it is after it has settled. */
async function open({ place, by, enrolling, reach }: Scene) {
  const cookie = by && (await site.cookieOf(by(site), enrolling));
  const opened = await openPage(browser, cookie && { cookie });
  await opened.page.goto(`${site.url}${places[place].path}`);
  await opened.page.locator('h1').waitFor();
  await reach?.(opened.page);
  await opened.page.evaluate('document.fonts.ready');
  return opened;
}

/** A picture in 256 colours: half of the bytes. With 128 small signs lose their green, and colours mean something here. */
async function picture(page: Page, file: string): Promise<void> {
  const whole = sharp(await page.screenshot({ fullPage: true }));
  await whole.png({ palette: true, colours: 256, dither: 0 }).toFile(file);
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  // Evaluated and not added as a script, so that the policy of the page stays as it is.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  )) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

it('every place has a scene', () => {
  expect(new Set(scenes.map(({ place }) => place))).toEqual(new Set(Object.keys(places)));
});

/** How a scene is looked at: it is brought there once, and turned. */
const looks = [
  [1440, 'light'],
  [1440, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const;

it.each(scenes)(
  '$name has no fault of accessibility, no sideways scroll and no complaint, in any look',
  async (scene) => {
    const { page, complaints } = await open(scene);
    for (const [width, scheme] of looks) {
      await turn(page, { width, scheme });
      const look = `${width} ${scheme}`;
      expect(await faultsOf(page), look).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), look).toBe(width);
      if (folder) await picture(page, path.join(folder, `${scene.name}-${width}-${scheme}.png`));
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

it('loads nothing from another host', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.operator);
  const { page } = await openPage(browser, { cookie });
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const place of Object.values(places)) {
    await page.goto(`${site.url}${place.path}`);
    await page.locator('h1').waitFor();
  }
  // The QR is drawn here, as a picture that stands in the page itself.
  expect([...hosts].filter(Boolean)).toEqual([new URL(site.url).host]);
});

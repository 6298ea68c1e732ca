import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PlaceName, placeOf, places } from '../../apps/portal/index.ts';
import { enterHostile, HOSTILE } from './enter-hostile.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openSite, type Site } from './open-site.ts';
import { type Visitor, visitorsOf } from './visitors.ts';

let site: Site;
let browser: Browser;
let visitors: readonly Visitor[];
let addressOf: (place: PlaceName) => string;
/** Places that showed the hostile text as what it is: text. */
const shownAt = new Set<PlaceName>();

beforeAll(async () => {
  site = await openSite({ city: ` ${HOSTILE}`, elsewhere: ` ${HOSTILE}` });
  addressOf = await enterHostile(site);
  browser = await openBrowser();
  visitors = await visitorsOf(site, browser);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What a script would have left behind, or an element that came out of a text. */
const traces = (page: Page) => page.evaluate('[window.struck ?? 0, document.querySelectorAll("[data-struck]").length]');

it.each(Object.keys(places) as PlaceName[])('no script in any text or address runs at %s', async (name) => {
  const place = placeOf(name);
  const visitor = visitors.find((one) => one.mayGo(place));
  const { page, complaints, settled } = visitor ?? (await openPage(browser));
  await page.goto(`${site.url}${addressOf(name)}?q=${encodeURIComponent(HOSTILE)}&kembali=javascript:window.struck=1`);
  await settled();
  await page.locator('h1').waitFor();
  expect(await traces(page)).toEqual([0, 0]);
  expect(complaints.splice(0)).toEqual([]);
  if (`${await page.locator('main').textContent()}`.includes(HOSTILE)) shownAt.add(name);
});

it('and the hostile text was on most of those pages', () => {
  expect([...shownAt].length).toBeGreaterThan(Object.keys(places).length / 2);
});

it('a page of somebody else shows nothing of the portal in a frame', async () => {
  const { server, url } = await serveFrame(`${site.url}/masuk`);
  const { page } = await openPage(browser);
  await page.goto(url);
  const [, framed] = page.frames();
  await framed?.waitForLoadState();
  expect(framed?.url()).toMatch(/^(chrome-error:|about:blank)/);
  server.close();
});

it('whoever signs in through a foreign link stays in the house', async () => {
  const { page } = await openPage(browser, { cookie: await site.cookieOf(site.staff.city.reviewer) });
  for (const away of [
    '//contoh.example',
    'https://contoh.example',
    '/%5Ccontoh.example',
    'javascript:window.struck=1',
  ]) {
    await page.goto(`${site.url}/masuk?kembali=${encodeURIComponent(away)}`);
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).origin).toBe(site.url);
  }
});

it('a session that was ended opens nothing, neither its cookie nor the way back', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.integrator);
  const { page } = await openPage(browser, { cookie });
  await page.goto(`${site.url}/akun`);
  await page.getByRole('heading', { name: 'Akun saya' }).waitFor();
  await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click();
  await page.getByText('Anda sudah keluar.').waitFor();
  await page.goBack();
  await page.waitForURL(/\/masuk/);
  await page.context().addCookies([cookie]);
  const answer = await page.goto(`${site.url}/portal/v1/account`);
  expect(answer?.status()).toBe(401);
});

async function serveFrame(address: string): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${address}" width="900" height="700"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

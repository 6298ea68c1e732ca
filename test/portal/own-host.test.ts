import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { places } from '../../apps/portal/index.ts';
import { openBrowser, openPage } from './open-browser.ts';
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

it('loads nothing from another host', async () => {
  const cookie = await site.cookieOf(site.staff.hospital.operator);
  const { page, settled } = await openPage(browser, { cookie });
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const place of Object.values(places).filter(({ path }) => !path.includes('$'))) {
    await page.goto(`${site.url}${place.path}`);
    await settled();
    await page.locator('h1').waitFor();
  }
  // The QR is drawn here, as a picture that stands in the page itself.
  expect([...hosts].filter(Boolean)).toEqual([new URL(site.url).host]);
});

import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Site } from './open-site.ts';

const FIREFOX = '/usr/bin/firefox-esr';

/** Milliseconds that something may take to come up before a test says what did not. */
const PATIENCE_MS = 10_000;

/** Starts Debian's Firefox. It is spoken to by WebDriver BiDi (W3C), the protocol that it offers by itself. */
export function openFirefox(): Promise<Browser> {
  if (!existsSync(FIREFOX)) throw new Error('Firefox is missing: node scripts/install-packages.mjs firefox-esr');
  return puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
}

/** A page in a profile of its own, signed in where a session is given. */
export async function openFirefoxPage(browser: Browser, cookie?: Awaited<ReturnType<Site['cookieOf']>>): Promise<Page> {
  const context = await browser.createBrowserContext();
  if (cookie) await context.setCookie({ name: cookie.name, value: cookie.value, domain: 'localhost', httpOnly: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  return page;
}

/** The field that a label names. */
export const field = (label: string) => `::-p-xpath(//*[@id=//label[starts-with(normalize-space(), "${label}")]/@for])`;

/** A button or link by its words. */
export const named = (words: string) =>
  `::-p-xpath(//*[self::button or self::a][normalize-space()="${words}" or @aria-label="${words}"])`;

/** Whatever shows these words. */
export const told = (words: string) => `::-p-text(${words})`;

import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Milliseconds that something may take to come up before a test says what did not. */
const PATIENCE_MS = 10_000;

/** Milliseconds in which a browser asks whether a page is to be left, if it does. */
const ASKED_MS = 3_000;

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly cookie?: { readonly name: string; readonly value: string; readonly url: string };
}

/** A page, and what it complained of so far. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  /** Waits until the page has all that it asked for and has nothing left to do with it. */
  settled(): Promise<void>;
}

/** Starts Debian's Chromium. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error('Chromium is missing: node scripts/install-packages.mjs chromium');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** A page in a profile of its own. What it complains of, and all that its policy keeps out, is gathered. */
export async function openPage(
  browser: Browser,
  { width = 1440, scheme = 'light', cookie }: Look = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: viewportOf(width),
    colorScheme: scheme,
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  if (cookie) await context.addCookies([cookie]);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Refusals are answers; Chromium writes each of them down as an error.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints, settled: settling(page) };
}

/** A frame is drawn and nothing is waiting for its turn after it. */
const RESTED = 'new Promise((rested) => requestAnimationFrame(() => requestIdleCallback(rested)))';

/**
 * Settled is a page that rested while nothing it had asked for was out, and asked for nothing meanwhile. Playwright's
 * `networkidle` waits half a second for that, and `waitFor` looks away as long between its later looks.
 */
function settling(page: Page): Opened['settled'] {
  const out = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    asked += 1;
    out.add(request);
  });
  page.on('requestfinished', (request) => out.delete(request));
  page.on('requestfailed', (request) => out.delete(request));
  return async () => {
    for (let calm = false; !calm; ) {
      const [askedBefore, outBefore] = [asked, out.size];
      await page.evaluate(RESTED);
      calm = outBefore === 0 && asked === askedBefore;
    }
  };
}

/** Shows a page in another width and colour scheme, as turning a telephone or the evening does. */
export async function turn(page: Page, { width, scheme }: Required<Pick<Look, 'width' | 'scheme'>>): Promise<void> {
  await page.setViewportSize(viewportOf(width));
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}

function viewportOf(width: number) {
  return { width, height: width < 700 ? 780 : 900 };
}

/** Loads a page anew as its reader would who then thinks better of it; whether the browser asked. */
export async function isAskedOnReload(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog', { timeout: ASKED_MS }).then(
    async (dialog) => {
      await dialog.dismiss();
      return dialog.type() === 'beforeunload';
    },
    () => false,
  );
  // The page is gone before it can answer, unless it is asked about.
  await page.evaluate('void setTimeout(() => location.reload())');
  return asked;
}

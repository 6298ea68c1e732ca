import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
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

const { hendra } = personas;

/** As many questions as a right has hits for in a day here, without the last ones. */
const QUESTIONS = 90;

/** Milliseconds of one question: what the service took, and from its last byte to the frame that shows the answer. */
interface Taken {
  readonly service: number;
  readonly visible: number;
}

/**
 * Notes when an answer has been drawn. The second frame after the change begins when the first has been handed to the
 * screen, so that layout and painting are in the figure.
 */
const WATCH = `
  window.drawn = undefined;
  new MutationObserver(() => {
    if (window.drawn !== undefined || !document.querySelector('.gate__reference')) return;
    requestAnimationFrame(() => requestAnimationFrame((now) => { window.drawn = performance.now(); }));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

async function ask(page: Page): Promise<Taken> {
  await page.locator('#nik').fill(hendra.nik);
  await page.locator('#el-nama_lgkp').fill('Hendra Wijaya');
  await page.evaluate('performance.clearResourceTimings(); window.drawn = undefined');
  await page.keyboard.press('Enter');
  await page.locator('.gate__reference').waitFor();
  const taken = await page.evaluate<Taken>(`new Promise((told) => {
    const look = () => {
      const [call] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/verifications'));
      if (!call || window.drawn === undefined) return void setTimeout(look, 5);
      told({ service: call.responseEnd - call.requestStart, visible: window.drawn - call.responseEnd });
    };
    look();
  })`);
  await page.keyboard.press('Alt+n');
  return taken;
}

const quantile = (numbers: readonly number[], share: number) =>
  Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))] ?? Number.NaN);

it('tells how soon an answer is seen', async () => {
  const { page } = await openPage(browser, { cookie: await site.cookieOf(site.staff.hospital.operator) });
  await page.goto(`${site.url}/verifikasi`);
  await page.getByRole('button', { name: 'Mulai memeriksa' }).click();
  await page.locator('#nik').waitFor();
  await page.evaluate(WATCH);
  await ask(page);
  const all: Taken[] = [];
  for (let asked = 0; asked < QUESTIONS; asked += 1) all.push(await ask(page));
  for (const figure of ['service', 'visible'] as const) {
    const taken = all.map((one) => one[figure]);
    console.log(
      `${figure}: median ${quantile(taken, 0.5)} ms, p95 ${quantile(taken, 0.95)} ms, worst ${quantile(taken, 1)} ms`,
    );
  }
  expect(all).toHaveLength(QUESTIONS);
});

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeOf } from '../../../apps/portal/index.ts';
import { type Opened, openBrowser, openPage, turn } from '../open-browser.ts';
import { openSite, type Site } from '../open-site.ts';
import type { Scene, Scenes } from './scene.ts';

/** Where pictures go: `npm run screens`; none are made without it. */
const folder = process.env.GAPURA_SCREENS;
/** `place` pictures each screen once, in the first of its scenes; all scenes are pictured without it. */
const each = process.env.GAPURA_SCREENS_EACH;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and what axe's authors think good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * How a scene is looked at: it is brought there once, and turned. What differs by width and what differs by scheme are
 * two things, so that two looks find the faults of four; pictures are made of all.
 */
const looks = [
  [1440, 'light'],
  [360, 'dark'],
  ...(folder
    ? ([
        [1440, 'dark'],
        [360, 'light'],
      ] as const)
    : []),
] as const;

/**
 * Rules that see how a page is drawn. What a page says is the same in every look, so the scenes of a place but its first
 * are held against these alone in the second: a third of what they cost.
 */
const DRAWN = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What is left of a window of 1280 px when its page is enlarged to 200 % (WCAG 2.2, 1.4.4 and 1.4.10). */
const ENLARGED = 640;

/** Milliseconds for one scene: reading a long form out costs axe some seconds, and pictures as much again. */
const LONGEST_MS = 120_000;

/** Looks at every scene of a section on a site of its own: no fault of accessibility, no sideways scroll, no complaint. */
export function lookAt({ scenes, fill }: Scenes): void {
  let site: Site;
  let browser: Browser;
  const desks = new Map<string, Opened>();
  const first = new Set(firstOfEachPlace(scenes));

  beforeAll(async () => {
    site = await openSite();
    await fill?.(site);
    browser = await openBrowser();
    if (folder) mkdirSync(folder, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(each === 'place' ? firstOfEachPlace(scenes) : scenes)(
    '$name',
    async (scene) => {
      const { page, complaints } = await sit(browser, site, desks, scene);
      // Evaluated and not added as a script, so that the policy of the page stays as it is.
      await page.evaluate(axe);
      for (const [at, [width, scheme]] of looks.entries()) {
        await turn(page, { width, scheme });
        const look = `${width} ${scheme}`;
        const whole = at === 0 || folder !== undefined || first.has(scene);
        expect(await faultsOf(page, whole), look).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), look).toBe(width);
        if (folder) await picture(page, path.join(folder, `${scene.name}-${width}-${scheme}.webp`));
      }
      await turn(page, { width: ENLARGED, scheme: 'dark' });
      expect(await page.evaluate('document.documentElement.scrollWidth'), 'enlarged').toBe(ENLARGED);
      expect(complaints.splice(0)).toEqual([]);
    },
    LONGEST_MS,
  );
}

function firstOfEachPlace(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.filter((scene) => scenes.find(({ place }) => place === scene.place) === scene);
}

/**
 * Brings a scene before whoever it is by; the page is what it is after it has settled. Each person keeps one page for
 * all scenes, loaded anew and with nothing stored: a browser that has read the scripts once takes half of the time.
 */
async function sit(browser: Browser, site: Site, desks: Map<string, Opened>, scene: Scene): Promise<Opened> {
  const cookie = scene.by && (await site.cookieOf(scene.by(site), scene.enrolling));
  const who = cookie?.value ?? scene.name;
  const known = desks.get(who);
  const opened = known ?? (await openPage(browser, cookie && { cookie }));
  desks.set(who, opened);
  const { page, settled } = opened;
  if (known) await clear(page);
  await page.goto(`${site.url}${addressOf(site, scene)}`);
  await settled();
  await page.locator('h1').waitFor();
  await scene.reach?.(page, site);
  await settled();
  await page.evaluate('document.fonts.ready');
  return opened;
}

async function clear(page: Page): Promise<void> {
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await turn(page, { width: 1440, scheme: 'light' });
}

function addressOf(site: Site, { place, of, search = '' }: Scene): string {
  const about = of?.(site) ?? {};
  return placeOf(place).path.replace(/\$(\w+)/g, (_, name: string) => `${about[name]}`) + search;
}

/** Pixels of a page from above that its picture has: long lists say no more further down, and hundreds of pictures are kept. */
const TALLEST = 2400;

/** A picture of a page; as WebP it has half of the bytes of a PNG in 256 colours. */
async function picture(page: Page, file: string): Promise<void> {
  const whole = sharp(await page.screenshot({ fullPage: true }));
  const { width, height } = await whole.metadata();
  await whole
    .extract({ left: 0, top: 0, width, height: Math.min(height, TALLEST) })
    .webp({ quality: 50, effort: 6 })
    .toFile(file);
}

/** Faults of accessibility of a page as it stands: by every rule, or by those of how it is drawn. */
async function faultsOf(page: Page, whole: boolean): Promise<readonly string[]> {
  const runOnly = whole ? { type: 'tag', values: TAGS } : { type: 'rule', values: DRAWN };
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`,
  )) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

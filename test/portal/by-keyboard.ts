import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, by the id or the words that it goes by. */
export const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');

/** Types into the field that has the focus, then presses a key. */
export async function type(page: Page, text: string, key: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press(key);
}

/** Waits until something has the focus, as a page gives it to its title or its first field once it is there. */
export async function waitForFocus(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(new RegExp(`^${wanted}`));
}

/** How often Tab is pressed before a thing counts as out of reach: more often than any page has things. */
const FAR = 80;

/** Presses Tab until a field or button has the focus; there is a way by keyboard to everything. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < FAR; presses += 1) {
    if ((await focused(page)).startsWith(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}.`);
}

/** Goes to a button or link by Tab and presses it. */
export async function enter(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

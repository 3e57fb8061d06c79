import { test as base, expect, type Page } from '@playwright/test';
import { ACCOUNTS, PASSWORD } from './start-archive.ts';

/** The archive that `start-archive.ts` serves, as the tests' own origin. */
export const test = base.extend({
  baseURL: async ({}, provide) => provide(process.env.ARCHIVE_ORIGIN),
});

export { expect };

export const LOCALES = ['fa', 'en'] as const;

export async function signIn(page: Page, locale: (typeof LOCALES)[number], account: keyof typeof ACCOUNTS = 'editor'): Promise<void> {
  await page.goto(`/${locale}/admin/sign-in`);
  await page.locator('input[name=email]').fill(ACCOUNTS[account]);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL(`**/${locale}/admin`);
}

/** The body as Markdown, in the text area that the form posts. */
export async function writeMarkdown(page: Page, markdown: string): Promise<void> {
  await page.locator('.body-views button').last().click();
  await page.locator('textarea[name=body]').fill(markdown);
}

/** Nothing reaches beyond the page's sides, whichever way it runs. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll, `${page.url()} is wider than the window`).toBeLessThanOrEqual(client);
}

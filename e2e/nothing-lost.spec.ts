import type { Page } from '@playwright/test';
import { expect, LOCALES, signIn, test } from './archive-test.ts';
import { ACCOUNTS, PASSWORD } from './start-archive.ts';

const WORDS = {
  fa: { server: 'ذخیره شد', device: 'فقط در این دستگاه', take: 'پی گرفتن', offer: 'متن ذخیره‌نشده', title: 'عنوان', signIn: 'ورود' },
  en: {
    server: 'saved',
    device: 'on this device only',
    take: 'Take it up',
    offer: 'Text that was not saved',
    title: 'Title',
    signIn: 'Sign in',
  },
};
const text = (page: Page) => page.locator('.edit-body');
const kept = (page: Page, where: string) => expect(page.locator('.autosave')).toHaveAttribute('data-kept', where);

async function type(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
}

for (const locale of LOCALES) {
  test.describe(`nothing typed is lost, in /${locale}`, () => {
    test.beforeEach(async ({ page }) => signIn(page, locale));

    test('when the line is cut and the tab is closed', async ({ page, context }) => {
      await page.goto(`/${locale}/admin/articles/new`);
      await type(page, 'پیش از بریدن');
      await kept(page, 'server');
      await expect(page.locator('.autosave')).toContainText(WORDS[locale].server);
      await context.setOffline(true);
      await type(page, ' و پس از آن');
      await kept(page, 'device');
      await expect(page.locator('.autosave')).toContainText(WORDS[locale].device);
      await page.close();
      await context.setOffline(false);

      const again = await context.newPage();
      await again.goto(`/${locale}/admin/articles/new`);
      await expect(again.getByRole('heading', { name: WORDS[locale].offer })).toBeVisible();
      await again.getByRole('button', { name: WORDS[locale].take }).first().click();
      await expect(text(again)).toHaveText('پیش از بریدن و پس از آن');
      await kept(again, 'server');
      await again.locator('textarea[name=title]').fill(`بریده ${locale}`);
      await again.locator('select[name=site]').selectOption('spoghmai');
      await again.locator('main button[name=intent][value=save]').last().click();
      await again.waitForURL(/\/admin\/articles\/(?!new)/);
      await again.goto(`/${locale}/admin/articles/new`);
      await expect(text(again)).toBeVisible();
      await expect(again.getByRole('button', { name: WORDS[locale].take })).toHaveCount(0);
    });

    test('when the session ends in between: signing in where one is, saving goes on', async ({ page, context }) => {
      await page.goto(`/${locale}/admin/articles/new`);
      await context.clearCookies();
      await type(page, `نشست ${locale}`);
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=email]').fill(ACCOUNTS.editor);
      await dialog.locator('input[type=password]').fill(PASSWORD);
      await dialog.locator('input[type=password]').press('Enter');
      await expect(dialog).toHaveCount(0);
      await kept(page, 'server');
      await expect(text(page)).toHaveText(`نشست ${locale}`);
      await page.locator('textarea[name=title]').fill(`نشست ${locale}`);
      await page.locator('select[name=site]').selectOption('spoghmai');
      await page.locator('main button[name=intent][value=save]').last().click();
      await page.waitForURL(/\/admin\/articles\/(?!new)/);
    });
  });
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNoOverflow, LOCALES, signIn, test, writeMarkdown } from './archive-test.ts';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).last();
const button = (page: Page, intent: string) => page.locator(`main button[name=intent][value=${intent}]`).last();
const AS_PUBLISHED = 'استاد Khalili در ۱۲ جدی می‌رود.\n\nکاریز آب را می‌آورد.';
const AS_CORRECTED = 'استاد خلیلی در ۱۳ جدی می‌آید.\n\nکاریز آب را می‌آورد.';

const expectAxeClean = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([]);
};

for (const locale of LOCALES) {
  test(`a correction is told to readers with its reason, word by word, and can be taken back, in /${locale}`, async ({ page }) => {
    test.setTimeout(60_000);
    await signIn(page, locale, 'editor');
    await page.goto(`/${locale}/admin/articles/new`);
    await field(page, 'title').fill(`استاد در زمستان ${locale === 'fa' ? 'بلخ' : 'هرات'}`);
    await field(page, 'site').selectOption('spoghmai');
    await writeMarkdown(page, AS_PUBLISHED);
    await button(page, 'publish').click();
    await expect(page.locator('.badge.status-published')).toBeVisible();
    const slug = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    await writeMarkdown(page, AS_CORRECTED);
    await field(page, 'reason').fill('نام و روز نادرست بود.');
    await button(page, 'save').click();
    await expect(page.locator('.notice').first()).toBeVisible();

    // For readers, without a session.
    await page.context().clearCookies();
    const body = page.locator('article .body-text');
    await page.goto(`/${locale}/articles/${encodeURIComponent(slug)}`);
    await expect(page.locator('.changed-since')).toContainText('نام و روز نادرست بود.');
    await page.locator('.changed-since a').first().click();
    await expect(body).toContainText('Khalili');
    await page.locator('.changed-since a').first().click();
    await expect(body).toContainText('خلیلی');
    await page.locator('.changed-since a').last().click();
    await expect(page).toHaveURL(/revisions\/2\.\.3$/);
    const line = page.locator('.diff p').first();
    await expect(line).toHaveAttribute('dir', 'rtl');
    await expect(line.locator('del').first()).toHaveAttribute('dir', 'ltr');
    // What follows the word that was taken out stands left of it, as right-to-left text runs.
    const [taken, put] = [await line.locator('del').first().boundingBox(), await line.locator('ins').first().boundingBox()];
    expect(taken?.x ?? 0).toBeGreaterThan(put?.x ?? 0);
    const changed = (element: string) =>
      line.locator(element).evaluateAll((all) => all.map(({ lastChild }) => lastChild?.textContent?.trim()));
    expect([await changed('del'), await changed('ins')]).toEqual([
      ['Khalili', '۱۲', 'می‌رود'],
      ['خلیلی', '۱۳', 'می‌آید'],
    ]);
    await expectAxeClean(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page);
    await page.goto(`/${locale}/articles/${encodeURIComponent(slug)}/revisions`);
    await expect(page.locator('.revision-list > li')).toHaveCount(2);
    await expectAxeClean(page);
    expect((await page.request.get(`/${locale}/articles/${encodeURIComponent(slug)}/revisions/1`)).status()).toBe(404);

    // At the desk: any two states, and the way back, with a reason.
    await signIn(page, locale, 'editor');
    await page.goto(`/${locale}/admin/articles/${encodeURIComponent(slug)}/revisions`);
    await page.locator('input[name=from][value="1"]').check();
    await page.locator('.revision-table button').click();
    await expect(page.locator('.diff del').first()).toBeVisible();
    await expectAxeClean(page);
    await expectNoOverflow(page);
    await page.locator('main form button[type=submit]').last().click();
    await expect(field(page, 'reason')).toHaveAttribute('aria-invalid', 'true');
    await field(page, 'reason').fill('روز درست همان بود.');
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/saved=gone-back/);
    await expect(field(page, 'body')).toHaveValue(AS_PUBLISHED);
  });
}

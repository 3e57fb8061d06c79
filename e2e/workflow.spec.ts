import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNoOverflow, LOCALES, signIn, test, writeMarkdown } from './archive-test.ts';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).last();
const button = (page: Page, intent: string) => page.locator(`main button[name=intent][value=${intent}]`).last();
const slugOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';
const PASTED = ['در پای کوه چشمه‌ای می‌جوشد.', 'آب آن به هفت کاریز می‌رود.'];

/** The form is shown as the archive has it, whoever had it open before. */
async function asRole(page: Page, locale: (typeof LOCALES)[number], role: 'contributor' | 'editor', slug: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, locale, role);
  await page.goto(`/${locale}/admin/articles/${slug}`);
}

for (const locale of LOCALES) {
  test(`a contributor's article goes through review and its hour into the open, is withdrawn and restored, in /${locale}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(90_000);
    const status = async (slug: string) => (await request.get(`/${locale}/articles/${slug}`)).status();

    // Pasted, saved and submitted by somebody who may not publish, whatever the button says.
    await signIn(page, locale, 'contributor');
    await page.goto(`/${locale}/admin/articles/new`);
    await field(page, 'title').fill(`چشمهٔ ${locale === 'fa' ? 'گذرگاه' : 'کوتل'}`);
    await field(page, 'site').selectOption('spoghmai');
    await writeMarkdown(page, PASTED.join('\n\n'));
    await expect(button(page, 'publish')).toHaveCount(0);
    await button(page, 'submit').click();
    await page.waitForURL(/\/admin\/articles\/(?!new)/);
    const slug = slugOf(page);
    await expect(page.locator('.badge.status-in-review')).toBeVisible();
    await expect(field(page, 'title')).toBeDisabled();
    await page
      .locator('main form input[name=locale]')
      .last()
      .evaluate((input) => {
        const forged = document.createElement('button');
        Object.assign(forged, { type: 'submit', name: 'intent', value: 'publish', id: 'forged' });
        input.after(forged);
      });
    await page.locator('#forged').click();
    await expect(page.locator('.error-summary')).toBeVisible();
    expect(await status(slug)).toBe(404);

    // Sent back with a reason, and submitted again.
    await asRole(page, locale, 'editor', slug);
    await page.goto(`/${locale}/admin/articles/${slug}/review?on=0`);
    const comment = page.locator('#paragraph-0 form');
    await comment.locator('textarea').fill('کدام کوه؟');
    await comment.locator('button').click();
    await expect(page.locator('#paragraph-0 .review-said')).toHaveText('کدام کوه؟');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.goto(`/${locale}/admin/articles/${slug}`);
    await button(page, 'send-back').click();
    await expect(field(page, 'reason')).toHaveAttribute('aria-invalid', 'true');
    await field(page, 'reason').fill('نام کوه را بنویسید.');
    await button(page, 'send-back').click();
    await expect(page.locator('.badge.status-draft')).toBeVisible();
    await asRole(page, locale, 'contributor', slug);
    await expect(page.locator('.notice-warning')).toContainText('نام کوه را بنویسید.');
    await page.goto(`/${locale}/admin/articles/${slug}/review`);
    await page.locator('.review-thread a').click();
    await page.locator('.review-thread textarea').fill('کوه بابا');
    await page.locator('.review-thread button').last().click();
    await expect(page.locator('.review-said')).toHaveCount(2);
    await expect(page.locator('button[value=resolve]')).toHaveCount(0);
    await page.goto(`/${locale}/admin/articles/${slug}`);
    await writeMarkdown(page, ['در پای کوه بابا چشمه‌ای می‌جوشد.', PASTED[1]].join('\n\n'));
    await button(page, 'submit').click();
    await expect(page.locator('.badge.status-in-review')).toBeVisible();

    // Scheduled for a moment ahead on Kabul's clock, in either calendar; not there before, there at the hour.
    await page.context().clearCookies();
    await signIn(page, locale, 'editor');
    await page
      .locator('#in-review + ul a')
      .filter({ hasText: locale === 'fa' ? 'گذرگاه' : 'کوتل' })
      .click();
    await page.waitForURL(/\/admin\/articles\//);
    await page.goto(`/${locale}/admin/articles/${slug}/review`);
    await button(page, 'resolve').click();
    await expect(page.locator('details.review-thread')).toHaveCount(1);
    await page.goto(`/${locale}/admin/articles/${slug}`);
    await page.locator('details:has([name=publishDate]) summary').click();
    await field(page, 'publishDate').fill('۱ حمل ۱۴۰۳');
    await field(page, 'publishTime').fill('۰۰:۰۰');
    await button(page, 'schedule').click();
    await expect(field(page, 'publishDate')).toHaveAttribute('aria-invalid', 'true');
    const ahead = new Date(Date.now() + 5_000);
    const clock = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kabul', ...options }).format(ahead);
    await field(page, 'publishDate').fill(clock({ dateStyle: 'short' }));
    await field(page, 'publishTime').fill(clock({ timeStyle: 'medium' }));
    await expect(page.locator('details:has([name=publishDate]) output')).not.toBeEmpty();
    await button(page, 'schedule').click();
    await expect(page.locator('.badge.status-scheduled')).toBeVisible();
    expect([await status(slug), Date.now() < ahead.getTime()]).toEqual([404, true]);
    await expect.poll(() => status(slug), { intervals: [200] }).toBe(200);
    expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(ahead.getTime() / 1000) * 1000);

    // A new address leads on from the old one, with ending and query; a change of what is public needs a reason.
    await page.goto(`/${locale}/admin/articles/${slug}`);
    const renamed = `چشمه-${locale}`;
    await field(page, 'slug').fill(renamed);
    await button(page, 'save').click();
    await expect(field(page, 'reason')).toHaveAttribute('aria-invalid', 'true');
    await field(page, 'reason').fill('نشانی کوتاه‌تر');
    await button(page, 'save').click();
    await page.waitForURL(new RegExp(`${encodeURIComponent(renamed)}$`));
    for (const tail of ['', '?q=آب', '.md', '.json?x=1']) {
      const moved = await request.get(`/${locale}/articles/${slug}${tail}`, { maxRedirects: 0 });
      expect([moved.status(), decodeURIComponent(moved.headers()['location'] ?? '')]).toEqual([
        301,
        `/${locale}/articles/${renamed}${tail}`,
      ]);
    }

    // Withdrawn: a tombstone with the reason. Restored: in its place again.
    await page.locator('details:has(button[value=withdraw]) summary').click();
    await field(page, 'reason').fill('نویسنده خواست.');
    await button(page, 'withdraw').click();
    await expect(page.locator('.badge.status-withdrawn')).toBeVisible();
    const tombstone = await page.goto(`/${locale}/articles/${slug}`);
    expect(tombstone?.status()).toBe(410);
    await expect(page.locator('blockquote.reason')).toHaveText('نویسنده خواست.');
    await page.goto(`/${locale}/admin/articles/${encodeURIComponent(renamed)}`);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page);
    await field(page, 'reason').fill('باز خواست.');
    await button(page, 'restore').click();
    await expect(page.locator('.badge.status-published')).toBeVisible();
    expect(await status(encodeURIComponent(renamed))).toBe(200);
  });
}

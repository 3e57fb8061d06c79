import { expect, LOCALES, test } from './archive-test.ts';

/** One English article and one Dari article of the sample collection. */
const ENGLISH = 'between-russia-and-iran-alls-well-that-ends-well';
const DARI = 'karez-ab-dar-tariki';

test.describe('interface language, text language and direction are three things', () => {
  for (const [locale, chromeDirection] of [
    ['fa', 'rtl'],
    ['en', 'ltr'],
  ] as const) {
    for (const [slug, language, direction] of [
      [ENGLISH, 'en', 'ltr'],
      [DARI, 'fa-AF', 'rtl'],
    ] as const) {
      test(`/${locale}/articles/${slug}`, async ({ page }) => {
        await page.goto(`/${locale}/articles/${slug}`);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.locator('html')).toHaveAttribute('dir', chromeDirection);
        await expect(page.locator('article')).toHaveAttribute('lang', language);
        await expect(page.locator('article')).toHaveAttribute('dir', direction);
        await expect(page.locator('article h1')).toHaveCSS('direction', direction);
      });
    }
  }

  test('both calendars stand on the page in either chrome, in its own digits', async ({ page }) => {
    await page.goto(`/fa/articles/${ENGLISH}`);
    await expect(page.locator('main')).toContainText('۲۹ میزان ۱۴۰۳');
    await expect(page.locator('main')).toContainText('۲۰ اکتوبر ۲۰۲۴');
    await page.goto(`/en/articles/${ENGLISH}`);
    await expect(page.locator('main')).toContainText('20 October 2024');
    await expect(page.locator('main')).toContainText('29 Mizan 1403');
  });
});

test.describe('the switch of chrome', () => {
  for (const [from, to] of [
    ['fa', 'en'],
    ['en', 'fa'],
  ] as const) {
    for (const path of [
      '',
      '/articles?language=ps&sort=oldest',
      `/articles/${ENGLISH}`,
      '/search?q=%DA%A9%D8%A7%D8%B1%DB%8C%D8%B2',
      '/people',
      '/sites/afgazad',
      '/about',
    ]) {
      test(`/${from}${path} → ${to}`, async ({ page }) => {
        await page.goto(`/${from}${path}`);
        await page.locator(`header a.locale-switch[hreflang=${to}]`).click();
        await expect(page).toHaveURL(`/${to}${path}`);
        await expect(page.locator('html')).toHaveAttribute('lang', to);
      });
    }
  }

  test('is remembered where an address names no language', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'en-GB', baseURL: process.env.ARCHIVE_ORIGIN });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL('/en');
    await page.locator('header a.locale-switch[hreflang=fa]').click();
    await page.goto('/');
    await expect(page).toHaveURL('/fa');
    await context.close();
  });

  for (const [language, locale] of [
    ['fa-AF', 'fa'],
    ['de-DE', 'fa'],
    ['en-US', 'en'],
  ] as const) {
    test(`a first visit with ${language} begins in ${locale}`, async ({ browser }) => {
      const context = await browser.newContext({ locale: language, baseURL: process.env.ARCHIVE_ORIGIN });
      const page = await context.newPage();
      await page.goto('/articles');
      await expect(page).toHaveURL(`/${locale}/articles`);
      await context.close();
    });
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of LOCALES) {
    test(`/${locale}: search, filter, page through and read`, async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.locator('header input[name=q]').fill('کاریز');
      await page.locator('header input[name=q]').press('Enter');
      await page.locator(`main .card-title a[href^="/${locale}/articles/${DARI}?q="]`).first().click();
      await expect(page.locator('article h1')).toBeVisible();
      await page.goto(`/${locale}/articles?language=ps`);
      await expect(page.locator('main a[href*="/articles/"] [lang=ps], main [lang=ps] a').first()).toBeVisible();
      await page.goto(`/${locale}/articles?page=2`);
      await expect(page.locator(`main a[href^="/${locale}/articles/"]`).first()).toBeVisible();
    });
  }
});

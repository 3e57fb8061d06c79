import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNoOverflow, LOCALES, test } from './archive-test.ts';

type Locale = (typeof LOCALES)[number];

/** Articles of the sample collection. */
const KAREZ = 'karez-ab-dar-tariki';
const BAKERY = 'zemestan-e-nanwayi';
const RADIO = 'radyo-ta-lwastal';
const DIPLOMACY = 'between-russia-and-iran-alls-well-that-ends-well';

/** Types into the box of the search page, as a reader does. */
async function search(page: Page, locale: Locale, query: string): Promise<void> {
  await page.goto(`/${locale}/search`);
  await page.locator('#page-search').fill(query);
  await page.locator('#page-search').press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
}

const titles = (page: Page) => page.locator('.card-title a');
const titleOf = (page: Page, slug: string) => page.locator(`.card-title a[href*="/articles/${slug}"]`);

async function slugs(page: Page): Promise<string[]> {
  const addresses = await titles(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return addresses.map((address) => address.split('/').at(-1) ?? '');
}

/** What a search finds, in order. */
async function found(page: Page, locale: Locale, query: string): Promise<string[]> {
  await search(page, locale, query);
  return slugs(page);
}

test.describe('search without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES) {
    test(`/${locale}: an Arabic keyboard finds what a Persian one does, and the Persian letters are marked`, async ({ page }) => {
      const persian = await found(page, locale, 'کاریز');
      expect(persian[0]).toBe(KAREZ);
      expect(await found(page, locale, 'كاريز')).toEqual(persian);
      await expect(titleOf(page, KAREZ).locator('mark')).toHaveText('کاریز');
      await expect(page.locator('#page-search')).toHaveValue('كاريز');
    });

    test(`/${locale}: ۱۴۰۳ and 1403 are one year, in words and as a filter`, async ({ page }) => {
      expect(await found(page, locale, '۱۳۱۹')).toContain(RADIO);
      expect(await found(page, locale, '1319')).toContain(RADIO);
      const year = await found(page, locale, 'سال:۱۴۰۳');
      expect(year).toContain(DIPLOMACY);
      expect(await found(page, locale, 'year:1403')).toEqual(year);
      await expect(page.locator('.chip')).toContainText(locale === 'fa' ? '۲۰۲۴–۲۰۲۵' : '2024–2025');
    });

    test(`/${locale}: a half-space, a space or nothing between the parts of a word`, async ({ page }) => {
      for (const query of ['چوب\u200cخط', 'چوب خط', 'چوبخط']) expect(await found(page, locale, query), query).toContain(BAKERY);
    });

    test(`/${locale}: filters are combined, shown, kept by the other chrome, and taken away one by one`, async ({ page }) => {
      await search(page, locale, 'کابل');
      const all = await slugs(page);
      await page.locator('.filters a[href*="language=ps"]').click();
      await expect(page.locator('.chip')).toHaveCount(1);
      const pashto = await slugs(page);
      expect(pashto.length).toBeGreaterThan(0);
      expect(pashto.length).toBeLessThan(all.length);
      await page.locator('.filters .facet-years a').first().click();
      await expect(page.locator('.chip')).toHaveCount(2);
      await expect(page.locator('.chip').last()).toContainText(/[۰-۹\d]{4}.+[۰-۹\d]{4}[–-][۰-۹\d]{4}/);

      const { search: kept } = new URL(page.url());
      await page.locator('header a.locale-switch').click();
      expect(new URL(page.url()).search).toBe(kept);
      await expect(page.locator('.chip')).toHaveCount(2);

      await page.locator('.chip').last().click();
      expect(await slugs(page)).toEqual(pashto);
      await page.locator('.chip').click();
      expect(await slugs(page)).toEqual(all);
    });

    test(`/${locale}: a further search keeps filters and order, and a page further on keeps everything`, async ({ page }) => {
      await page.goto(`/${locale}/search?q=a+OR+و+OR+د+OR+die&sort=newest`);
      await page.locator('.pagination a[rel=next]').click();
      const address = new URL(page.url());
      expect(address.searchParams.get('page')).toBe('2');
      expect(address.searchParams.get('q')).toBe('a OR و OR د OR die');
      expect(address.searchParams.get('sort')).toBe('newest');
      await page.goto(`/${locale}/search?q=a&language=ps&sort=newest`);
      await page.locator('#page-search').fill('کابل');
      await page.locator('#page-search').press('Enter');
      const further = new URL(page.url()).searchParams;
      expect([further.get('q'), further.get('language'), further.get('sort')]).toEqual(['کابل', 'ps', 'newest']);
    });

    test(`/${locale}: a typo is answered with what was meant`, async ({ page }) => {
      await search(page, locale, 'Bhadrakumra');
      await expect(page.locator('main')).toContainText('Bhadrakumar');
      expect(await slugs(page)).toContain(DIPLOMACY);
      await search(page, locale, 'زمستانن نانوایی');
      expect(await slugs(page)).toContain(BAKERY);
    });

    test(`/${locale}: a name in the other script`, async ({ page }) => {
      expect(await found(page, locale, 'بهادراکومار')).toContain(DIPLOMACY);
      expect(await found(page, locale, 'Bhadrakumar')).toContain('miyan-e-rusiya-wa-iran');
      await search(page, locale, 'Kabul');
      const apart = page.locator('.found-otherwise');
      await expect(apart.locator('h2')).toHaveText(locale === 'fa' ? 'نزدیک در تلفظ' : 'Sounding alike');
      await expect(apart.locator('mark').first()).toHaveText('کابل');
      // What was found by sound is what its page marks.
      await apart.locator('.card-title a').first().click();
      await expect(page.locator('article mark').first()).toHaveText('کابل');
    });

    test(`/${locale}: a phrase is marked over vowel marks and emphasis, in the results and in the article`, async ({ page }) => {
      await search(page, locale, '«زمستان نانوایی»');
      await expect(titleOf(page, BAKERY).locator('mark')).toHaveText('زمستانِ نانوایی');
      await titleOf(page, BAKERY).click();
      await expect(page.locator('article h1 mark')).toHaveText('زمستانِ نانوایی');
      await expect(page.locator('.found-here')).toContainText(locale === 'fa' ? '۱ جا' : '1 place found');

      await search(page, locale, '"نداشت چوب خط می آورد"');
      await titleOf(page, BAKERY).click();
      await expect(page.locator('.body-text mark')).toHaveText(['نداشت ', 'چوب\u200cخط', ' می\u200cآورد']);
      await expect(page.locator('.body-text strong mark')).toHaveText('چوب\u200cخط');
    });

    test(`/${locale}: the article says how often, leads to the first, and stands without marks too`, async ({ page, request }) => {
      await search(page, locale, 'نان');
      await titleOf(page, BAKERY).click();
      const places = await page.locator('article mark').count();
      expect(places).toBeGreaterThan(3);
      await expect(page.locator('.found-here')).toContainText(places.toLocaleString(locale === 'fa' ? 'fa' : 'en'));
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`/${locale}/articles/${BAKERY}$`));
      const text = (await page.locator('article').innerText()).normalize();

      await page.locator('.found-here a').first().click();
      await expect(page).toHaveURL(/#found-1$/);
      await expect(page.locator('#found-1')).toBeInViewport();
      await expect(page.locator('mark[id]')).toHaveCount(1);
      await page.locator('.found-here a').last().click();
      await expect(page).toHaveURL(new RegExp(`/articles/${BAKERY}$`));
      await expect(page.locator('mark')).toHaveCount(0);
      expect((await page.locator('article').innerText()).normalize()).toBe(text);

      const plain = await request.get(`/${locale}/articles/${BAKERY}.md`);
      const asked = await request.get(`/${locale}/articles/${BAKERY}.md?q=نان`);
      expect(await asked.text()).toBe(await plain.text());
    });

    test(`/${locale}: an empty result says what was tried, and leads on`, async ({ page }) => {
      await page.goto(`/${locale}/search?q=کاریز+نویسنده:ناشناسی&language=de`);
      await page.goto(`/${locale}/search?q=qqqqzzzz+xxxxyyyy&language=de`);
      await expect(page.locator('.nothing')).toContainText('qqqqzzzz xxxxyyyy');
      await expect(page.locator('.nothing a[href*="q=qqqqzzzz+xxxxyyyy"]')).toHaveCount(1);
      await expect(page.locator(`.nothing a[href="/${locale}/articles"]`)).toBeVisible();
    });

    test(`/${locale}: results in other directions stand in their own`, async ({ page }) => {
      await search(page, locale, 'Kabul');
      const english = page.locator('.card-text[lang=en]').first();
      await expect(english).toHaveCSS('direction', 'ltr');
      await expect(page.locator('.card-text[lang=ps]').first()).toHaveCSS('direction', 'rtl');
      await expect(page.locator('#page-search')).toHaveAttribute('dir', 'auto');
    });
  }
});

const STATES = [
  '/search',
  '/search?q=Kabul',
  '/search?q=کابل+سال:۱۴۰۳&language=ps',
  '/search?q="نبود+این+عبارت"+karz+-rubab&site=spoghmai',
  '/search?q=Bhadrakumra',
  `/articles/${BAKERY}?q=نان`,
  `/articles/${DIPLOMACY}?q=Putin`,
];

for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any kind of result, /${locale}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      for (const path of STATES) {
        await page.goto(`/${locale}${path}`);
        for (const details of await page.locator('.search-help:not([open]) > summary').all()) await details.click();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }

  test(`nothing is wider than a window of 320 px, /${locale}, help open`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of STATES) {
      await page.goto(`/${locale}${path}`);
      for (const details of await page.locator('.search-help:not([open]) > summary').all()) await details.click();
      await expectNoOverflow(page);
    }
  });

  test(`the keyboard goes from the box through the results to the filters, /${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/search?q=Kabul&language=ps`);
    await page.locator('#page-search').focus();
    const stops: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const within = ['.page-search', '.search-help', '.chips', '.browse-bar', '.card-list', '.pagination', '.filters', 'footer'];
          return within.find((part) => document.activeElement?.closest(part)) ?? '';
        }),
      );
      if (stops.at(-1) === 'footer') break;
    }
    const order = stops.filter((stop, index) => stop !== stops[index - 1]);
    expect(order.filter((stop) => stop !== '.pagination')).toEqual([
      '.page-search',
      '.search-help',
      '.chips',
      '.browse-bar',
      '.card-list',
      '.filters',
      'footer',
    ]);
  });
}

test('on paper nothing is marked', async ({ page }) => {
  await page.goto(`/fa/articles/${BAKERY}?q=نان`);
  await page.emulateMedia({ media: 'print' });
  const mark = page.locator('.body-text mark').first();
  await expect(mark).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(mark).toHaveCSS('background-image', 'none');
  await expect(page.locator('.found-here')).toBeHidden();
});

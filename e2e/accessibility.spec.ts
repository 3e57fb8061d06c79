import AxeBuilder from '@axe-core/playwright';
import { expect, expectNoOverflow, LOCALES, signIn, test } from './archive-test.ts';

/** Every kind of page that a reader and an editor meet. */
const READER = [
  '',
  '/articles',
  '/articles?language=ps&subject=verse',
  '/articles/between-russia-and-iran-alls-well-that-ends-well',
  '/articles/karez-ab-dar-tariki',
  '/articles/da-lare-landay',
  '/articles/zwei-alphabete',
  '/search',
  '/search?q=water',
  '/search?q=zzzzzz',
  '/people',
  '/people/m-k-bhadrakumar',
  '/sections/european-languages',
  '/sites',
  '/sites/hindukush-bulletin',
  '/about',
  '/settings',
  '/nowhere',
];
const DESK = ['', '/articles/new', '/articles/karez-ab-dar-tariki', '/intake', '/sites', '/sites/spoghmai', '/users'];
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const locale of LOCALES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the reader's pages, /${locale}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme });
      for (const path of READER) {
        await page.goto(`/${locale}${path}`);
        const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }

  test(`nothing is wider than a window of 320 px, /${locale}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of READER) {
      await page.goto(`/${locale}${path}`);
      await expectNoOverflow(page);
    }
  });

  test(`axe finds nothing on the desk, and nothing is wider than 360 px, /${locale}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto(`/${locale}/admin/sign-in`);
    expect((await new AxeBuilder({ page }).withTags(STANDARD).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await signIn(page, locale, 'keeper');
    for (const path of DESK) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`/${locale}/admin${path}`);
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      await expectNoOverflow(page);
    }
  });
}

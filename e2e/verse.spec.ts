import { expect, expectNoOverflow, LOCALES, test } from './archive-test.ts';

const ARTICLE = 'between-russia-and-iran-alls-well-that-ends-well';
const HEMISTICHS = [
  'چو کشور نباشد تن من مباد',
  'بدین بوم و بر زنده یک تن مباد',
  'همه سر به سر تن به کشتن دهیم',
  'از آن به که کشور به دشمن دهیم',
];

for (const locale of LOCALES) {
  for (const width of [320, 1280]) {
    test(`the couplets of the letterhead hold at ${width} px in /${locale} and are copied in order`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${locale}/articles/${ARTICLE}`);
      await expectNoOverflow(page);
      const copied = await page.evaluate(() => {
        const verse = document.querySelector('.letterhead .verse, .letterhead .couplets');
        const selection = window.getSelection();
        if (!verse || !selection) throw new Error('no verse in the letterhead');
        selection.selectAllChildren(verse);
        return selection.toString();
      });
      const places = HEMISTICHS.map((hemistich) => copied.indexOf(hemistich));
      expect(
        places.every((place) => place >= 0),
        copied,
      ).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  }

  test(`a beyt in /${locale} has its first hemistich at the start side, and both on one line when there is room`, async ({ page }) => {
    await page.goto(`/${locale}/articles/${ARTICLE}`);
    const first = await page.locator('.letterhead .hemistich').nth(0).boundingBox();
    const second = await page.locator('.letterhead .hemistich').nth(1).boundingBox();
    expect(first && second && first.x > second.x, 'right to left').toBe(true);
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 99))).toBeLessThan(12);
  });

  test(`on a narrow screen in /${locale} the second hemistich goes under the first`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/${locale}/articles/${ARTICLE}`);
    const first = await page.locator('.letterhead .hemistich').nth(0).boundingBox();
    const second = await page.locator('.letterhead .hemistich').nth(1).boundingBox();
    expect((second?.y ?? 0) > (first?.y ?? 0) + 10).toBe(true);
  });
}

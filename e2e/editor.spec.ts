import type { Page } from '@playwright/test';
import { expect, LOCALES, signIn, test, writeMarkdown } from './archive-test.ts';

const ZWNJ = '\u200c';
const markdown = (page: Page) => page.locator('textarea[name=body]');
const text = (page: Page) => page.locator('.edit-body');
const view = (page: Page, which: 'first' | 'last') => page.locator('.body-views button')[which]().click();

for (const locale of LOCALES) {
  test.describe(`the rich editor, in /${locale}`, () => {
    test.beforeEach(async ({ page }) => {
      await signIn(page, locale);
      await page.goto(`/${locale}/admin/articles/new`);
    });

    test('takes Persian from the keyboard, with half-spaces, and a couplet in two boxes', async ({ page }) => {
      await text(page).click();
      await page.keyboard.insertText('چشمه می');
      await page.keyboard.press('Shift+Space');
      await page.keyboard.insertText('جوشد و خانه');
      await page.keyboard.press('Control+Shift+Digit2');
      await page.keyboard.insertText('ها');
      await expect(text(page).locator('p')).toHaveText(`چشمه می${ZWNJ}جوشد و خانه${ZWNJ}ها`);

      const bold = page.getByRole('toolbar').getByRole('button').first();
      await bold.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await expect(bold).toBeFocused();
      await page.getByRole('button', { name: locale === 'fa' ? 'بیت' : 'Couplet', exact: true }).click();
      await page.keyboard.insertText('سنگ می‌گوید که ای همراز، باز');
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('چشمه می‌گوید | به سنگ');
      await expect(page.getByRole('group', { name: locale === 'fa' ? 'مصراع دوم' : 'Second hemistich', exact: true })).toContainText(
        'چشمه',
      );
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('پس از بیت');
      await expect(markdown(page)).toHaveValue(
        `چشمه می${ZWNJ}جوشد و خانه${ZWNJ}ها\n\n:::verse\nسنگ می‌گوید که ای همراز، باز | چشمه می‌گوید \\| به سنگ\n:::\n\nپس از بیت\n`,
      );
      await page.getByRole('button', { name: locale === 'fa' ? 'نمایش نیم‌فاصله‌ها' : 'Show half-spaces' }).click();
      await expect(text(page).locator('.edit-zwnj')).toHaveCount(4);
    });

    test('takes what Word copies, clean', async ({ page }) => {
      await text(page).click();
      await text(page).evaluate((element) => {
        const data = new DataTransfer();
        data.setData(
          'text/html',
          '<html><body><p class=MsoNormal dir=RTL><span lang=FA>می\u200cرود&nbsp;به <b>خانه</b><o:p></o:p></span></p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>یک</p></body></html>',
        );
        data.setData('text/plain', 'x');
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await expect(markdown(page)).toHaveValue(`می${ZWNJ}رود به **خانه**\n\n- یک\n`);
    });

    test('leaves what nobody changed byte for byte, whatever its Markdown', async ({ page }) => {
      const before = 'Setext\n===\n\n\n* a *list*\n*  of its own\n\n| a|b |\n|-|:-:|\n|c|d|\n\n[ref]: https://a.example\n\n';
      const after =
        ':::rtl{lang=ps}\nabc\n:::\n\n```js\nlet a;\n```\n\n[^n]: A note\n   on two lines\n\n__strong__ and [ref] &amp; more[^n]  ';
      await writeMarkdown(page, `${before}old words\n\n${after}`);
      await view(page, 'first');
      await expect(text(page)).toContainText('old words');
      await view(page, 'last');
      await expect(markdown(page)).toHaveValue(`${before}old words\n\n${after}`);
      await view(page, 'first');
      await text(page).getByText('old words').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' and new ones');
      await view(page, 'last');
      await expect(markdown(page)).toHaveValue(`${before}old words and new ones\n\n${after}`);
    });
  });
}

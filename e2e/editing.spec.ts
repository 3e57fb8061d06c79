import type { Page } from '@playwright/test';
import { expect, LOCALES, signIn, test, writeMarkdown } from './archive-test.ts';

const KAREZ = 'karez-water-that-walks-in-the-dark';
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).last();
const press = async (page: Page, intent: string) => page.locator(`main button[name=intent][value=${intent}]`).last().click();

async function fillArticle(page: Page, title: string): Promise<void> {
  await field(page, 'language').selectOption('fa-AF');
  await field(page, 'title').fill(title);
  await field(page, 'contributors.0.credited').fill('نازو کامه‌وال');
  await page.keyboard.press('Escape');
  await field(page, 'site').selectOption('spoghmai');
  await field(page, 'section').selectOption('essays');
  await field(page, 'appearances.0.outlet').fill('سپوږمۍ');
  await page.keyboard.press('Escape');
  await field(page, 'appearances.0.dateLiteral').fill('۲۹ میزان ۱۴۰۳');
  await writeMarkdown(page, 'در پای کوه «چشمه» می‌جوشد.\n\n');
}

for (const locale of LOCALES) {
  test.describe(`an editor, in /${locale}`, () => {
    test.beforeEach(async ({ page }) => signIn(page, locale));

    test('adds a Dari article with a couplet and a translation link, publishes it, and a reader finds it in both chromes', async ({
      page,
    }) => {
      const title = `چشمهٔ نوروزیِ ${locale === 'fa' ? 'سنگلاخ' : 'کهسار'}`;
      await page.goto(`/${locale}/admin/articles/new`);
      await fillArticle(page, title);
      await page.locator('details.inserter:has(#couplet-first) summary').click();
      await page.locator('#couplet-first').fill('چشمه می‌گوید به سنگ آهسته راز');
      await page.locator('#couplet-second').fill('سنگ می‌گوید که ای همراز، باز');
      await page.locator('details.inserter:has(#couplet-first) button').click();
      await expect(field(page, 'body')).toHaveValue(/:::verse\nچشمه می‌گوید به سنگ آهسته راز \| سنگ می‌گوید که ای همراز، باز\n:::/);
      await field(page, 'translationOf').evaluate((input) => input.closest('details')?.setAttribute('open', ''));
      await field(page, 'translationOf').fill(KAREZ);
      await page.keyboard.press('Escape');
      await press(page, 'save');
      await page.waitForURL(/\/admin\/articles\/(?!new)/);
      const slug = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
      expect((await page.request.get(`/${locale}/articles/${encodeURIComponent(slug)}`)).status()).toBe(404);
      await press(page, 'publish');
      await expect.poll(async () => (await page.request.get(`/${locale}/articles/${encodeURIComponent(slug)}`)).status()).toBe(200);

      await page.goto(`/${locale}/articles/${encodeURIComponent(slug)}`);
      await expect(page.locator('article h1')).toHaveText(title);
      await expect(page.locator('article .body-text .beyt .hemistich').first()).toContainText('راز');
      await expect(page.locator(`main a[href="/${locale}/articles/${KAREZ}"]`).first()).toBeVisible();
      const other = locale === 'fa' ? 'en' : 'fa';
      await page.locator(`header a.locale-switch[hreflang=${other}]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await expect(page.locator('article')).toHaveAttribute('dir', 'rtl');
      await page.locator('header input[name=q]').fill(title.replaceAll('ی', 'ي').replaceAll('ک', 'ك'));
      await page.locator('header input[name=q]').press('Enter');
      await expect(page.locator('main').getByRole('link', { name: title }).first()).toBeVisible();
    });

    test('keeps everything typed when a save is refused, and sees each fault beside its field', async ({ page }) => {
      await page.goto(`/${locale}/admin/articles/new`);
      await writeMarkdown(page, 'متنی که نباید گم شود');
      await field(page, 'appearances.0.outlet').fill('رسانه');
      await page.keyboard.press('Escape');
      await press(page, 'save');
      await expect(field(page, 'title')).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page, 'site')).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page, 'body')).toHaveValue('متنی که نباید گم شود');
      const described = (await field(page, 'title').getAttribute('aria-describedby')) ?? '';
      const sentences = await Promise.all(described.split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()));
      expect(sentences.join('')).not.toBe('');
    });

    test('reads a date in either calendar and any digits while it is typed', async ({ page }) => {
      await page.goto(`/${locale}/admin/articles/new`);
      for (const literal of ['۲۹ میزان ۱۴۰۳', '20.10.2024', '1403/7/29']) {
        await field(page, 'appearances.0.dateLiteral').fill(literal);
        await expect(page.locator('main')).toContainText(locale === 'fa' ? '۲۰ اکتوبر ۲۰۲۴' : '20 October 2024');
      }
    });

    test('and another one at the same time lose neither text', async ({ page, context }) => {
      await page.goto(`/${locale}/admin/articles/a-letter-to-the-editor`);
      const second = await context.newPage();
      await second.goto(`/${locale}/admin/articles/a-letter-to-the-editor`);
      await field(second, 'title').fill(`Second hand ${locale}`);
      await press(second, 'save');
      await expect(field(second, 'revision')).not.toHaveValue(await field(page, 'revision').inputValue());
      await field(page, 'title').fill(`First hand ${locale}`);
      await press(page, 'save');
      await expect(page.locator('main')).toContainText(`Second hand ${locale}`);
      const typed = await page
        .locator('main textarea')
        .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value).join('\n'));
      expect(`${typed}\n${await page.locator('main').innerText()}`).toContain(`First hand ${locale}`);
      // Once more, on top of the other's: then nothing is left that was typed and not saved.
      await press(page, 'save');
      await expect(page.locator('.conflict')).toHaveCount(0);
      await expect(page.locator('.unsaved')).toHaveCount(0);
    });
  });
}

test('a contributor writes and cannot publish', async ({ page }) => {
  await signIn(page, 'en', 'contributor');
  await page.goto('/en/admin/articles/new');
  await expect(page.locator('main button[name=intent][value=save]').last()).toBeVisible();
  await expect(page.locator('main button[name=intent][value=publish]')).toHaveCount(0);
  await page.goto('/en/admin/users');
  await expect(page.locator('main form')).toHaveCount(0);
});

test('a visitor is led to the sign-in, and back to where they wanted', async ({ page }) => {
  await page.goto('/fa/admin/sites');
  await expect(page).toHaveURL(/\/fa\/admin\/sign-in\?next=/);
});

test('a wrong password is said to be wrong, in the language of the page', async ({ page }) => {
  await page.goto('/fa/admin/sign-in');
  await page.locator('input[name=email]').fill('nobody@bayaz.test');
  await page.locator('input[name=password]').fill('falsch falsch falsch');
  await page.locator('input[name=password]').press('Enter');
  await expect(page.locator('[role=alert], .error-summary, .field-error').first()).toContainText(/[\u0600-\u06ff]/);
});

test('a change that comes from elsewhere is refused', async ({ page, request }) => {
  await signIn(page, 'en');
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await request.post('/en/admin/sign-out', {
    headers: { Origin: 'https://elsewhere.example', Cookie: cookie },
    maxRedirects: 0,
  });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  await page.goto('/en/admin');
  await expect(page).toHaveURL(/\/en\/admin$/);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docx, rtl, run } from '../importers/docx/docx-for-tests.ts';
import { packZip } from '../test/pack-zip.ts';
import { expect, LOCALES, signIn, test } from './archive-test.ts';

/** A document of our own under the masthead that the archive knows, as an extractor leaves it. */
const DOCUMENT = (title: string) => `
افغانستان آزاد – آزاد افغانستان

AA-AA

چو کشور نپاشد تن من مباد بدین بوم و بر زنده یک تن مباد
همه سر به سر تن به کشتن دهیم از آن به که کشور به دشمن دهیم

www.afgazad.com

afgazad@gmail.com

European Languages

زبانهای اروپایی

Jonas Weidling

05.03.2023

${title}

A reader's walk along a river that changes its name at every village.

The river begins as a spring under a walnut tree, and nobody who lives beside it calls it by the name that is printed on the map. In the first village it is the Mother,

in the second the Mill Water, and in the third it is only called the river, because there is no other.

The three names meet again at the bridge, where the water is the same.
`;

for (const locale of LOCALES) {
  test(`a document dropped on the intake in /${locale} becomes a draft with its fields filled in, and the same again is known`, async ({
    page,
  }) => {
    const title = `Three Names of One River (${locale})`;
    const file = { name: 'river.txt', mimeType: 'text/plain', buffer: Buffer.from(DOCUMENT(title)) };
    await signIn(page, locale);
    await page.goto(`/${locale}/admin/intake`);
    await page.locator('main input[type=file]').setInputFiles(file);
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/\/admin\/articles\//);
    const value = (name: string) => page.locator(`main [name="${name}"]`).last();
    await expect(value('title')).toHaveValue(title);
    await expect(value('site')).toHaveValue('afgazad');
    await expect(value('section')).toHaveValue('european-languages');
    await expect(value('contributors.0.credited')).toHaveValue('Jonas Weidling');
    await expect(value('body')).toHaveValue(/it is the Mother, in the second the Mill Water/);
    await expect(page.locator('main')).toContainText(title);

    await page.goto(`/${locale}/admin/intake`);
    await page.locator('main input[type=file]').setInputFiles(file);
    await page.locator('main form button[type=submit]').last().click();
    await expect(page.locator('main a[href*="three-names-of-one-river"]').first()).toBeVisible();
  });

  test(`an empty file and one that is no text get a clear sentence in /${locale}, and leave nothing`, async ({ page }) => {
    await signIn(page, locale);
    for (const [name, buffer] of [
      ['empty.txt', Buffer.from('\n \n')],
      ['scan.txt', Buffer.from('%PDF-1.7\n%\u00e2\u00e3')],
    ] as const) {
      await page.goto(`/${locale}/admin/intake`);
      await page.locator('main input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
      await page.locator('main form button[type=submit]').last().click();
      const alert = page.locator('main [role=alert], main .error-summary, main .field-error, main .report-error').first();
      await expect(alert).toBeVisible();
      await expect(alert).toContainText(locale === 'fa' ? /[\u0600-\u06ff]{3}/ : /[a-z]{3}/);
      await expect(page).toHaveURL(/\/admin\/intake/);
    }
  });
}

/** A Word file as an editor has it: masthead, date, headline, body, a table. */
const wordFile = (title: string) =>
  docx(
    ['افغانستان آزاد – آزاد افغانستان', 'www.afgazad.com', 'زبانهای اروپایی', '۲۹ میزان ۱۴۰۳'].map((line) => rtl(run(line))).join('') +
      rtl(run(title), 'Heading1') +
      rtl(run('آب کاریز در سال‌های گذشته کم شد، و مردم ده که از آن می‌نوشیدند کوچیدند؛ هیچ‌کس نمانده بود که راه آب را پاک کند.')) +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ولایت</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>شمار</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  );

for (const locale of LOCALES) {
  test(`a Word file and a ZIP of one become drafts in /${locale}, with the document's text beside the form`, async ({ page }) => {
    const title = `کاریزهای خشک ${locale === 'fa' ? 'غور' : 'بادغیس'}`;
    const mimeType = 'application/octet-stream';
    const take = async (name: string, buffer: Buffer) => {
      await page.goto(`/${locale}/admin/intake`);
      await page.locator('main input[type=file]').setInputFiles({ name, mimeType, buffer });
      await page.locator('main form button[type=submit]').last().click();
    };
    await signIn(page, locale);
    await take('kariz.docx', Buffer.from(await wordFile(title)));
    await page.waitForURL(/\/admin\/articles\//);
    const value = (name: string) => page.locator(`main [name="${name}"]`).last();
    await expect(value('title')).toHaveValue(title);
    await expect(value('site')).toHaveValue('afgazad');
    await expect(value('body')).toHaveValue(/سال‌های گذشته/);
    await expect(page.locator('.source-text')).toContainText('می‌نوشیدند');

    await take('kariz.zip', Buffer.from(await packZip({ 'second.docx': await wordFile(`${title} ۲`), 'empty.txt': '' })));
    const report = page.locator('.intake-report');
    await expect(report.locator('[data-status=refused]')).toContainText('empty.txt');
    const made = report.locator('[data-status=draft], a[href*="/admin/articles/"]');
    await expect(made.first()).toBeVisible();
  });
}

const SEEDS = path.join(import.meta.dirname, '../../shared/seeds');
if (existsSync(SEEDS)) {
  test('the real document, dropped on the intake and published, reads well in both chromes', async ({ page }) => {
    const [name = ''] = readdirSync(SEEDS);
    await signIn(page, 'fa');
    await page.goto('/fa/admin/intake');
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: readFileSync(path.join(SEEDS, name)) });
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/\/admin\/articles\//);
    const slug = new URL(page.url()).pathname.split('/').at(-1);
    // What the reading doubts has to be looked at first: here a link without an address.
    for (const doubt of await page.locator('main [data-doubt=true] input[name=reviewed]').all()) await doubt.check();
    await page.locator('main button[name=intent][value=publish]').last().click();
    await expect.poll(async () => (await page.request.get(`/en/articles/${slug}`)).status()).toBe(200);
    for (const locale of LOCALES) {
      await page.goto(`/${locale}/articles/${slug}`);
      await expect(page.locator('article')).toHaveAttribute('lang', 'en');
      await expect(page.locator('article .body-text blockquote')).toHaveCount(6);
      await expect(page.locator('article .figure')).toHaveCount(3);
      await expect(page.locator('article')).toContainText('Turkmenistan, has only deepened');
      await expect(page.locator('article')).toContainText('$4 billion');
      await expect(page.locator('.letterhead .hemistich')).toHaveCount(4);
      await expect(page.locator('main')).toContainText('Indian Punchline');
    }
  });
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docx, rtl, run } from '../importers/docx/docx-for-tests.ts';
import { drawn, makePdf } from '../test/make-pdf.ts';
import { packZip } from '../test/pack-zip.ts';
import { expect, expectNoOverflow, LOCALES, signIn, test } from './archive-test.ts';

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

The three names meet again at the bridge, where the water is the same. This was ${title}.
`;

const drop = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  page.locator('main input[type=file]').setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
const item = (page: Page, text: string | RegExp) => page.locator('.intake-item').filter({ hasText: text });
const value = (page: Page, name: string) => page.locator(`main [name="${name}"]`).last();

/** Drops one document and opens it as soon as it is read. */
async function dropAndOpen(page: Page, locale: string, file: { name: string; buffer: Buffer }): Promise<void> {
  await page.goto(`/${locale}/admin/intake`);
  await drop(page, file);
  await item(page, file.name).locator('.desk-item-title a').click();
  await page.waitForURL(/\/admin\/intake\/\d+/);
}

for (const locale of LOCALES) {
  test(`three documents dropped in /${locale} are read while nobody looks, and accepted by keyboard alone, with their provenance`, async ({
    page,
    request,
  }) => {
    const title = `Three Names of One River (${locale})`;
    const bytes = Buffer.from(DOCUMENT(title));
    const again = Buffer.from(DOCUMENT(title).replaceAll('\n', '\r\n'));
    await signIn(page, locale);
    await page.goto(`/${locale}/admin/intake`);
    await drop(
      page,
      { name: `river-${locale}.txt`, buffer: bytes },
      { name: `broken-${locale}.pdf`, buffer: Buffer.from(`%PDF-1.7 ${locale} 1 0 obj`) },
    );
    await drop(page, { name: `same-${locale}.txt`, buffer: bytes });
    await expect(page.locator('main [role=alert]')).toContainText(`same-${locale}.txt`);

    // Left, and come back to.
    await page.goto(`/${locale}/admin`);
    await page.goto(`/${locale}/admin/intake`);
    const broken = item(page, `broken-${locale}.pdf`);
    await expect(broken).toHaveAttribute('data-state', 'failed');
    await expect(broken.locator('.field-error')).toContainText(locale === 'fa' ? /[\u0600-\u06ff]{3}/ : /[a-z]{3}/);
    await expect(item(page, `river-${locale}.txt`)).toHaveAttribute('data-state', 'ready');
    await expect(item(page, `same-${locale}.txt`)).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page);

    // By keyboard alone from here.
    await page.setViewportSize({ width: 1280, height: 800 });
    await item(page, `river-${locale}.txt`).locator('.desk-item-title a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/intake\/\d+/);
    await expect(value(page, 'title')).toHaveValue(title);
    await expect(value(page, 'site')).toHaveValue('afgazad');
    await expect(value(page, 'section')).toHaveValue('european-languages');
    await expect(value(page, 'contributors.0.credited')).toHaveValue('Jonas Weidling');
    await expect(value(page, 'body')).toHaveValue(/it is the Mother, in the second the Mill Water/);
    const doubts = page.locator('.guess[data-doubt=true][data-reviewed=false]');
    const count = await doubts.count();
    expect(count).toBeGreaterThan(0);
    for (let left = count; left > 0; left--) {
      await page.keyboard.press('F8');
      await expect(page.locator('.guess input:focus')).toBeInViewport();
      await page.keyboard.press('Space');
      await expect(doubts).toHaveCount(left - 1);
    }
    const review = await new AxeBuilder({ page }).analyze();
    expect(review.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await value(page, 'kicker').focus();
    await page.keyboard.type('Walks');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/admin\/articles\//);
    await expect(page.locator('.badge.status-draft')).toBeVisible();
    await expect(doubts).toHaveCount(0);

    const provenance = page.locator('.document-provenance');
    await provenance.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(provenance).toContainText(createHash('sha256').update(bytes).digest('hex'));
    await expect(provenance).toContainText('bayaz 0.1.0');
    await expect(provenance.locator('tbody tr')).toHaveText(/Walks/);
    const original = await page.request.get(`${await provenance.locator('a').first().getAttribute('href')}`);
    expect(await original.body()).toEqual(bytes);
    expect((await request.get(original.url())).status()).toBe(404);

    // The same text in another file: known, with its ways out.
    await dropAndOpen(page, locale, { name: `windows-${locale}.txt`, buffer: again });
    await expect(page.locator('.same-panel')).toContainText(title);
    await page.locator('.same-panel button').click();
    await page.waitForURL(/\/admin\/articles\//);
    await page.goto(`/${locale}/admin/intake`);
    await broken.locator('form:has([value=discard]) button').click();
    await expect(broken).toHaveCount(0);
  });

  test(`what cannot be read says why and what to do in /${locale}, and without a script as well`, async ({ page, browser, baseURL }) => {
    await signIn(page, locale);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, storageState: await page.context().storageState() });
    const plain = await context.newPage();
    await plain.goto(`/${locale}/admin/intake`);
    await drop(
      plain,
      { name: `nothing-${locale}.txt`, buffer: Buffer.from(`\n${locale === 'fa' ? ' ' : ''}\n`) },
      { name: `scan-${locale}.txt`, buffer: Buffer.from(`%PDF-1.7 ${locale}`) },
    );
    await plain.locator('form.site-form noscript button').click();
    for (const name of ['nothing', 'scan']) {
      await expect(async () => {
        await plain.reload();
        await expect(item(plain, `${name}-${locale}.txt`)).toHaveAttribute('data-state', 'failed', { timeout: 500 });
      }).toPass();
      await expect(item(plain, `${name}-${locale}.txt`).locator('.field-error')).toContainText(
        locale === 'fa' ? /[\u0600-\u06ff]{3}/ : /[a-z]{3}/,
      );
    }
    for (const name of ['nothing', 'scan']) await item(plain, `${name}-${locale}.txt`).locator('form:has([value=discard]) button').click();
    await expect(item(plain, /(?:nothing|scan)-/)).toHaveCount(0);
    await context.close();
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
  test(`the files of a ZIP are gone through one after the other in /${locale}, with the document's text beside the form`, async ({
    page,
  }) => {
    const title = `کاریزهای خشک ${locale === 'fa' ? 'غور' : 'بادغیس'}`;
    const zip = { [`one-${locale}.docx`]: await wordFile(title), 'two.docx': await wordFile(`${title} ۲`), 'empty.txt': '' };
    await signIn(page, locale);
    await page.goto(`/${locale}/admin/intake`);
    await drop(page, { name: `kariz-${locale}.zip`, buffer: Buffer.from(await packZip(zip)) });
    await expect(item(page, `kariz-${locale}.zip/empty.txt`)).toHaveAttribute('data-state', 'failed');
    await item(page, `one-${locale}.docx`).locator('.desk-item-title a').click();
    await expect(value(page, 'title')).toHaveValue(title);
    await expect(value(page, 'site')).toHaveValue('afgazad');
    await expect(value(page, 'body')).toHaveValue(/سال‌های گذشته/);
    await expect(page.locator('.source-text')).toContainText('می‌نوشیدند');
    await page.locator('button[value=accept-next]').click();
    await expect(value(page, 'title')).toHaveValue(`${title} ۲`);
    await page.locator('button[value=accept]').click();
    await page.waitForURL(/\/admin\/articles\//);
    await page.goto(`/${locale}/admin/intake`);
    await item(page, `kariz-${locale}.zip/empty.txt`).locator('form:has([value=discard]) button').click();
    await expect(item(page, `kariz-${locale}.zip/empty.txt`)).toHaveCount(0);
  });
}

/** Lines of a PDF as a program draws them, by themselves or behind a password. */
const linesPdf = (lines: string[], userPassword?: string) =>
  Buffer.from(makePdf([lines.flatMap((line, index) => drawn(line, 40, 540 - index * 20, 5))], { userPassword }));

for (const locale of LOCALES) {
  test(`a locked PDF asks for its password, and the pages of another are shown beside the form, in /${locale}`, async ({ page }) => {
    const lines = [
      'The Keys of the Mill',
      'The miller had three keys and gave none of them away,',
      `and that was that, as it is told in ${locale}.`,
    ];
    await signIn(page, locale);
    await page.goto(`/${locale}/admin/intake`);
    await drop(
      page,
      { name: `locked-${locale}.pdf`, buffer: linesPdf(lines, 'sesame') },
      { name: `open-${locale}.pdf`, buffer: linesPdf(lines) },
    );
    const locked = item(page, `locked-${locale}.pdf`);
    const open = async (password: string) => {
      await locked.locator('input[name=password]').fill(password);
      await locked.locator('input[name=password]').press('Enter');
    };
    await open('wrong');
    await expect(locked.locator('.field-error')).toContainText(locale === 'fa' ? 'باز نکرد' : 'does not open');
    await open('sesame');
    await expect(locked).toHaveAttribute('data-state', 'ready');
    await locked.locator('form:has([value=discard]) button').click();
    await expect(locked).toHaveCount(0);
    await item(page, `open-${locale}.pdf`).locator('.desk-item-title a').click();
    await page.locator('.source-panel [aria-pressed=false]').click();
    const picture = page.locator('.source-page img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
    await page.goto(`/${locale}/admin/intake`);
    await item(page, `open-${locale}.pdf`).locator('form:has([value=discard]) button').click();
    await expect(item(page, `open-${locale}.pdf`)).toHaveCount(0);
  });
}

const SEEDS = path.join(import.meta.dirname, '../../shared/seeds');
if (existsSync(SEEDS)) {
  test('the real document, dropped on the intake and published, reads well in both chromes', async ({ page }) => {
    const [name = ''] = readdirSync(SEEDS);
    await signIn(page, 'fa');
    await dropAndOpen(page, 'fa', { name, buffer: readFileSync(path.join(SEEDS, name)) });
    await page.locator('button[value=accept]').click();
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

import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { lightPath } from '../components/reader/light-address.ts';
import { expect, expectNoOverflow, LOCALES, test } from './archive-test.ts';
import { archiveCommand } from './start-archive.ts';

const ARTICLE = 'between-russia-and-iran-alls-well-that-ends-well';
/** Bytes of the sample document on the line, of the design (7-experience, "Light edition"). */
const MOST_BYTES = 15_000;
const PAGES = [
  'index',
  'about',
  'articles',
  'search',
  'people',
  'sites',
  `articles/${ARTICLE}`,
  'people/zarghuna-hamidi',
  'sites/afgazad',
  'articles?language=ps',
];

const lightAddress = (locale: string, page: string) => `/${locale}/${encodeURI(page).replace(/(\?|$)/, '.html$1')}`;

/** An answer as it is on the line. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<{ headers: Record<string, string | string[] | undefined>; body: Buffer }>((resolve, reject) => {
    get(`${process.env.ARCHIVE_ORIGIN}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });

for (const locale of LOCALES) {
  test(`the light edition of each kind of page stands alone (${locale})`, async ({ request }) => {
    for (const page of PAGES) {
      const answer = await request.get(lightAddress(locale, page));
      expect(answer.status(), page).toBe(200);
      const headers = answer.headers();
      expect(headers['content-security-policy']).toContain("script-src 'none'");
      expect(headers['vary']).toContain('Accept-Encoding');
      expect(headers['vary']).not.toMatch(/Cookie|Save-Data/);
      const html = await answer.text();
      expect(html).not.toMatch(/<script|<img|<link rel="(?:stylesheet|preload)"|@import|url\(/);
      // What a light page leads to is light, where there is a light one.
      const addresses = [...html.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, address = '']) => address);
      expect(addresses.filter((address) => !address.endsWith('edition=full') && lightPath(address.split(/[?#]/)[0] ?? ''))).toEqual([]);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
      const full = await (await request.get(new URL(canonical).pathname + new URL(canonical).search.replaceAll('&amp;', '&'))).text();
      expect(full, page).toContain(`<link rel="alternate" type="text/html" href="${lightAddress(locale, page).replace('&', '&amp;')}"`);
    }
  });

  test(`a light article is read without a script, in little room (${locale})`, async ({ browser, request }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
      baseURL: process.env.ARCHIVE_ORIGIN,
    });
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (one) => loaded.push(one.url()));
    await page.goto(`/${locale}/articles/${ARTICLE}.html`);
    expect(loaded).toHaveLength(1);
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'fa' ? 'rtl' : 'ltr');
    await expect(page.locator('article')).toHaveAttribute('dir', 'ltr');
    await expect(page.locator('.letterhead .beyt')).not.toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    await expectNoOverflow(page);
    await page.locator('.locale-switch').click();
    await expect(page).toHaveURL(new RegExp(`/${locale === 'fa' ? 'en' : 'fa'}/articles/${ARTICLE}\\.html$`));
    await page.locator('input[name=q]').fill('Iran');
    await page.locator('input[name=q]').press('Enter');
    await expect(page).toHaveURL(/\/search\.html\?q=Iran$/);
    await expect(page.locator('.card').first()).toBeVisible();
    await context.close();
    expect((await request.get(`/${locale}/articles/nowhere.html`)).status()).toBe(404);
  });
}

test('small on the line, in each encoding, and not sent twice', async () => {
  const place = `/fa/articles/${ARTICLE}.html`;
  const plain = await raw(place, {});
  const gzip = await raw(place, { 'Accept-Encoding': 'gzip' });
  const brotli = await raw(place, { 'Accept-Encoding': 'gzip, br' });
  expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br']);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(gzip.body.byteLength).toBeLessThan(MOST_BYTES);
  expect(brotli.body.byteLength).toBeLessThan(gzip.body.byteLength);
  const tags = [plain, gzip, brotli].map(({ headers }) => String(headers.etag));
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) {
    expect(tag).toMatch(/^"/);
    const again = await fetch(`${process.env.ARCHIVE_ORIGIN}${place}`, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
});

test('less data asked for is less data sent, at the same address', async ({ request }) => {
  const ask = async (query: string, headers: Record<string, string>) => {
    const answer = await request.get(`/en/articles/${ARTICLE}${query}`, { headers });
    return { light: !(await answer.text()).includes('/assets/'), varies: /Cookie, Save-Data/.test(answer.headers()['vary'] ?? '') };
  };
  expect(await ask('', { 'Save-Data': 'on' })).toEqual({ light: true, varies: true });
  expect(await ask('', {})).toEqual({ light: false, varies: true });
  expect(await ask('?edition=full', { 'Save-Data': 'on' })).toEqual({ light: false, varies: true });
});

test('a parameter that no page reads makes no other page', async ({ request }) => {
  const tag = async (query: string) => (await request.get(`/en/articles${query}`)).headers()['etag'];
  const [plain, campaign, filtered] = [await tag(''), await tag('?utm_source=x&fbclid=y'), await tag('?language=ps')];
  expect(campaign).toBe(plain);
  expect(filtered).not.toBe(plain);
});

test('a mirror is read from the disk without scripts, and searched with them', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bayaz-mirror-'));
  archiveCommand({ ...process.env, ARCHIVE_HOME: process.env.ARCHIVE_TEST_HOME, ARCHIVE_URL: process.env.ARCHIVE_ORIGIN }, [
    'export',
    '--format',
    'mirror',
    folder,
  ]);
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } });
  const page = await plain.newPage();
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
  for (const locale of LOCALES) {
    await page.goto(pathToFileURL(path.join(folder, locale, 'index.html')).href);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.locator('.site-rooms a[href="articles.html"]').click();
    await page.locator('a[href*="lists/year-gregorian/2024"]').click();
    await page.locator('.card a[href$="between-russia-and-iran-alls-well-that-ends-well.html"]').first().click();
    await expect(page.locator('.letterhead')).toBeVisible();
    await expectNoOverflow(page);
    await page.locator('.byline a').first().click();
    await expect(page.locator('.card')).not.toHaveCount(0);
  }
  await plain.close();
  const scripted = await browser.newContext();
  const search = await scripted.newPage();
  await search.goto(pathToFileURL(path.join(folder, 'fa', 'search.html')).href);
  // As the Arabic keyboard has it: the script folds words as the archive does.
  await search.locator('#q').fill('كاريز');
  await search.locator('#q').press('Enter');
  await search.locator('#mirror-results a[href*="karez-ab-dar-tariki"]').click();
  await expect(search.locator('h1')).toContainText('کاریز');
  await scripted.close();
  rmSync(folder, { recursive: true, force: true });
});

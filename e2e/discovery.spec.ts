import { expect, expectNoOverflow, LOCALES, test } from './archive-test.ts';

test('a machine gets gzip, HEAD without a body, and 304 for what it has', async ({ request }) => {
  for (const path of [
    '/feed.atom',
    '/feed.json',
    '/sitemap.xml',
    '/opds',
    '/oai?verb=ListRecords&metadataPrefix=mods',
    '/api/v1/articles',
  ]) {
    const answer = await request.get(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([answer.status(), answer.headers()['content-encoding']], path).toEqual([200, 'gzip']);
    const head = await request.head(path);
    expect([head.status(), (await head.body()).length], path).toEqual([200, 0]);
    expect(head.headers()['content-type']).toBe(answer.headers()['content-type']);
    if (path.startsWith('/oai')) continue; // it says the time
    const again = await request.get(path, { headers: { 'If-None-Match': answer.headers()['etag'] ?? '' } });
    expect(again.status(), path).toBe(304);
  }
  const asked = await request.fetch('/api/v1/articles', { method: 'OPTIONS' });
  expect([asked.status(), asked.headers()['access-control-allow-headers']]).toEqual([204, 'If-None-Match']);
});

test('a harvester may ask by a form, and hears of an error with status 200', async ({ request }) => {
  const answer = await request.post('/oai', { form: { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc', set: 'language.ps' } });
  expect(await answer.text()).toContain('<setSpec>language.ps</setSpec>');
  expect(answer.headers()['content-type']).toMatch(/^text\/xml/);
  const wrong = await request.post('/oai', { form: { verb: 'ListRecords' } });
  expect([wrong.status(), (await wrong.text()).includes('<error code="badArgument">')]).toEqual([200, true]);
});

for (const locale of LOCALES) {
  test(`${locale}: what programs can read is told to people, and programs are led to it`, async ({ page, request }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/about`);
    await page.locator('.site-footer a[href$="/about/machines"]').click();
    await expect(page.locator('h1')).toBeVisible();
    await expectNoOverflow(page);
    for (const address of await page.locator('.addresses a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      expect((await request.get(address)).status(), address).toBe(200);
    }
    await page.goto(`/${locale}/sections/european-languages`);
    const feed = page.locator('link[rel=alternate][type="application/atom+xml"]').first();
    const text = await (await request.get((await feed.getAttribute('href')) ?? '')).text();
    expect(text).toContain(`/${locale}/articles/between-russia-and-iran-alls-well-that-ends-well"`);
    expect(await page.locator('link[rel=search]').getAttribute('href')).toBe(`/opensearch.xml?locale=${locale}`);
  });
}

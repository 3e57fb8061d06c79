import { articleJsonSchema } from '../core/article/model.ts';
import { expect, test } from './archive-test.ts';

const ARTICLE = 'between-russia-and-iran-alls-well-that-ends-well';

test('the API gives every article in one shape, newest first, page after page', async ({ request }) => {
  const slugs: string[] = [];
  let last = '9999';
  for (let next: string | undefined, first = true; first || next; first = false) {
    const answer = await request.get(`/api/v1/articles?limit=7${next ? `&cursor=${next}` : ''}`);
    expect(answer.status()).toBe(200);
    const page = (await answer.json()) as { items: unknown[]; next?: string };
    for (const item of page.items) {
      const article = articleJsonSchema.parse(item);
      const day = article.appearances.findLast(({ role }) => role === 'republication')?.dateIso ?? '';
      expect(day.padEnd(10, '-00') <= last).toBe(true);
      last = day.padEnd(10, '-00');
      slugs.push(article.slug);
    }
    next = page.next;
  }
  expect(slugs.length).toBeGreaterThanOrEqual(24);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).not.toContain('a-letter-to-the-editor');
});

test('one article: site, masthead, chain, figures with credits, rights', async ({ request }) => {
  const article = articleJsonSchema.parse(await (await request.get(`/api/v1/articles/${ARTICLE}`)).json());
  expect(article).toMatchObject({
    language: 'en',
    direction: 'ltr',
    site: { slug: 'afgazad' },
    section: { slug: 'european-languages', names: { fa: 'زبانهای اروپایی', en: 'European Languages' } },
    contributors: [{ credited: 'M.K. Bhadrakumar', role: 'author', slug: 'm-k-bhadrakumar' }],
    appearances: [
      { outlet: 'Indian Punchline', role: 'original', dateIso: '2024-10-17' },
      { role: 'republication', dateLiteral: '20.10.2024', dateIso: '2024-10-20' },
    ],
  });
  expect(article.masthead?.names).toEqual(['افغانستان آزاد', 'آزاد افغانستان']);
  expect(article.masthead?.monogram).toBe('AA-AA');
  expect(article.figures.map(({ credit }) => credit)).toEqual([
    'Alexander Shcherbak, TASS',
    'Alexander Shcherbak, TASS',
    'Fars News Agency, CC BY 4.0, Wikimedia Commons',
  ]);
  expect(await (await request.get(`/en/articles/${ARTICLE}.json`)).json()).toEqual(article);
});

test('what is not public is in no face', async ({ request }) => {
  const draft = 'a-letter-to-the-editor';
  for (const path of [`/api/v1/articles/${draft}`, `/en/articles/${draft}`, `/fa/articles/${draft}.json`, `/en/articles/${draft}.md`]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const found = (await (await request.get('/api/v1/search?q=letter+editor')).json()) as { items: { slug: string }[] };
  expect(found.items.map(({ slug }) => slug)).not.toContain(draft);
});

test('an address with a broken escape is one where nothing is', async ({ request }) => {
  for (const path of ['/en/articles/%E0%A4%A', '/fa/people/%ff', '/en/sections/%', '/fa/sites/%zz', '/api/v1/articles/%E0%A4%A']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('search answers any query, and refuses a limit that makes no sense', async ({ request }) => {
  for (const q of ['', '"', '"کاریز', '-', '*', 'NEAR(a b)', 'title_e:x', 'آب OR', '\u0000', 'x'.repeat(5_000), '۱۴۰۳']) {
    expect((await request.get(`/api/v1/search?q=${encodeURIComponent(q)}`)).status(), q.slice(0, 20)).toBe(200);
  }
  expect((await request.get('/api/v1/search?q=a&limit=100000')).status()).toBe(400);
});

test('/healthz says how the archive is', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toMatchObject({ status: 'ok', index: 'current' });
});

test.describe('headers', () => {
  for (const path of ['/fa', `/en/articles/${ARTICLE}`, '/en/admin/sign-in', '/api/v1/articles', '/healthz', '/nowhere', '/media/x']) {
    test(path, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      const policy = headers['content-security-policy'] ?? '';
      for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBeTruthy();
      expect(headers['x-powered-by']).toBeUndefined();
    });
  }

  test("a policy that the client sends is not taken for the server's", async ({ request }) => {
    const answer = await request.get('/en/admin/sign-in', { headers: { 'Content-Security-Policy': "script-src 'nonce-mine'" } });
    expect(answer.headers()['content-security-policy']).not.toContain('mine');
    expect(await answer.text()).not.toContain('nonce="mine"');
  });

  test('a page is answered with 304 while nothing changed, and its own to who has settings', async ({ request }) => {
    const first = await request.get(`/en/articles/${ARTICLE}`);
    const again = await request.get(`/en/articles/${ARTICLE}`, { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } });
    expect(again.status()).toBe(304);
    const own = await request.get(`/en/articles/${ARTICLE}`, { headers: { Cookie: 'preferences=theme=dark' } });
    expect(own.headers()['cache-control']).toContain('private');
    expect(await own.text()).toContain('data-theme="dark"');
  });

  test('settings come from our own pages only', async ({ request }) => {
    const post = (origin: string) =>
      request.post('/en/settings', { form: { theme: 'dark' }, headers: { Origin: origin }, maxRedirects: 0 });
    expect([(await post('https://elsewhere.example')).status(), (await post('null')).status()]).toEqual([403, 403]);
    expect((await post(process.env.ARCHIVE_ORIGIN ?? '')).status()).toBe(303);
  });
});

import { LOCALES, expect, signIn, test } from './archive-test.ts';

for (const locale of LOCALES) {
  test(`a page of the desk that is not for somebody answers 403 and says so, in ${locale}`, async ({ page }) => {
    await signIn(page, locale, 'contributor');
    for (const path of ['sites', 'sites/new', 'sites/afgazad', 'people', 'subjects', 'users']) {
      const answer = await page.goto(`/${locale}/admin/${path}`);
      expect(answer?.status(), path).toBe(403);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      locale === 'fa' ? 'این بخش برای شما باز نیست' : 'This is not open to you',
    );
  });
}

test('signing in leads to the desk and nowhere else', async ({ page, baseURL }) => {
  for (const next of [
    '//evil.example/en/admin',
    'https://evil.example/en/admin',
    '/\\evil.example',
    '/en/admin/../../evil',
    'javascript:1',
  ]) {
    await page.context().clearCookies();
    await page.goto(`/en/admin/sign-in?next=${encodeURIComponent(next)}`);
    await page.locator('input[name=email]').fill('editor@bayaz.test');
    await page.locator('input[name=password]').fill('a notebook of lapis');
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL(`${baseURL}/en/admin`);
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welcome');
});

test('settings are changed from a page of the archive only, and lead back to one', async ({ request, baseURL }) => {
  const post = (origin: string, back: string) =>
    request.post('/en/settings', {
      headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams({ theme: 'dark', back }).toString(),
      maxRedirects: 0,
    });
  expect((await post('https://evil.example', '/articles')).status()).toBe(403);
  expect((await post('null', '/articles')).status()).toBe(403);
  const places: [back: string, place: string][] = [
    ['/articles?language=ps', '/en/articles?language=ps'],
    ['/articles/کاریز', '/en/articles/%DA%A9%D8%A7%D8%B1%DB%8C%D8%B2'],
    ['//evil.example', '/en/settings?saved=1'],
    ['/\\evil.example', '/en/settings?saved=1'],
    ['https://evil.example', '/en/settings?saved=1'],
  ];
  for (const [back, place] of places) {
    const answer = await post(baseURL ?? '', back);
    expect([answer.status(), answer.headers()['location']]).toEqual([303, place]);
  }
});

import { expect, signIn, test } from './archive-test.ts';

const DRAFT = 'a-letter-to-the-editor';

test('a draft is previewed in both chromes by those who may read it, and by nobody else', async ({ page, request }) => {
  await signIn(page, 'en', 'contributor');
  await page.goto(`/en/admin/articles/${DRAFT}`);
  const title = await page.locator('textarea[name=title]').inputValue();
  const preview = page.getByRole('link', { name: 'Preview in Persian' });
  const answer = await page.goto((await preview.getAttribute('href')) ?? '');
  expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([200, 'private, no-store']);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`/en/admin/articles/${DRAFT}/preview`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  const signedOut = await request.get(`/en/admin/articles/${DRAFT}/preview`, { maxRedirects: 0 });
  expect([signedOut.status(), signedOut.headers()['location']]).toEqual([
    303,
    `/en/admin/sign-in?next=${encodeURIComponent(`/en/admin/articles/${DRAFT}/preview`)}`,
  ]);
  expect((await request.get(`/en/articles/${DRAFT}`)).status()).toBe(404);
});

test('after publishing, the focus is on what says so', async ({ page }) => {
  await signIn(page, 'en', 'editor');
  await page.goto('/en/admin/articles/new');
  await page.locator('textarea[name=title]').fill('Published by the keyboard');
  await page.locator('select[name=site]').selectOption('spoghmai');
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await expect(page.locator('.notice').filter({ hasText: 'is published' })).toBeFocused();
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { docx, picture, rtl, run } from '../importers/docx/docx-for-tests.ts';
import { sha256 } from '../core/sha256.ts';
import { addTestSite, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { ONE_PIXEL } from '../test/one-text.ts';
import { importDocument } from './import-document.ts';
import { readArticle } from './read-article.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
});
afterEach(() => archive.remove());

const BODY =
  rtl(run('کاریزها چرا خشکید؟'), 'Heading1') +
  rtl(run('آب کاریز در سال‌های گذشته کم شد.')) +
  rtl(picture('rId6', 'گل')) +
  rtl(run('پایان یافت.'));

const take = async (bytes: Uint8Array) => {
  const document = await docx(BODY, { rId6: ['image', 'media/image1.png'] }, { 'word/media/image1.png': bytes });
  const imported = await importDocument(archive, EDITOR, { bytes: document, name: 'a.docx', site: 'azad' });
  return { ...imported, body: JSON.stringify(await readArticle(archive, EDITOR, imported.slug)) };
};

it('keeps the pictures of a document, and its figures refer to them', async () => {
  const { status, body, doubts } = await take(ONE_PIXEL);
  const hash = sha256(ONE_PIXEL);
  expect(status).toBe('draft');
  expect(body).toContain(`asset:${hash}`);
  expect(await archive.assets.has(hash)).toBe(true);
  expect(doubts.map(({ reason }) => reason)).not.toContain('picture-not-kept');
});

it('takes in a document whose picture cannot be decoded, with a doubt', async () => {
  const { status, body, doubts } = await take(ONE_PIXEL.subarray(0, 40));
  expect(status).toBe('draft');
  expect(body).not.toContain('1.png');
  expect(doubts).toContainEqual(expect.objectContaining({ reason: 'picture-not-kept', snippet: '1.png' }));
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDraft, addTestSite, draft, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { VISITOR } from './archive.ts';
import { readRevision } from './read-revision.ts';
import { saveArticle } from './save-article.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
});
afterEach(() => archive.remove());

describe('reading a revision', () => {
  it('gives what an editor began with, whatever was saved since', async () => {
    const { slug, revision, title } = await addDraft(archive);
    await saveArticle(archive, EDITOR, { slug, revision, draft: draft({ title: 'Another' }) });
    expect((await readRevision(archive, EDITOR, slug, 1)).title).toBe(title);
    expect((await readRevision(archive, EDITOR, slug, 2)).title).toBe('Another');
  });
  it('is for nobody outside, and not of what never was', async () => {
    const { slug } = await addDraft(archive);
    await expect(readRevision(archive, VISITOR, slug, 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readRevision(archive, EDITOR, slug, 9)).rejects.toMatchObject({ code: 'not-found' });
  });
});

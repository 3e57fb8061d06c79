import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftOf } from '../core/article/state.ts';
import { sha256 } from '../core/sha256.ts';
import { findRevision } from '../db/articles.ts';
import {
  addDraft,
  addPublished,
  addTestSite,
  CONTRIBUTOR,
  draft,
  EDITOR,
  testArchive,
  type TestArchive,
} from '../test/archive-for-tests.ts';
import { VISITOR } from './archive.ts';
import { publishArticle } from './publish-article.ts';
import { readArticlePage } from './read-article.ts';
import { readArticleAsOf, readComparison, readHistory } from './read-revisions.ts';
import { restoreRevision } from './restore-revision.ts';
import { saveArticle } from './save-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
});
afterEach(() => archive.remove());

const reason = 'نام کوه درست شد';

/** Revisions 1 (draft) and 2 (published) with a wrong word, 3 (published) with the right one. */
async function corrected() {
  const written = await addDraft(archive, { body: 'کوه بابه', contributors: [{ credited: 'نازو', role: 'author' }] });
  const published = await publishArticle(archive, EDITOR, written);
  const { slug, revision } = published;
  return saveArticle(archive, EDITOR, { slug, revision, draft: draft({ body: 'کوه بابا', contributors: [] }), reason });
}

describe('what readers see of revisions', () => {
  it('is the states that were public, with their reasons, and none of the drafts', async () => {
    const { slug } = await corrected();
    const history = await readHistory(archive, VISITOR, slug);
    expect('revisions' in history && history.revisions.map(({ number, reason: why }) => [number, why])).toEqual([
      [3, reason],
      [2, undefined],
    ]);
    expect(await readComparison(archive, VISITOR, slug, { from: 2, to: 3 })).toMatchObject({
      before: { body: 'کوه بابه' },
      after: { body: 'کوه بابا' },
    });
    for (const range of [
      { from: 1, to: 3 },
      { from: 2, to: 4 },
    ]) {
      await expect(readComparison(archive, VISITOR, slug, range)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(readArticleAsOf(archive, slug, 1)).rejects.toMatchObject({ code: 'not-found' });
    expect(await readComparison(archive, CONTRIBUTOR, slug, { from: 1, to: 3 })).toMatchObject({ before: { status: 'draft' } });
  });

  it('is the text as it was first published, with those who were credited, beside the text of now', async () => {
    const { slug } = await corrected();
    expect(await readArticleAsOf(archive, slug, 2)).toMatchObject({
      article: { body: 'کوه بابه', text: 'کوه بابه', revision: 2, contributors: [{ credited: 'نازو' }] },
      revisions: [{ number: 3 }, { number: 2 }],
    });
    expect(await readArticlePage(archive, VISITOR, slug)).toMatchObject({ article: { body: 'کوه بابا', revision: 3 } });
  });

  it('is nothing of a draft, and of what was withdrawn the tombstone', async () => {
    const { slug } = await addDraft(archive);
    await expect(readHistory(archive, VISITOR, slug)).rejects.toMatchObject({ code: 'not-found' });
    const gone = await addPublished(archive);
    await withdrawArticle(archive, EDITOR, { ...gone, reason });
    expect(await readHistory(archive, VISITOR, gone.slug)).toMatchObject({ withdrawn: { reason } });
    expect(await readArticleAsOf(archive, gone.slug, 2)).toMatchObject({ withdrawn: { reason } });
  });
});

describe('going back to a revision', () => {
  it('saves the old text as the newest revision, under a hash of its own, and keeps address and status', async () => {
    const { slug, revision } = await corrected();
    const moved = await saveArticle(archive, EDITOR, { slug, revision, draft: draft({ slug: 'کوه' }), reason });
    const back = await restoreRevision(archive, EDITOR, { slug: 'کوه', revision: moved.revision, number: 1, reason });
    expect(back).toMatchObject({ slug: 'کوه', status: 'published', revision: 5, body: 'کوه بابه' });
    const stored = await findRevision(archive.db.reader, back.id, 5);
    expect([sha256(stored?.state ?? ''), draftOf(stored?.state ?? '{}')]).toMatchObject([back.hash, { slug: 'کوه', body: 'کوه بابه' }]);
  });

  it('is refused without a reason for what is public, to who may not save, from a page that is out of date, and to where nothing was', async () => {
    const { slug, revision } = await corrected();
    const restore = (more: object, actor = EDITOR) => restoreRevision(archive, actor, { slug, revision, number: 2, reason, ...more });
    await expect(restore({ reason: ' ' })).rejects.toMatchObject({ problems: [{ field: 'reason', code: 'required' }] });
    await expect(restore({}, CONTRIBUTOR)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(restore({ revision: 2 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(restore({ number: 9 })).rejects.toMatchObject({ code: 'not-found' });
  });
});

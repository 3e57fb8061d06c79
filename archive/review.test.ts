import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDraft, addTestSite, CONTRIBUTOR, draft, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { VISITOR } from './archive.ts';
import { commentOnArticle } from './comment-on-article.ts';
import { publishArticle } from './publish-article.ts';
import { readArticlePage } from './read-article.ts';
import { readReview, readReviewNote } from './read-review.ts';
import { resolveComment } from './resolve-comment.ts';
import { saveArticle } from './save-article.ts';
import { sendBackArticle } from './send-back-article.ts';
import { submitForReview } from './submit-article.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
});
afterEach(() => archive.remove());

const BODY = 'بند نخست.\n\n---\n\n> بند **دوم**.';

describe('what is said of an article', () => {
  it('stands by its paragraph, with its answers, until it is settled', async () => {
    const { slug } = await addDraft(archive, { body: BODY });
    await commentOnArticle(archive, EDITOR, { slug, text: 'عنوان کوتاه شود' });
    const thread = await commentOnArticle(archive, EDITOR, { slug, text: 'از کجا؟', paragraph: 1 });
    await commentOnArticle(archive, CONTRIBUTOR, { slug, text: 'از کتاب', thread });
    const review = await readReview(archive, CONTRIBUTOR, slug);
    expect(review).toMatchObject({
      threads: [{ text: 'عنوان کوتاه شود', answers: [] }],
      paragraphs: [
        { text: 'بند نخست.', threads: [] },
        { text: 'بند دوم.', threads: [{ text: 'از کجا؟', by: 'editor', answers: [{ text: 'از کتاب', by: 'contributor' }] }] },
      ],
    });
    await resolveComment(archive, EDITOR, { slug, thread, resolved: true });
    expect((await readReviewNote(archive, review.article)).open).toBe(1);
    await resolveComment(archive, EDITOR, { slug, thread, resolved: false });
    expect((await readReviewNote(archive, review.article)).open).toBe(2);
  });

  it('follows its paragraph to another place, and says what it was about when that has changed', async () => {
    const { slug, revision } = await addDraft(archive, { body: BODY });
    await commentOnArticle(archive, EDITOR, { slug, text: 'خوب', paragraph: 0 });
    await commentOnArticle(archive, EDITOR, { slug, text: 'از کجا؟', paragraph: 1 });
    await saveArticle(archive, EDITOR, { slug, revision, draft: draft({ body: 'پیش از همه.\n\nبند نخست.\n\nبند دیگر.' }) });
    expect(await readReview(archive, EDITOR, slug)).toMatchObject({
      threads: [{ text: 'از کجا؟', quote: 'بند دوم.', revision: 1 }],
      paragraphs: [{ threads: [] }, { threads: [{ text: 'خوب' }] }, { threads: [] }],
    });
  });

  it('is refused when nothing is said, and where nothing is', async () => {
    const { slug } = await addDraft(archive);
    const other = await addDraft(archive);
    const thread = await commentOnArticle(archive, EDITOR, { slug: other.slug, text: 'خوب' });
    const attempt = (more: object) => commentOnArticle(archive, EDITOR, { slug, text: 'خوب', ...more });
    await expect(attempt({ text: ' \n' })).rejects.toMatchObject({ problems: [{ field: 'comment', code: 'required' }] });
    await expect(attempt({ text: 'x'.repeat(10_001) })).rejects.toMatchObject({ problems: [{ field: 'comment', code: 'too-long' }] });
    for (const nowhere of [{ paragraph: 7 }, { paragraph: NaN }, { thread }]) {
      await expect(attempt(nowhere)).rejects.toMatchObject({ problems: [{ field: 'comment', code: 'not-found' }] });
    }
    await expect(resolveComment(archive, EDITOR, { slug, thread, resolved: true })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is no business of the readers, and why it was sent back is the writer’s', async () => {
    const written = await addDraft(archive, { body: BODY });
    const submitted = await submitForReview(archive, CONTRIBUTOR, written);
    const back = await sendBackArticle(archive, EDITOR, { ...submitted, reason: 'نام کوه؟' });
    expect(await readReviewNote(archive, back)).toEqual({ open: 0, sentBack: 'نام کوه؟' });
    await commentOnArticle(archive, EDITOR, { slug: back.slug, text: 'پنهان' });
    await publishArticle(archive, EDITOR, back);
    const page = JSON.stringify(await readArticlePage(archive, VISITOR, back.slug));
    expect([page.includes('پنهان'), page.includes('نام کوه؟')]).toEqual([false, false]);
    await expect(readReview(archive, VISITOR, back.slug)).rejects.toMatchObject({ code: 'not-found' });
  });
});

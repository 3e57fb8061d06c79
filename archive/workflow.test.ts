import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES, type ArticleStatus } from '../core/article/model.ts';
import { ARTICLE_VERBS, mayWithArticle, ROLES, type ActorRole, type ArticleVerb } from '../core/permissions/permissions.ts';
import type { StoredArticle } from '../db/articles.ts';
import { addDraft, addPublished, addTestSite, draft, EDITOR, NOON, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { VISITOR, type Actor, type Archive } from './archive.ts';
import { archiveVersion } from './check-health.ts';
import { commentOnArticle } from './comment-on-article.ts';
import { listArticles } from './list-articles.ts';
import { openAsset } from './open-asset.ts';
import { presentSlug } from './present-slug.ts';
import { publishArticle } from './publish-article.ts';
import { publishDue } from './publish-due.ts';
import { readArticle, readArticlePage } from './read-article.ts';
import { readDesk } from './read-desk.ts';
import { resolveComment } from './resolve-comment.ts';
import { restoreArticle } from './restore-article.ts';
import { saveArticle } from './save-article.ts';
import { scheduleArticle, unscheduleArticle } from './schedule-article.ts';
import { searchArticles } from './search-articles.ts';
import { sendBackArticle } from './send-back-article.ts';
import { storePicture } from './store-picture.ts';
import { submitForReview } from './submit-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

const reason = 'چنان که نویسنده خواست';
const MIDNIGHT = new Date('2024-10-20T19:30:00.000Z'); // the 29th of Mizan begins in Kabul
const publishAt = MIDNIGHT;

/** Every verb as the archive knows it; `read` is a reader's. */
const RUN: Record<ArticleVerb, (archive: Archive, actor: Actor, article: { slug: string; revision: number }) => Promise<unknown>> = {
  read: async (archive, actor, { slug }) => {
    if ('withdrawn' in (await readArticle(archive, actor, slug))) throw new Error('a tombstone');
  },
  save: (archive, actor, article) => saveArticle(archive, actor, { ...article, draft: draft(), reason }),
  submit: submitForReview,
  comment: (archive, actor, { slug }) => commentOnArticle(archive, actor, { slug, text: 'از کجا؟' }),
  'resolve-comment': async (archive, actor, { slug }) => {
    const thread = await commentOnArticle(archive, EDITOR, { slug, text: 'از کجا؟' }).catch(() => 1);
    await resolveComment(archive, actor, { slug, thread, resolved: true });
  },
  'send-back': (archive, actor, article) => sendBackArticle(archive, actor, { ...article, reason }),
  schedule: (archive, actor, article) => scheduleArticle(archive, actor, { ...article, publishAt }),
  unschedule: unscheduleArticle,
  publish: publishArticle,
  withdraw: (archive, actor, article) => withdrawArticle(archive, actor, { ...article, reason }),
  restore: (archive, actor, article) => restoreArticle(archive, actor, { ...article, reason }),
};

/** What is done leaves the article where it was. */
const LEAVING: ReadonlySet<ArticleVerb> = new Set(['read', 'comment', 'resolve-comment']);

/** A new article that is in that state. */
async function articleIn(archive: Archive, status: ArticleStatus): Promise<StoredArticle> {
  const article = await addDraft(archive);
  if (status === 'in-review') return submitForReview(archive, EDITOR, article);
  if (status === 'scheduled') return scheduleArticle(archive, EDITOR, { slug: article.slug, revision: 1, publishAt });
  if (status === 'draft') return article;
  const published = await publishArticle(archive, EDITOR, article);
  return status === 'published' ? published : withdrawArticle(archive, EDITOR, { slug: article.slug, revision: 2, reason });
}

let archive: TestArchive;

describe('role × verb × state, tried on an archive', () => {
  beforeAll(async () => {
    archive = await testArchive();
    await addTestSite(archive);
  });
  afterAll(() => archive.remove());

  const everybody: ActorRole[] = ['visitor', ...ROLES];
  const cells = ARTICLE_VERBS.flatMap((verb) => ARTICLE_STATUSES.map((status) => [verb, status] as const));
  it.each(cells)('%s of what is %s', async (verb, status) => {
    let article = await articleIn(archive, status);
    for (const role of everybody) {
      const actor: Actor = role === 'visitor' ? VISITOR : { name: role, role };
      const outcome = await RUN[verb](archive, actor, article).then(
        () => true,
        () => false,
      );
      expect([role, outcome]).toEqual([role, mayWithArticle(role, verb, status)]);
      if (outcome && !LEAVING.has(verb)) article = await articleIn(archive, status);
    }
  });
});

describe('the way of an article', () => {
  beforeEach(async () => {
    archive = await testArchive();
    await addTestSite(archive);
  });
  afterEach(() => archive.remove());

  const found = async () => (await searchArticles(archive, { query: 'کاریز', sort: 'relevance', page: 1, locale: 'fa' })).hits.length;
  const listed = async () => (await listArticles(archive, { calendar: 'gregorian', sort: 'newest', page: 1 })).items.length;
  const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  it('leads through review and over a midnight into the open, nowhere sooner', async () => {
    const sha256 = await storePicture(archive, EDITOR, new Uint8Array(PIXEL), 'karez.png');
    const body = `کاریز\n\n:::figure{src="asset:${sha256}"}\nکاریز\n:::`;
    const written = await addDraft(archive, { body });
    const submitted = await submitForReview(archive, EDITOR, written);
    await expect(sendBackArticle(archive, EDITOR, { ...submitted, reason: ' ' })).rejects.toMatchObject({
      problems: [{ field: 'reason', code: 'required' }],
    });
    const scheduled = await scheduleArticle(archive, EDITOR, { ...submitted, publishAt });
    expect((await readDesk(archive, EDITOR)).scheduled).toMatchObject([{ slug: written.slug, publishAt }]);
    const version = archiveVersion(archive);
    const { slug } = scheduled;

    archive.clock.at = new Date(MIDNIGHT.getTime() - 1);
    expect(await publishDue(archive)).toEqual({ published: [], next: MIDNIGHT });
    for (const read of [readArticle, readArticlePage])
      await expect(read(archive, VISITOR, slug)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openAsset(archive, VISITOR, sha256)).rejects.toMatchObject({ code: 'not-found' });
    expect([await found(), await listed(), archiveVersion(archive)]).toEqual([0, 0, version]);

    archive.clock.at = MIDNIGHT;
    const [first, second] = await Promise.all([publishDue(archive), publishDue(archive)]);
    expect([...first.published, ...second.published]).toEqual([slug]);
    expect(await readArticle(archive, VISITOR, slug)).toMatchObject({ published: MIDNIGHT.toISOString(), revision: 4 });
    expect((await openAsset(archive, VISITOR, sha256)).mediaType).toBe('image/png');
    expect([await found(), await listed()]).toEqual([1, 1]);
    expect(archiveVersion(archive)).toBeGreaterThan(version);
  });

  it('takes no instant that is past, and keeps the instant through a save', async () => {
    const article = await addDraft(archive);
    for (const past of [NOON, new Date(0), new Date(NaN)]) {
      await expect(scheduleArticle(archive, EDITOR, { ...article, publishAt: past })).rejects.toMatchObject({
        problems: [{ field: 'publishDate', code: 'not-ahead' }],
      });
    }
    const { slug, revision } = await scheduleArticle(archive, EDITOR, { ...article, publishAt });
    const saved = await saveArticle(archive, EDITOR, { slug, revision, draft: draft({ body: 'قنات' }) });
    expect(saved).toMatchObject({ status: 'scheduled', publishAt });
    expect(await unscheduleArticle(archive, EDITOR, saved)).toMatchObject({ status: 'draft', publishAt: undefined });
  });

  it('asks for a reason whenever what is public changes', async () => {
    const article = await addPublished(archive);
    const refused = { code: 'invalid', problems: [{ field: 'reason', code: 'required' }] };
    await expect(saveArticle(archive, EDITOR, { ...article, draft: draft() })).rejects.toMatchObject(refused);
    const withdrawn = await withdrawArticle(archive, EDITOR, { ...article, reason });
    await expect(restoreArticle(archive, EDITOR, { ...withdrawn, reason: '' })).rejects.toMatchObject(refused);
    expect(await readArticle(archive, VISITOR, article.slug)).toMatchObject({ withdrawn: { reason } });
    await restoreArticle(archive, EDITOR, { ...withdrawn, reason });
    expect(await readArticle(archive, VISITOR, article.slug)).toMatchObject({ status: 'published', revision: 4 });
  });
});

describe('a former address', () => {
  beforeEach(async () => {
    archive = await testArchive();
    await addTestSite(archive);
  });
  afterEach(() => archive.remove());

  const move = async (article: StoredArticle, slug: string) =>
    saveArticle(archive, EDITOR, { slug: article.slug, revision: article.revision, draft: draft({ slug }), reason });

  it('leads to the article, through all that it had, and to no other', async () => {
    const first = await addPublished(archive);
    const last = await move(await move(first, 'کاریز'), 'قنات');
    expect([await presentSlug(archive, first.slug), await presentSlug(archive, 'کاریز'), await presentSlug(archive, 'قنات')]).toEqual([
      'قنات',
      'قنات',
      undefined,
    ]);
    // A new article of the same title has another address, and may not be given one that was taken.
    expect((await addDraft(archive)).slug).toBe(`${first.slug}-2`);
    await expect(addDraft(archive, { slug: 'کاریز' })).rejects.toMatchObject({ code: 'slug-taken' });
    // The article itself may take it back.
    await move(last, 'کاریز');
    expect([await presentSlug(archive, 'قنات'), await presentSlug(archive, 'کاریز')]).toEqual(['کاریز', undefined]);
  });

  it('says nothing of a draft', async () => {
    const written = await addDraft(archive);
    await move(written, 'کاریز');
    expect(await presentSlug(archive, written.slug)).toBeUndefined();
  });

  it('is still good in the translation that names its original by it', async () => {
    const original = await addPublished(archive);
    const translation = { of: original.slug, by: 'human' as const };
    const english = await addDraft(archive, { language: 'en', title: 'Water', translation });
    await move(original, 'کاریز');
    await publishArticle(archive, EDITOR, english);
    expect(await readArticle(archive, VISITOR, 'کاریز')).toMatchObject({ translations: [{ slug: 'water', relation: 'translation' }] });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANY_TEXT } from '../test/any-text.ts';
import fc from 'fast-check';
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
import { sha256 } from '../core/sha256.ts';
import { draftOf } from '../core/article/state.ts';
import { findArticle, findRevision } from '../db/articles.ts';
import { eventsAfter } from '../db/audit.ts';
import { VISITOR } from './archive.ts';
import { publishArticle } from './publish-article.ts';
import { readArticle, readArticlePage } from './read-article.ts';
import { saveArticle } from './save-article.ts';
import { searchArticles } from './search-articles.ts';
import { listArticles } from './list-articles.ts';
import { withdrawArticle } from './withdraw-article.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
});
afterEach(() => archive.remove());

const find = async (query: string) =>
  (await searchArticles(archive, { query, sort: 'relevance', page: 1, locale: 'fa' })).hits.map(({ card }) => card.slug);
const listed = async () => (await listArticles(archive, { calendar: 'gregorian', sort: 'newest', page: 1 })).items.map(({ slug }) => slug);

describe('saving an article', () => {
  it('writes article, revision and event together, the revision under its own hash', async () => {
    const saved = await addDraft(archive);
    const revision = await findRevision(archive.db.reader, saved.id, 1);
    const event = (await eventsAfter(archive.db.reader, 0, 100)).at(-1);
    expect(saved).toMatchObject({ slug: 'آب-در-تاریکی', status: 'draft', revision: 1 });
    expect(sha256(revision?.state ?? '')).toBe(saved.hash);
    expect(event).toMatchObject({ verb: 'create-draft', subjectId: saved.slug, actor: 'editor' });
    expect(JSON.parse(event?.detail ?? '{}')).toMatchObject({ hash: saved.hash, revision: 1 });
  });

  it('takes no address that a blank form of the desk has', async () => {
    expect((await addDraft(archive, { title: 'New' })).slug).toBe('new-2');
    await expect(addDraft(archive, { slug: 'new' })).rejects.toMatchObject({ problems: [{ field: 'slug', code: 'slug' }] });
  });

  it('keeps every text byte for byte, in the row and in the revision', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_TEXT, ANY_TEXT, async (title, body) => {
        const saved = await addDraft(archive, { title: `ن${title}`, body, slug: `s${Math.random().toString(36).slice(2)}` });
        const stored = await findArticle(archive.db.reader, saved.slug);
        const revision = await findRevision(archive.db.reader, saved.id, 1);
        expect([stored?.title, stored?.body]).toEqual([`ن${title}`, body]);
        expect(draftOf(revision?.state ?? '{}').body).toBe(body);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused, and leaves nothing, when a reference leads nowhere', async () => {
    const attempt = saveArticle(archive, EDITOR, { draft: draft({ site: 'nowhere', subjects: ['none'], title: 'رفته' }) });
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid',
      problems: [
        { field: 'site', code: 'unknown-site' },
        { field: 'subjects', code: 'unknown-subject' },
      ],
    });
    expect(await findArticle(archive.db.reader, 'رفته')).toBeUndefined();
  });

  it('names the field that is empty or too long', async () => {
    const attempt = saveArticle(archive, EDITOR, { draft: { ...draft({ title: '  ' }), kicker: 'x'.repeat(2_000) } });
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid',
      problems: [
        { field: 'title', code: 'required' },
        { field: 'kicker', code: 'too-long', params: { limit: 1_000 } },
      ],
    });
  });

  it('refuses the second of two editors, whose text is not written', async () => {
    const { slug, revision } = await addDraft(archive);
    const save = (body: string) => saveArticle(archive, EDITOR, { slug, revision, draft: draft({ body }) });
    const results = await Promise.allSettled([save('نخست'), save('دوم')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict', params: { revision: 2 } } });
    expect((await findArticle(archive.db.reader, slug))?.revision).toBe(2);
  });

  it('gives two articles of one title two addresses', async () => {
    const slugs = [await addDraft(archive), await addDraft(archive)].map(({ slug }) => slug);
    expect(slugs).toEqual(['آب-در-تاریکی', 'آب-در-تاریکی-2']);
  });

  it('credits one person for one name, however it is typed', async () => {
    await addPublished(archive, { contributors: [{ credited: 'علی کریمی', role: 'author' }] });
    const second = await addPublished(archive, { contributors: [{ credited: 'علي كريمي', role: 'author' }] });
    expect(second.contributors).toMatchObject([{ slug: 'علی-کریمی', credited: 'علي كريمي' }]);
  });

  it('files an article under the masthead of its day', async () => {
    const early = await addDraft(archive, {
      appearances: [
        { outlet: 'آزاد', dateLiteral: '2015', dateIso: '2015', precision: 'year', calendar: 'gregorian', role: 'republication' },
      ],
    });
    const late = await addDraft(archive);
    expect([early.masthead?.names, late.masthead?.names]).toEqual([['آزادی'], ['آزاد', 'Azad']]);
  });
});

describe('what the public sees', () => {
  it('finds nothing of a draft, and everything of what is published', async () => {
    const { slug, revision } = await addDraft(archive);
    await expect(readArticle(archive, VISITOR, slug)).rejects.toMatchObject({ code: 'not-found' });
    expect([await find('کاریز'), await listed()]).toEqual([[], []]);
    await publishArticle(archive, EDITOR, { slug, revision });
    expect([await find('كاريز'), await listed()]).toEqual([[slug], [slug]]);
    expect(await readArticle(archive, VISITOR, slug)).toMatchObject({
      status: 'published',
      revision: 2,
      published: '2024-10-20T12:00:00.000Z',
    });
  });

  it('gets a tombstone for what was withdrawn, which is gone from search and lists', async () => {
    const { slug, revision } = await addPublished(archive);
    await withdrawArticle(archive, EDITOR, { slug, revision, reason: 'نویسنده خواست' });
    expect(await readArticlePage(archive, VISITOR, slug)).toMatchObject({ withdrawn: { reason: 'نویسنده خواست' } });
    expect([await find('کاریز'), await listed()]).toEqual([[], []]);
  });

  it('finds a corrected article by its new words and no longer by the old', async () => {
    const { slug, revision } = await addPublished(archive);
    await saveArticle(archive, EDITOR, { slug, revision, draft: draft({ body: 'قنات' }), reason: 'واژه' });
    expect([await find('قنات'), await find('دامنه')]).toEqual([[slug], []]);
  });

  it('finds an article by the verse of its masthead, as corrected and as printed', async () => {
    const { slug } = await addPublished(archive);
    expect([await find('"کشور نباشد"'), await find('"کشور نپاشد"')]).toEqual([[slug], [slug]]);
  });

  it('does not hear of a draft translation', async () => {
    const original = await addPublished(archive);
    await addDraft(archive, { language: 'en', title: 'Water', translation: { of: original.slug, by: 'human' } });
    expect(await readArticle(archive, VISITOR, original.slug)).toMatchObject({ translations: [] });
  });
});

describe('permission', () => {
  it('lets a contributor write and not publish', async () => {
    const { slug, revision } = await saveArticle(archive, CONTRIBUTOR, { draft: draft() });
    await expect(publishArticle(archive, CONTRIBUTOR, { slug, revision })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('asks a visitor to sign in', async () => {
    await expect(saveArticle(archive, VISITOR, { draft: draft() })).rejects.toMatchObject({ code: 'signed-out' });
  });

  it('keeps a contributor away from what is published', async () => {
    const { slug, revision } = await addPublished(archive);
    await expect(saveArticle(archive, CONTRIBUTOR, { slug, revision, draft: draft() })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

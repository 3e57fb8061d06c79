import 'server-only';
import type { ArticleJson } from '../core/article/model.ts';
import type { ArticlePage, Picture } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { mayWithArticle } from '../core/permissions/permissions.ts';
import { findArticle, findArticleEverAt, findRevision, revisionsOf, type StoredArticle } from '../db/articles.ts';
import { assetsBySha256, type AssetRow } from '../db/assets.ts';
import { publicRevisionNumbers } from '../db/sqlite/public-revisions.ts';
import type { Actor, Archive } from './archive.ts';
import { articleJson } from './article-json.ts';

/** Revisions named on a page; older ones are kept all the same. */
export const SHOWN_REVISIONS = 50;

/** What a reader gets in the place of an article that was taken back. */
export type Tombstone = { withdrawn: { title: string; language: string; direction: 'ltr' | 'rtl'; at: string; reason?: string } };

/**
 * The article at an address.
 * @throws ArchiveError `not-found`, also for what the actor may not read: an address says nothing about a draft.
 */
export async function readArticle(archive: Archive, actor: Actor, slug: string): Promise<ArticleJson | Tombstone> {
  const article = await readable(archive, actor, slug);
  return 'withdrawn' in article ? article : articleJson(archive, article);
}

/** Everything that the article's page shows. @throws ArchiveError `not-found` */
export async function readArticlePage(archive: Archive, actor: Actor, slug: string): Promise<ArticlePage | Tombstone> {
  const article = await readable(archive, actor, slug);
  return 'withdrawn' in article ? article : pageOf(archive, article);
}

/** The page of an article, or of one as it stood. Of its revisions, those that the public could read. */
export async function pageOf(archive: Archive, article: StoredArticle): Promise<ArticlePage> {
  const { reader } = archive.db;
  return {
    article: articleJson(archive, article),
    contributors: article.contributors,
    mastheadPeriod: article.masthead && { from: article.masthead.from, to: article.masthead.to },
    date: article.date,
    revisions: await revisionsOf(reader, article.id, SHOWN_REVISIONS, await publicRevisionNumbers(reader, article.id)),
    received: { at: article.createdAt.toISOString(), how: article.received },
    pictures: await picturesOf(archive, article),
  };
}

/** The article, for those who may read it, or its tombstone. @throws ArchiveError `not-found` */
export async function readable(archive: Archive, actor: Actor, slug: string): Promise<StoredArticle | Tombstone> {
  const article = await findArticle(archive.db.reader, slug);
  if (article && mayWithArticle(actor.role, 'read', article.status)) return article;
  if (article?.status === 'withdrawn') return tombstone(archive, article);
  throw new ArchiveError('not-found', { message: `no article ${slug} for ${actor.role}` });
}

async function tombstone(archive: Archive, article: StoredArticle): Promise<Tombstone> {
  const [last] = await revisionsOf(archive.db.reader, article.id, 1);
  const { title, language, direction } = article;
  return { withdrawn: { title, language, direction, at: article.updatedAt.toISOString(), reason: last?.reason } };
}

/** Addresses and sizes of the pictures in a body, by `asset:<sha256>`. */
export async function picturesOf(archive: Archive, article: Pick<StoredArticle, 'figures'>): Promise<Record<string, Picture>> {
  const hashes = article.figures.flatMap(({ assetSha256 }) => assetSha256 ?? []);
  const assets = await assetsBySha256(archive.db.reader, hashes);
  return Object.fromEntries(assets.flatMap((asset) => (asset.width && asset.height ? [[`asset:${asset.sha256}`, picture(asset)]] : [])));
}

export function picture(asset: AssetRow): Picture {
  const own = { width: asset.width ?? 0, height: asset.height ?? 0, sha256: asset.sha256 };
  const sizes = [...asset.renditions, own];
  // Readers on a slow line get the middle size where nothing chooses for them.
  const shown = asset.renditions.find(({ width }) => width >= 800) ?? asset.renditions.at(-1) ?? own;
  return {
    src: `/media/${shown.sha256}`,
    width: shown.width,
    height: shown.height,
    srcSet: sizes.length > 1 ? sizes.map(({ sha256, width }) => `/media/${sha256} ${width}w`).join(', ') : undefined,
  };
}

/** The draft that an editor goes on from, with the revision that a save must name. @throws ArchiveError `not-found` */
export async function readDraft(archive: Archive, actor: Actor, slug: string) {
  const article = await findArticleEverAt(archive.db.reader, slug);
  if (!article || actor.role === 'visitor' || !mayWithArticle(actor.role, 'read', article.status)) throw new ArchiveError('not-found');
  const current = await findRevision(archive.db.reader, article.id, article.revision);
  if (!current) throw new Error(`${slug} has no revision ${article.revision}`);
  return { article, state: current.state };
}

import 'server-only';
import { mayWithArticle } from '../core/permissions/permissions.ts';
import { findArticleEverAt } from '../db/articles.ts';
import { VISITOR, type Archive } from './archive.ts';

/** The address of the article that was at a former one; undefined where there is none, or none that the public may know of. */
export async function presentSlug(archive: Archive, former: string): Promise<string | undefined> {
  const article = await findArticleEverAt(archive.db.reader, former);
  if (!article || article.slug === former) return undefined;
  const known = article.status === 'withdrawn' || mayWithArticle(VISITOR.role, 'read', article.status);
  return known ? article.slug : undefined;
}

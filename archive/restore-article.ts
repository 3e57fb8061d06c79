import 'server-only';
import type { StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { assertReason, changeStatus } from './change-status.ts';

/**
 * Puts a withdrawn article back in its place, as it was last.
 * @throws ArchiveError `invalid` without a reason; `not-found`, `forbidden`, `conflict`
 */
export async function restoreArticle(
  archive: Archive,
  actor: Actor,
  article: { slug: string; revision: number; reason: string },
): Promise<StoredArticle> {
  assertReason(article.reason);
  return changeStatus(archive, actor, { ...article, permission: 'restore', verb: 'restore-article', to: 'published' });
}

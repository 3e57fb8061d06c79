import 'server-only';
import type { StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { assertReason, changeStatus } from './change-status.ts';

/**
 * Gives an article in review back to its writers, with what is to be done.
 * @throws ArchiveError `invalid` without a reason; `not-found`, `forbidden`, `conflict`
 */
export async function sendBackArticle(
  archive: Archive,
  actor: Actor,
  article: { slug: string; revision: number; reason: string },
): Promise<StoredArticle> {
  assertReason(article.reason);
  return changeStatus(archive, actor, { ...article, permission: 'send-back', verb: 'send-back-article', to: 'draft' });
}

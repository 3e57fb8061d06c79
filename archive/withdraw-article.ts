import 'server-only';
import type { StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { assertReason, changeStatus } from './change-status.ts';

/**
 * Takes a published article back. Its address answers with a tombstone that carries the reason; the record stays for the keeper.
 * @throws ArchiveError `invalid` without a reason; `not-found`, `forbidden`, `conflict`
 */
export async function withdrawArticle(
  archive: Archive,
  actor: Actor,
  article: { slug: string; revision: number; reason: string },
): Promise<StoredArticle> {
  assertReason(article.reason);
  return changeStatus(archive, actor, { ...article, permission: 'withdraw', verb: 'withdraw-article', to: 'withdrawn' });
}

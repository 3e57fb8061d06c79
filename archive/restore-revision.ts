import 'server-only';
import { bareDraftOf } from '../core/article/state.ts';
import { ArchiveError } from '../core/errors.ts';
import { findArticle, findRevision, type StoredArticle } from '../db/articles.ts';
import { isPublic } from '../db/public.ts';
import type { Actor, Archive } from './archive.ts';
import { assertReason } from './change-status.ts';
import { assertMayWithArticle } from './guard.ts';
import { storeArticle } from './store-article.ts';

/**
 * Saves an earlier state of an article again, as its newest revision. Its address and its status stay as they are now.
 * @param article.number the revision to go back to
 * @throws ArchiveError `not-found`; `forbidden`; `conflict`; `invalid` without a reason where the article is public, or when the
 *   state refers to what is no longer there
 */
export const restoreRevision = (
  archive: Archive,
  actor: Actor,
  article: { slug: string; revision: number; number: number; reason?: string },
): Promise<StoredArticle> =>
  archive.db.write(async (transaction) => {
    const existing = await findArticle(transaction, article.slug);
    if (!existing) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, 'save', existing.status);
    if (existing.revision !== article.revision) throw new ArchiveError('conflict', { params: { revision: existing.revision } });
    if (isPublic(existing)) assertReason(article.reason);
    const old = await findRevision(transaction, existing.id, article.number);
    if (!old) throw new ArchiveError('not-found', { message: `${article.slug} has no revision ${article.number}` });
    return storeArticle(archive, transaction, actor, {
      existing,
      draft: bareDraftOf(old.state),
      status: existing.status,
      publishAt: existing.publishAt,
      received: existing.received,
      verb: 'restore-revision',
      reason: article.reason,
    });
  });

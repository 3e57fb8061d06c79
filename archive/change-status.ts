import 'server-only';
import type { ArticleStatus } from '../core/article/model.ts';
import type { ArticleVerb } from '../core/permissions/permissions.ts';
import { ArchiveError } from '../core/errors.ts';
import { draftOf } from '../core/article/state.ts';
import { findArticle, findRevision, type StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMayWithArticle } from './guard.ts';
import { storeArticle } from './store-article.ts';

/**
 * Gives an article another status, as a revision of its own.
 * @throws ArchiveError `not-found`, `forbidden`, `conflict`
 */
export async function changeStatus(
  archive: Archive,
  actor: Actor,
  change: { slug: string; revision: number; permission: ArticleVerb; verb: string; to: ArticleStatus; reason?: string },
): Promise<StoredArticle> {
  return archive.db.write(async (transaction) => {
    const existing = await findArticle(transaction, change.slug);
    if (!existing) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, change.permission, existing.status);
    if (existing.revision !== change.revision) throw new ArchiveError('conflict', { params: { revision: existing.revision } });
    const current = await findRevision(transaction, existing.id, existing.revision);
    if (!current) throw new Error(`${existing.slug} has no revision ${existing.revision}`);
    const { slug: _slug, status: _status, ...draft } = draftOf(current.state);
    return storeArticle(archive, transaction, actor, {
      existing,
      draft,
      status: change.to,
      received: existing.received,
      verb: change.verb,
      reason: change.reason,
    });
  });
}

import 'server-only';
import type { ArticleStatus } from '../core/article/model.ts';
import { bareDraftOf } from '../core/article/state.ts';
import { ArchiveError } from '../core/errors.ts';
import type { ArticleVerb } from '../core/permissions/permissions.ts';
import { findArticle, findRevision, type StoredArticle } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMayWithArticle } from './guard.ts';
import { storeArticle } from './store-article.ts';

export type StatusChange = {
  slug: string;
  /** The revision that the editor saw: the optimistic lock. */
  revision: number;
  permission: ArticleVerb;
  /** As the log calls it. */
  verb: string;
  to: ArticleStatus;
  /** With `scheduled` only. */
  publishAt?: Date;
  reason?: string;
};

/**
 * Gives an article another status, as a revision of its own.
 * @throws ArchiveError `not-found`, `forbidden`, `conflict`
 */
export const changeStatus = (archive: Archive, actor: Actor, change: StatusChange): Promise<StoredArticle> =>
  archive.db.write(async (transaction) => {
    const existing = await findArticle(transaction, change.slug);
    if (!existing) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, change.permission, existing.status);
    if (existing.revision !== change.revision) throw new ArchiveError('conflict', { params: { revision: existing.revision } });
    return storeStatus(archive, transaction, actor, existing, change);
  });

/** The same for who has looked already, inside their transaction. */
export async function storeStatus(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  existing: StoredArticle,
  change: Pick<StatusChange, 'to' | 'verb' | 'reason' | 'publishAt'>,
): Promise<StoredArticle> {
  const current = await findRevision(transaction, existing.id, existing.revision);
  if (!current) throw new Error(`${existing.slug} has no revision ${existing.revision}`);
  return storeArticle(archive, transaction, actor, {
    existing,
    draft: bareDraftOf(current.state),
    status: change.to,
    publishAt: change.to === 'scheduled' ? change.publishAt : undefined,
    received: existing.received,
    verb: change.verb,
    reason: change.reason,
  });
}

/** @throws ArchiveError `invalid` when nothing is said. */
export function assertReason(reason: string | undefined): void {
  if (!reason?.trim())
    throw new ArchiveError('invalid', { message: 'a reason is needed', problems: [{ field: 'reason', code: 'required' }] });
}

import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { findArticle } from '../db/articles.ts';
import { findThread, settleThread } from '../db/review-comments.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMayWithArticle } from './guard.ts';
import { recordEvent } from './record-event.ts';

/** Settles a thread of comments, or opens it again. @throws ArchiveError `not-found`, `forbidden` */
export const resolveComment = (
  archive: Archive,
  actor: Actor,
  { slug, thread, resolved }: { slug: string; thread: number; resolved: boolean },
): Promise<void> =>
  archive.db.write(async (transaction) => {
    const article = await findArticle(transaction, slug);
    if (!article) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, 'resolve-comment', article.status);
    if (!(await findThread(transaction, article.id, thread))) throw new ArchiveError('not-found');
    await settleThread(transaction, thread, resolved ? { at: archive.now(), by: actor.name } : undefined);
    const verb = resolved ? 'resolve-comment' : 'reopen-comment';
    await recordEvent(archive, transaction, actor, verb, { type: 'article', id: article.slug }, { comment: thread });
  });

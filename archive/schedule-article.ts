import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import type { StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { changeStatus } from './change-status.ts';

/**
 * Has an article published at an instant, to the second (`publish-due.ts` does it); until then the public can find nothing of it.
 * @throws ArchiveError `invalid` for an instant that is not ahead; `not-found`, `forbidden`, `conflict`
 */
export async function scheduleArticle(
  archive: Archive,
  actor: Actor,
  article: { slug: string; revision: number; publishAt: Date },
): Promise<StoredArticle> {
  if (!(article.publishAt.getTime() > archive.now().getTime())) {
    throw new ArchiveError('invalid', { message: 'not ahead', problems: [{ field: 'publishDate', code: 'not-ahead' }] });
  }
  return changeStatus(archive, actor, { ...article, permission: 'schedule', verb: 'schedule-article', to: 'scheduled' });
}

/** Takes an article off the schedule: it is a draft again. @throws ArchiveError `not-found`, `forbidden`, `conflict` */
export const unscheduleArticle = (archive: Archive, actor: Actor, article: { slug: string; revision: number }): Promise<StoredArticle> =>
  changeStatus(archive, actor, { ...article, permission: 'unschedule', verb: 'unschedule-article', to: 'draft' });

import 'server-only';
import type { ArticleDraft } from '../core/article/model.ts';
import { draftOf } from '../core/article/state.ts';
import { ArchiveError } from '../core/errors.ts';
import { mayWithArticle } from '../core/permissions/permissions.ts';
import { findArticle, findRevision } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';

/** The draft as an earlier save left it: what an editor began with. @throws ArchiveError `not-found` */
export async function readRevision(archive: Archive, actor: Actor, slug: string, number: number): Promise<ArticleDraft> {
  const article = await findArticle(archive.db.reader, slug);
  const mayRead = article && actor.role !== 'visitor' && mayWithArticle(actor.role, 'read', article.status);
  const revision = mayRead && (await findRevision(archive.db.reader, article.id, number));
  if (!revision) throw new ArchiveError('not-found');
  return draftOf(revision.state);
}

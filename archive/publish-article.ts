import 'server-only';
import type { StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { changeStatus } from './change-status.ts';

/** Makes the draft at that revision public. @throws ArchiveError `not-found`, `forbidden`, `conflict` */
export const publishArticle = (archive: Archive, actor: Actor, article: { slug: string; revision: number }): Promise<StoredArticle> =>
  changeStatus(archive, actor, { ...article, permission: 'publish', verb: 'publish-article', to: 'published' });

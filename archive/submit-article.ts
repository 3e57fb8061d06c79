import 'server-only';
import type { StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { changeStatus } from './change-status.ts';

/** Hands a draft to the editors for review. @throws ArchiveError `not-found`, `forbidden`, `conflict` */
export const submitForReview = (
  archive: Archive,
  actor: Actor,
  article: { slug: string; revision: number; reason?: string },
): Promise<StoredArticle> => changeStatus(archive, actor, { ...article, permission: 'submit', verb: 'submit-article', to: 'in-review' });

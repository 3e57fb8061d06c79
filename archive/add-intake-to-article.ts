import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { findArticle, type StoredArticle } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMayWithArticle } from './guard.ts';
import { readItem, settle } from './settle-intake.ts';

/**
 * Adds a document to an article that is here already: as a further original of the same text.
 * @throws ArchiveError `forbidden`, `not-found`, `intake-settled`
 */
export async function addIntakeToArticle(
  archive: Archive,
  actor: Actor,
  { id, slug }: { id: number; slug: string },
): Promise<StoredArticle> {
  return archive.db.write(async (transaction) => {
    const item = await readItem(transaction, actor, id);
    const article = await findArticle(transaction, slug);
    if (!article) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, 'save', article.status);
    await settle(archive, transaction, actor, { item, article, isFurther: true });
    return article;
  });
}

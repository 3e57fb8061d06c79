import 'server-only';
import { dueArticles, findArticleById, nextPublishAt } from '../db/articles.ts';
import type { Actor, Archive } from './archive.ts';
import { storeStatus } from './change-status.ts';

/** Nobody presses a button at the hour of a schedule: the archive itself does what an editor has said. */
const TIMER: Actor = { name: 'timer', role: 'editor' };

export type Due = {
  /** Addresses of what is public now. */
  published: string[];
  /** When there will be more to do. */
  next?: Date;
};

/**
 * Publishes what is scheduled for now or before, each article in a transaction of its own. Any process may ask at any time: the
 * article is looked at again inside the transaction.
 */
export async function publishDue(archive: Archive): Promise<Due> {
  const published: string[] = [];
  for (const id of await dueArticles(archive.db.reader, archive.now())) {
    await archive.db.write(async (transaction) => {
      const article = await findArticleById(transaction, id);
      const isDue = article?.status === 'scheduled' && article.publishAt !== undefined && article.publishAt <= archive.now();
      if (!isDue) return;
      await storeStatus(archive, transaction, TIMER, article, { verb: 'publish-article', to: 'published' });
      published.push(article.slug);
    });
  }
  return { published, next: await nextPublishAt(archive.db.reader) };
}

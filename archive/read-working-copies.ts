import 'server-only';
import { findArticle } from '../db/articles.ts';
import { workingCopiesAt, type WorkingCopyRow } from '../db/working-copies.ts';
import type { Actor, Archive } from './archive.ts';

/**
 * What the actor has typed and not saved, newest first: on the article, or into forms of new ones. Nobody reads another's; without a
 * user of one's own there is none.
 */
export async function readWorkingCopies(archive: Archive, actor: Actor, slug?: string): Promise<(WorkingCopyRow & { key?: string })[]> {
  const { reader } = archive.db;
  if (actor.userId === undefined) return [];
  if (slug === undefined) {
    const copies = await workingCopiesAt(reader, actor.userId, 'new:');
    return copies.map((copy) => ({ ...copy, key: copy.place.slice('new:'.length) }));
  }
  const article = await findArticle(reader, slug);
  const place = article && `article:${article.id}`;
  return place ? (await workingCopiesAt(reader, actor.userId, place)).filter((copy) => copy.place === place) : [];
}

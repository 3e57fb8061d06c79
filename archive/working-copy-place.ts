import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { findArticle } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import type { Actor } from './archive.ts';
import { assertMay, assertMayWithArticle } from './guard.ts';

/** The article that is written on, or the key that the form of a new one has given itself. */
export type WorkingOn = { slug: string } | { key: string };

const KEY = /^[0-9a-z-]{8,40}$/;

/**
 * Under what a working copy is kept. Only a signed-in user has any.
 * @throws ArchiveError `signed-out`, `forbidden`, `not-found`, `invalid` for a key that is none
 */
export async function workingPlace(transaction: Transaction, actor: Actor, on: WorkingOn): Promise<{ userId: number; place: string }> {
  if (actor.userId === undefined) throw new ArchiveError('signed-out');
  const { userId } = actor;
  if ('key' in on) {
    assertMay(actor, 'create-article');
    if (!KEY.test(on.key)) throw new ArchiveError('invalid', { message: 'no key of a form' });
    return { userId, place: `new:${on.key}` };
  }
  const article = await findArticle(transaction, on.slug);
  if (!article) throw new ArchiveError('not-found');
  assertMayWithArticle(actor, 'save', article.status);
  return { userId, place: `article:${article.id}` };
}

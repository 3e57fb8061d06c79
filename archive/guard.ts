import 'server-only';
import type { ArticleStatus } from '../core/article/model.ts';
import { ArchiveError } from '../core/errors.ts';
import { mayInHouse, mayWithArticle, type ArticleVerb, type HouseVerb } from '../core/permissions/permissions.ts';
import type { Actor } from './archive.ts';

/** @throws ArchiveError `forbidden`, or `signed-out` where signing in may help. */
export function assertMay(actor: Actor, verb: HouseVerb): void {
  if (!mayInHouse(actor.role, verb)) throw refusal(actor, verb);
}

/** @throws ArchiveError `forbidden`, or `signed-out` where signing in may help. */
export function assertMayWithArticle(actor: Actor, verb: ArticleVerb, status: ArticleStatus): void {
  if (!mayWithArticle(actor.role, verb, status)) throw refusal(actor, `${verb} of ${status}`);
}

const refusal = (actor: Actor, what: string) =>
  new ArchiveError(actor.role === 'visitor' ? 'signed-out' : 'forbidden', { message: `${actor.role} may not ${what}` });

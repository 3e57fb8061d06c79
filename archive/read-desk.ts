import 'server-only';
import { ARTICLE_STATUSES, type ArticleStatus } from '../core/article/model.ts';
import type { ArticleCard } from '../core/article/views.ts';
import { recentlyChanged } from '../db/articles.ts';
import { articleCards } from '../db/sqlite/cards.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

/** Rows of each list on the desk. */
const ROWS = 30;

export type DeskRow = ArticleCard & { status: ArticleStatus; updatedAt: Date };
export type Desk = { drafts: DeskRow[]; published: DeskRow[] };

/** What an editor has in hand: unfinished articles and those published or withdrawn lately. @throws ArchiveError `forbidden` */
export async function readDesk(archive: Archive, actor: Actor): Promise<Desk> {
  assertMay(actor, 'enter-desk');
  const finished: ArticleStatus[] = ['published', 'withdrawn'];
  const rows = async (statuses: ArticleStatus[]) =>
    articleCards(archive.db.reader, await recentlyChanged(archive.db.reader, statuses, ROWS));
  return {
    drafts: await rows(ARTICLE_STATUSES.filter((status) => !finished.includes(status))),
    published: await rows(finished),
  };
}

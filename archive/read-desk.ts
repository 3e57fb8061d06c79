import 'server-only';
import type { ArticleStatus } from '../core/article/model.ts';
import type { ArticleCard } from '../core/article/views.ts';
import { countByStatus, recentlyChanged } from '../db/articles.ts';
import { countReadyItems } from '../db/intake-items.ts';
import { articleCards } from '../db/sqlite/cards.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

/** Rows of each list on the desk. */
const ROWS = 30;

export type DeskRow = ArticleCard & { status: ArticleStatus; updatedAt: Date; publishAt?: Date };
/** Lists of at most ROWS, the last changed first; scheduled: the next first. */
export type Desk = Record<'drafts' | 'inReview' | 'scheduled' | 'published', DeskRow[]> & {
  counts: Record<ArticleStatus, number>;
  /** Documents on the intake desk that were read and wait to be gone through. */
  documents: number;
};

/** What an editor has in hand: unfinished articles, what waits, and what was published or withdrawn lately. @throws ArchiveError `forbidden` */
export async function readDesk(archive: Archive, actor: Actor): Promise<Desk> {
  assertMay(actor, 'enter-desk');
  const { reader } = archive.db;
  const rows = async (...statuses: ArticleStatus[]) => articleCards(reader, await recentlyChanged(reader, statuses, ROWS));
  const scheduled = await rows('scheduled');
  return {
    drafts: await rows('draft'),
    inReview: await rows('in-review'),
    scheduled: scheduled.sort((a, b) => Number(a.publishAt) - Number(b.publishAt)),
    published: await rows('published', 'withdrawn'),
    counts: await countByStatus(reader),
    documents: await countReadyItems(reader),
  };
}

import 'server-only';
import type { ArticleJson } from '../core/article/model.ts';
import type { Facet, Filters, Picture } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { findArticleById } from '../db/articles.ts';
import { facetCount } from '../db/sqlite/listing.ts';
import { lastPublished } from '../db/sqlite/publications.ts';
import type { Archive } from './archive.ts';
import { articleJson } from './article-json.ts';
import { filterRefs, named } from './list-articles.ts';
import { picturesOf } from './read-article.ts';

/** Articles in a feed. */
export const FEED_ENTRIES = 20;

/** By what a feed may be narrowed. */
export const FEED_FACETS = ['language', 'section', 'site', 'author', 'subject'] as const;
export type FeedFilters = Pick<Filters, (typeof FEED_FACETS)[number]>;

export type FeedView = {
  /** What it is narrowed by, with names. */
  facets: Facet[];
  entries: { id: number; article: ArticleJson; pictures: Record<string, Picture> }[];
};

/**
 * The articles that were published here last, under some filters: by the instant of publication, not by the day they are filed under,
 * so that a text of 1990 which came in today is news.
 * @throws ArchiveError `not-found` where nothing is under a filter
 */
export async function readFeed(archive: Archive, filters: FeedFilters): Promise<FeedView> {
  const { reader } = archive.db;
  const refs = filterRefs({ ...filters, calendar: 'gregorian', sort: 'newest', page: 1 });
  for (const ref of refs)
    if ((await facetCount(reader, ref)) === 0) throw new ArchiveError('not-found', { message: `nothing under ${ref.facet}` });
  const chosen = FEED_FACETS.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [{ name, values: [{ value, selected: true }] }];
  });
  const entries: FeedView['entries'] = [];
  for (const id of await lastPublished(reader, refs, FEED_ENTRIES)) {
    const article = await findArticleById(reader, id);
    if (article) entries.push({ id, article: articleJson(archive, article), pictures: await picturesOf(archive, article) });
  }
  return { facets: await named(reader, chosen), entries };
}

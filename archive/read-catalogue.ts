import 'server-only';
import type { Locale } from '../core/article/model.ts';
import type { Facet, FacetName } from '../core/article/views.ts';
import { articleIdsOf } from '../db/articles.ts';
import { articleCards, type StoredCard } from '../db/sqlite/cards.ts';
import { facetCounts, listedIds, rarestFirst } from '../db/sqlite/listing.ts';
import { lastPublished } from '../db/sqlite/publications.ts';
import type { Archive } from './archive.ts';
import { cursorOf, facetKey, filterRefs, named, placeOf } from './list-articles.ts';
import type { FeedFilters } from './read-feed.ts';
import { searchArticles } from './search-articles.ts';

/** Books on a page of the catalogue, and shelves of one kind. */
const BOOKS = 50;
const SHELVES = 500;

const idsOf = (places: { articleId: number }[]): number[] => places.map(({ articleId }) => articleId);

/** A page of the articles under some filters, newest first by the day they are filed under; `next` continues at no cost. */
export async function readShelf(archive: Archive, filters: FeedFilters, cursor?: string): Promise<{ cards: StoredCard[]; next?: string }> {
  const { reader } = archive.db;
  const { filters: refs } = await rarestFirst(reader, filterRefs({ ...filters, calendar: 'gregorian', sort: 'newest', page: 1 }));
  const places = await listedIds(reader, refs, { after: cursor === undefined ? undefined : placeOf(cursor), limit: BOOKS + 1 });
  const last = places.length > BOOKS ? places[BOOKS - 1] : undefined;
  return { cards: await articleCards(reader, idsOf(places.slice(0, BOOKS))), next: last && cursorOf(last) };
}

/** What was published last. */
export const readNewest = async (archive: Archive): Promise<StoredCard[]> =>
  articleCards(archive.db.reader, await lastPublished(archive.db.reader, [], BOOKS));

/** The values of a facet that have articles, those with the most first, and their names. */
export async function readShelves(archive: Archive, name: FacetName): Promise<Facet['values']> {
  const counts = await facetCounts(archive.db.reader, facetKey(name, 'gregorian'), SHELVES);
  const [facet] = await named(archive.db.reader, [{ name, values: counts.map((counted) => ({ ...counted, selected: false })) }]);
  return facet?.values ?? [];
}

/** A page of what a query finds. `page` counts from 1. */
export async function searchShelf(
  archive: Archive,
  request: { query: string; locale: Locale; page: number },
): Promise<{ cards: StoredCard[]; next?: number }> {
  const { hits, page, pages } = await searchArticles(archive, { ...request, sort: 'relevance', limit: BOOKS });
  const ids = await articleIdsOf(
    archive.db.reader,
    hits.map(({ card }) => card.slug),
  );
  return {
    cards: page === request.page ? await articleCards(archive.db.reader, ids) : [],
    next: request.page < pages ? request.page + 1 : undefined,
  };
}

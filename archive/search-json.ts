import 'server-only';
import type { Locale } from '../core/article/model.ts';
import { ArchiveError } from '../core/errors.ts';
import { parseQuery } from '../core/search/query.ts';
import { facetsOfMatches } from '../db/sqlite/search-index.ts';
import type { Archive } from './archive.ts';
import { MAX_PAGE } from './list-articles.ts';
import { matchFor, searchArticles } from './search-articles.ts';

/** Facets are counted over at most so many matches. */
const FACET_BOUND = 5_000;
const FACET_KEYS: Record<string, string> = {
  language: 'language',
  section: 'section',
  site: 'site',
  contributor: 'author',
  subject: 'subject',
  'year-gregorian': 'year',
  'year-solar': 'yearSolarHijri',
};

/** What `/api/v1/search` and `archive search --json` answer. */
export type SearchJson = {
  total: number;
  items: { slug: string; language: string; title: string; snippet: { text: string; mark: boolean }[]; score: number }[];
  facets: Record<string, { value: string; count: number }[]>;
  next?: string;
};

export type SearchJsonRequest = { query: string; sort: 'relevance' | 'newest'; limit: number; cursor?: string; locale: Locale };

/** @throws ArchiveError `invalid` for a cursor that is none of ours */
export async function searchJson(archive: Archive, request: SearchJsonRequest): Promise<SearchJson> {
  const page = request.cursor === undefined ? 1 : pageOf(request.cursor);
  const view = await searchArticles(archive, { ...request, page });
  const { match } = await matchFor(archive, parseQuery(request.query, request.locale));
  const counted = match === null ? [] : await facetsOfMatches(archive.db.reader, match, FACET_BOUND);
  const facets: SearchJson['facets'] = Object.fromEntries(Object.values(FACET_KEYS).map((name) => [name, []]));
  for (const { facet, value, count } of counted) {
    const name = FACET_KEYS[facet];
    if (name) facets[name]?.push({ value, count });
  }
  return {
    total: view.total,
    items: view.hits.map(({ card, snippet, score }) => ({ slug: card.slug, language: card.language, title: card.title, snippet, score })),
    facets,
    next: page === view.page && page < view.pages ? Buffer.from(`page~${page + 1}`).toString('base64url') : undefined,
  };
}

function pageOf(cursor: string): number {
  const page = Number(/^page~(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1]);
  if (!Number.isInteger(page) || page < 1 || page > MAX_PAGE)
    throw new ArchiveError('invalid', { problems: [{ field: 'cursor', code: 'invalid' }] });
  return page;
}

import 'server-only';
import type { Resource } from '../core/api/resources.ts';
import type { Locale } from '../core/article/model.ts';
import type { SearchFilters } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import type { Archive } from './archive.ts';
import { MAX_PAGE } from './list-articles.ts';
import { search } from './search-articles.ts';

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
export type SearchJson = Resource<'SearchResult'>;

export type SearchJsonRequest = {
  filters?: SearchFilters;
  query: string;
  sort: 'relevance' | 'newest';
  limit: number;
  cursor?: string;
  locale: Locale;
};

/** @throws ArchiveError `invalid` for a cursor that is none of ours */
export async function searchJson(archive: Archive, request: SearchJsonRequest): Promise<SearchJson> {
  const page = request.cursor === undefined ? 1 : pageOf(request.cursor);
  const { view, counted } = await search(archive, { ...request, page });
  const facets: SearchJson['facets'] = Object.fromEntries(Object.values(FACET_KEYS).map((name) => [name, []]));
  for (const [list, count] of [...counted.counts].sort((one, other) => other[1] - one[1])) {
    const [facet = '', ...value] = list.split(' ');
    const name = FACET_KEYS[facet];
    if (name) facets[name]?.push({ value: value.join(' '), count });
  }
  return {
    total: view.total,
    items: view.hits.map(({ card, snippet, score }) => ({ slug: card.slug, language: card.language, title: card.title, snippet, score })),
    facets,
    suggestion: view.suggestion?.query,
    next: page === view.page && page < view.pages ? Buffer.from(`page~${page + 1}`).toString('base64url') : undefined,
  };
}

function pageOf(cursor: string): number {
  const page = Number(/^page~(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1]);
  if (!Number.isInteger(page) || page < 1 || page > MAX_PAGE)
    throw new ArchiveError('invalid', { problems: [{ field: 'cursor', code: 'invalid' }] });
  return page;
}

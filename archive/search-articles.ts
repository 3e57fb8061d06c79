import 'server-only';
import type { Locale } from '../core/article/model.ts';
import type { SearchFilters, SearchHit, SearchView } from '../core/article/views.ts';
import { parseBody } from '../core/markup/parse.ts';
import { plainText } from '../core/markup/plain-text.ts';
import { parseQuery, toFtsMatch, type ParsedQuery } from '../core/search/query.ts';
import { highlight, snippet } from '../core/search/snippet.ts';
import { articleCards, findArticleById } from '../db/articles.ts';
import { countMatches, matchArticles } from '../db/sqlite/search-index.ts';
import type { Archive } from './archive.ts';
import { MAX_PAGE, PAGE_SIZE } from './list-articles.ts';

export type SearchRequest = {
  query: string;
  sort: SearchView['sort'];
  page: number;
  locale: Locale;
  limit?: number;
  filters?: SearchFilters;
};

/** Published articles that a query finds. No query is an error: what cannot be read as written is searched as words, and said. */
export async function searchArticles(archive: Archive, request: SearchRequest): Promise<SearchView> {
  const { reader } = archive.db;
  const limit = request.limit ?? PAGE_SIZE;
  const parsed = parseQuery(request.query, request.locale);
  const { match, total } = await matchFor(archive, parsed);
  const pages = Math.max(1, Math.min(MAX_PAGE, Math.ceil(total / limit)));
  const page = Math.min(Math.max(1, request.page), pages);
  const found =
    match === null || total === 0 ? [] : await matchArticles(reader, match, { sort: request.sort, limit, offset: (page - 1) * limit });
  const cards = await articleCards(
    reader,
    found.map(({ articleId }) => articleId),
  );
  const hits: SearchHit[] = [];
  for (const { id, status: _status, updatedAt: _updatedAt, ...card } of cards) {
    const article = await findArticleById(reader, id);
    if (!article) continue;
    const text = [article.standfirst, plainText(parseBody(article.body, article))].filter(Boolean).join('\n\n');
    hits.push({
      card,
      titleParts: highlight(article.title, parsed, article.language),
      snippet: snippet(text, parsed, article.language),
      score: found.find(({ articleId }) => articleId === id)?.score ?? 0,
    });
  }
  return {
    query: request.query,
    hits,
    total,
    totalIsBounded: false,
    page,
    pages,
    sort: request.sort,
    notes: parsed.notes,
    filters: request.filters ?? { calendar: request.locale === 'fa' ? 'solar-hijri' : 'gregorian' },
    understood: [],
    facets: [],
    facetsAreSampled: false,
  };
}

/** All the words; where no article has them all, as with a whole question, any of them. */
export async function matchFor(archive: Archive, parsed: ParsedQuery): Promise<{ match: string | null; total: number }> {
  for (const join of ['all', 'any'] as const) {
    const match = toFtsMatch(parsed, join);
    if (match === null) return { match, total: 0 };
    const total = await countMatches(archive.db.reader, match);
    if (total > 0) return { match, total };
  }
  return { match: null, total: 0 };
}

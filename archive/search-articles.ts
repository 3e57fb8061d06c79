import 'server-only';
import type { Locale } from '../core/article/model.ts';
import type { SearchHit, SearchView } from '../core/article/views.ts';
import { parseBody } from '../core/markup/parse.ts';
import { plainText } from '../core/markup/plain-text.ts';
import { parseQuery, toFtsMatch } from '../core/search/query.ts';
import { highlight, snippet } from '../core/search/snippet.ts';
import { articleCards, findArticleById } from '../db/articles.ts';
import { countMatches, matchArticles } from '../db/sqlite/search-index.ts';
import type { Archive } from './archive.ts';
import { MAX_PAGE, PAGE_SIZE } from './list-articles.ts';

/** UTF-16 units of text around the marks of a result. */
const SNIPPET_LENGTH = 240;

export type SearchRequest = { query: string; sort: SearchView['sort']; page: number; locale: Locale; limit?: number };

/** Published articles that a query finds. No query is an error: what cannot be read as written is searched as words, and said. */
export async function searchArticles(archive: Archive, request: SearchRequest): Promise<SearchView> {
  const { reader } = archive.db;
  const limit = request.limit ?? PAGE_SIZE;
  const parsed = parseQuery(request.query, request.locale);
  const match = toFtsMatch(parsed);
  const total = match === null ? 0 : await countMatches(reader, match);
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
      snippet: snippet(text, parsed, article.language, { length: SNIPPET_LENGTH }),
      score: found.find(({ articleId }) => articleId === id)?.score ?? 0,
    });
  }
  return { query: request.query, hits, total, page, pages, sort: request.sort, notes: parsed.notes };
}

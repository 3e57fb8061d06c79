import 'server-only';
/** What a copy of the whole public archive is made from, read as SQLite has it: tens of thousands of rows at once. */
import { statement, type SearchReader } from '../connection.ts';
import { PUBLIC_IN_SQL } from '../public.ts';
import type { FacetKey } from './listing.ts';

export type PublicArticle = { id: number; slug: string; hash: string; workId: number };

/** Every article that the public may read, by id. */
export const publicArticles = (search: SearchReader): PublicArticle[] =>
  statement(
    search,
    `SELECT "id", "slug", "hash", "workId" FROM "Article" WHERE "status" ${PUBLIC_IN_SQL} ORDER BY "id"`,
  ).all() as PublicArticle[];

/** Every list with its articles, newest first. */
export function publicLists(search: SearchReader): Map<FacetKey, Map<string, number[]>> {
  const rows = statement(
    search,
    'SELECT "facet", "value", "articleId" FROM "Listing" ORDER BY "facet", "value", "sortDate" DESC, "articleId" DESC',
  )
    .raw()
    .iterate() as Iterable<[FacetKey, string, number]>;
  const lists = new Map<FacetKey, Map<string, number[]>>();
  for (const [facet, value, id] of rows) {
    const values = lists.get(facet) ?? new Map<string, number[]>();
    lists.set(facet, values);
    const ids = values.get(value);
    if (ids) ids.push(id);
    else values.set(value, [id]);
  }
  return lists;
}

export type PublicText = {
  id: number;
  slug: string;
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  date: string;
  text: string;
};

/** Titles and plain texts, `limit` at a time, by rising ids. */
export const publicTexts = (search: SearchReader, after: number, limit: number): PublicText[] =>
  statement(
    search,
    `SELECT a."id", a."slug", a."title", a."language", a."direction", COALESCE(a."dateIso", '') AS "date", t."text"
     FROM "Article" a JOIN "SearchText" t ON t."articleId" = a."id"
     WHERE a."status" ${PUBLIC_IN_SQL} AND a."id" > ? ORDER BY a."id" LIMIT ?`,
  ).all(after, limit) as PublicText[];

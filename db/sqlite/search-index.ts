import 'server-only';
/**
 * The FTS5 table of tokens. What the tokens are is core/search's affair; this file stores and matches them. A row is numbered by date
 * and article (its place), so that FTS5, which reads by row number, reads the newest first and stops where it is told to.
 */
import { BM25_WEIGHTS, SEARCH_COLUMNS, type SearchColumn } from '../../core/search/columns.ts';
import { prisma, statement, type SearchReader, type Transaction } from '../connection.ts';
import type { FacetRef } from './listing.ts';

const COLUMNS = [...SEARCH_COLUMNS.map((column) => `"${column}"`), '"lists"'].join(', ');
const PLACES = [...SEARCH_COLUMNS, 'lists'].map(() => '?').join(', ');
/** The lists are there to filter by, not to rank by. */
const WEIGHTS = [...BM25_WEIGHTS, 0].join(', ');

/** Article ids stay below this; a place stays below 2^53, and so is a number to JavaScript too. */
const IDS = 2 ** 27;

const placeOf = (sortDate: string, articleId: number): number => Number(sortDate.replaceAll('-', '') || 0) * IDS + articleId;
export const articleIdAt = (place: number): number => place % IDS;

/**
 * Pages of the index merged with every article that is written: what FTS5 would do by itself at every eighth article or so, at four
 * times the cost of the writing, done evenly (its `automerge` is off, see the migrations; https://sqlite.org/fts5.html#the_merge_command).
 */
export const MERGED = 32;

/** What an article gives to the index besides its tokens. */
export type IndexedArticle = { articleId: number; sortDate: string; facets: readonly FacetRef[]; lists: string };

export async function storeSearchRow(transaction: Transaction, article: IndexedArticle, row: Record<SearchColumn, string>): Promise<void> {
  const { articleId, sortDate, lists } = article;
  await removeSearchRow(transaction, articleId);
  const place = placeOf(sortDate, articleId);
  const facets = article.facets.map(({ facet, value }) => `${facet} ${value}`).join('\n');
  await prisma(transaction).searchDocument.create({ data: { articleId, place, facets } });
  await prisma(transaction).$executeRawUnsafe(
    `INSERT INTO "ArticleSearch" (rowid, ${COLUMNS}) VALUES (?, ${PLACES})`,
    BigInt(place),
    ...SEARCH_COLUMNS.map((column) => row[column]),
    lists,
  );
  await prisma(transaction).$executeRawUnsafe(`INSERT INTO "ArticleSearch" ("ArticleSearch", rank) VALUES ('merge', ${MERGED})`);
}

export async function removeSearchRow(transaction: Transaction, articleId: number): Promise<void> {
  const stored = await prisma(transaction).searchDocument.findUnique({ where: { articleId }, select: { place: true } });
  if (!stored) return;
  await prisma(transaction).$executeRaw`DELETE FROM "ArticleSearch" WHERE rowid = ${stored.place}`;
  await prisma(transaction).searchDocument.delete({ where: { articleId } });
}

/** How many articles match an FTS5 expression; counting stops at `bound`. */
export function countMatches(search: SearchReader, match: string, bound: number): number {
  const sql = `SELECT COUNT(*) FROM (SELECT 1 FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ? LIMIT ?)`;
  return statement(search, sql).pluck().get(match, bound) as number;
}

/** Places of articles that match, newest first. */
export function newestMatches(search: SearchReader, match: string, limit: number, offset = 0): number[] {
  const sql = `SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?`;
  return statement(search, sql).pluck().all(match, limit, offset) as number[];
}

/** Places of articles that match, in whatever order is cheapest: FTS5 leaps forwards from match to match, but not backwards. */
export function someMatches(search: SearchReader, match: string, limit: number): number[] {
  const sql = `SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ? LIMIT ?`;
  return statement(search, sql).pluck().all(match, limit) as number[];
}

/**
 * Every article that matches with its score (BM25, Robertson and Zaragoza 2009, as FTS5 computes it), higher is better. Costs some
 * microseconds an article, and FTS5 counts each phrase through the whole archive first: the caller has counted before.
 */
export function scoredMatches(search: SearchReader, match: string): { place: number; score: number }[] {
  const sql = `SELECT rowid, -bm25("ArticleSearch", ${WEIGHTS}) FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ?`;
  const rows = statement(search, sql).raw().all(match) as [number, number][];
  return rows.map(([place, score]) => ({ place, score }));
}

/** The lists of `limit` articles that match (reading in order would cost four times as much): `facet value`, and how many of them stand in it. */
export function facetsOfMatches(search: SearchReader, match: string, limit: number): Map<string, number> {
  const sql = `SELECT d."facets" FROM (SELECT rowid & ${IDS - 1} AS id FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ? LIMIT ?) m
    JOIN "SearchDocument" d ON d."articleId" = m.id`;
  // Many articles stand in the same lists: those are taken apart once.
  const alike = new Map<string, number>();
  for (const facets of statement(search, sql).pluck().iterate(match, limit) as Iterable<string>) {
    alike.set(facets, (alike.get(facets) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [facets, count] of alike) for (const line of facets.split('\n')) counts.set(line, (counts.get(line) ?? 0) + count);
  return counts;
}

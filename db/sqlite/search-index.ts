import 'server-only';
/** The FTS5 table of tokens. What the tokens are is core/search's affair; this file stores and matches them. */
import { BM25_WEIGHTS, SEARCH_COLUMNS, type SearchColumn } from '../../core/search/columns.ts';
import { Prisma } from '../generated/client.ts';
import { prisma, type Transaction } from '../connection.ts';

const COLUMNS = SEARCH_COLUMNS.map((column) => `"${column}"`).join(', ');
const PLACES = SEARCH_COLUMNS.map(() => '?').join(', ');
const WEIGHTS = BM25_WEIGHTS.join(', ');

/** Counting matches stops here. */
export const MATCH_BOUND = 10_000;

export async function storeSearchRow(transaction: Transaction, articleId: number, row: Record<SearchColumn, string>): Promise<void> {
  await removeSearchRow(transaction, articleId);
  await prisma(transaction).$executeRawUnsafe(
    `INSERT INTO "ArticleSearch" (rowid, ${COLUMNS}) VALUES (?, ${PLACES})`,
    articleId,
    ...SEARCH_COLUMNS.map((column) => row[column]),
  );
}

export async function removeSearchRow(transaction: Transaction, articleId: number): Promise<void> {
  await prisma(transaction).$executeRaw`DELETE FROM "ArticleSearch" WHERE rowid = ${articleId}`;
}

/**
 * Articles that match an FTS5 expression over the columns, best first (BM25, Robertson and Zaragoza 2009, as FTS5 computes it) or
 * newest first. Scores are positive; higher is better.
 */
export async function matchArticles(
  transaction: Transaction,
  match: string,
  options: { sort: 'relevance' | 'newest'; limit: number; offset: number },
): Promise<{ articleId: number; score: number }[]> {
  const rank = Prisma.raw(`bm25("ArticleSearch", ${WEIGHTS})`);
  const rows = await prisma(transaction).$queryRaw<{ articleId: bigint | number; score: number }[]>(
    options.sort === 'relevance'
      ? Prisma.sql`SELECT rowid AS "articleId", -${rank} AS score FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ${match}
          ORDER BY ${rank}, rowid DESC LIMIT ${options.limit} OFFSET ${options.offset}`
      : Prisma.sql`SELECT s.rowid AS "articleId", 0.0 AS score FROM "ArticleSearch" s JOIN "Article" a ON a."id" = s.rowid
          WHERE "ArticleSearch" MATCH ${match} ORDER BY a."sortDate" DESC, s.rowid DESC LIMIT ${options.limit} OFFSET ${options.offset}`,
  );
  return rows.map((row) => ({ articleId: Number(row.articleId), score: Number(row.score) }));
}

/** How many articles match; counting stops at MATCH_BOUND. */
export async function countMatches(transaction: Transaction, match: string): Promise<number> {
  const rows = await prisma(transaction).$queryRaw<{ n: bigint | number }[]>`SELECT COUNT(*) AS n FROM (
    SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ${match} LIMIT ${MATCH_BOUND})`;
  return Number(rows[0]?.n ?? 0);
}

/** Facet values of the articles that match, with their counts; of at most `bound` matches. */
export async function facetsOfMatches(
  transaction: Transaction,
  match: string,
  bound: number,
): Promise<{ facet: string; value: string; count: number }[]> {
  const rows = await prisma(transaction).$queryRaw<{ facet: string; value: string; n: bigint | number }[]>`
    SELECT f."facet", f."value", COUNT(*) AS n
    FROM (SELECT rowid AS id FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ${match} LIMIT ${bound}) m
    JOIN "Listing" f ON f."articleId" = m.id GROUP BY f."facet", f."value" ORDER BY n DESC, f."value" DESC`;
  return rows.map(({ facet, value, n }) => ({ facet, value, count: Number(n) }));
}

import 'server-only';
/**
 * Lists of published articles by facet. One row of Listing per article and facet value makes a page of any list one range of its
 * primary key; several filters walk the rarest and look the others up. SQL, because Prisma has no row-value comparison.
 */
import type { Names } from '../../core/article/model.ts';
import { Prisma } from '../generated/client.ts';
import { prisma, type Transaction } from '../connection.ts';

export type FacetKey = 'all' | 'language' | 'section' | 'site' | 'author' | 'contributor' | 'subject' | 'year-gregorian' | 'year-solar';
export type FacetRef = { facet: FacetKey; value: string };
export type Place = { sortDate: string; articleId: number };

/** What every listed article is under. */
export const ALL: FacetRef = { facet: 'all', value: '' };

/** Counting and collecting stop here, so that a combination of filters costs no more in a large archive. */
export const COUNT_BOUND = 2_000;

/** Replaces the rows of one article. Counts follow by triggers. */
export async function relist(transaction: Transaction, articleId: number, sortDate: string, facets: FacetRef[]): Promise<void> {
  const client = prisma(transaction);
  await client.listing.deleteMany({ where: { articleId } });
  if (facets.length > 0) await client.listing.createMany({ data: facets.map((ref) => ({ ...ref, sortDate, articleId })) });
}

export async function facetCount(transaction: Transaction, ref: FacetRef): Promise<number> {
  return (await prisma(transaction).facetCount.findUnique({ where: { facet_value: ref } }))?.count ?? 0;
}

/** The values of a facet with how many articles each has, most first. */
export async function facetCounts(transaction: Transaction, facet: FacetKey, limit: number): Promise<{ value: string; count: number }[]> {
  return prisma(transaction).facetCount.findMany({
    where: { facet, count: { gt: 0 } },
    orderBy: [{ count: 'desc' }, { value: 'desc' }],
    take: limit,
    select: { value: true, count: true },
  });
}

/** The filter with the fewest articles first: it is the one to walk. */
export async function rarestFirst(
  transaction: Transaction,
  filters: FacetRef[],
): Promise<{ filters: [FacetRef, ...FacetRef[]]; count: number }> {
  const counted = await Promise.all(filters.map(async (ref) => ({ ref, count: await facetCount(transaction, ref) })));
  counted.sort((a, b) => a.count - b.count);
  const [first, ...rest] = counted;
  if (!first) return { filters: [ALL], count: await facetCount(transaction, ALL) };
  return { filters: [first.ref, ...rest.map(({ ref }) => ref)], count: first.count };
}

const others = (filters: FacetRef[]) =>
  Prisma.join(
    [
      Prisma.empty,
      ...filters.map(
        ({ facet, value }) =>
          Prisma.sql`AND EXISTS (SELECT 1 FROM "Listing" o WHERE o."facet" = ${facet} AND o."value" = ${value} AND o."sortDate" = l."sortDate" AND o."articleId" = l."articleId")`,
      ),
    ],
    ' ',
  );

/** The statement behind `listedIds`; on its own so that a test can have it explained. */
export function listedIdsQuery(
  [driver, ...rest]: [FacetRef, ...FacetRef[]],
  options: { oldestFirst?: boolean; after?: Place; limit: number; offset?: number },
): Prisma.Sql {
  const { oldestFirst = false, after, limit, offset = 0 } = options;
  const order = oldestFirst ? Prisma.sql`l."sortDate" ASC, l."articleId" ASC` : Prisma.sql`l."sortDate" DESC, l."articleId" DESC`;
  const beyond = after
    ? oldestFirst
      ? Prisma.sql`AND (l."sortDate", l."articleId") > (${after.sortDate}, ${after.articleId})`
      : Prisma.sql`AND (l."sortDate", l."articleId") < (${after.sortDate}, ${after.articleId})`
    : Prisma.empty;
  return Prisma.sql`SELECT l."articleId", l."sortDate" FROM "Listing" l
    WHERE l."facet" = ${driver.facet} AND l."value" = ${driver.value} ${beyond} ${others(rest)}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
}

/**
 * Articles under all of `filters` (rarest first, see `rarestFirst`), newest first unless said otherwise.
 * `offset` is for numbered pages and bounded by the caller; `after` continues from a place at no cost.
 */
export async function listedIds(
  transaction: Transaction,
  filters: [FacetRef, ...FacetRef[]],
  options: { oldestFirst?: boolean; after?: Place; limit: number; offset?: number },
): Promise<Place[]> {
  const rows = await prisma(transaction).$queryRaw<{ articleId: bigint | number; sortDate: string }[]>(listedIdsQuery(filters, options));
  return rows.map((row) => ({ articleId: Number(row.articleId), sortDate: row.sortDate }));
}

/** How many articles are under all of `filters`; counting stops at COUNT_BOUND. */
export async function countListed(transaction: Transaction, [driver, ...rest]: [FacetRef, ...FacetRef[]]): Promise<number> {
  const rows = await prisma(transaction).$queryRaw<{ n: bigint | number }[]>`SELECT COUNT(*) AS n FROM (
    SELECT 1 FROM "Listing" l WHERE l."facet" = ${driver.facet} AND l."value" = ${driver.value} ${others(rest)} LIMIT ${COUNT_BOUND})`;
  return Number(rows[0]?.n ?? 0);
}

/** Facet values of the articles under all of `filters` with their counts. For at most COUNT_BOUND articles: the caller has counted. */
export async function facetsWithin(
  transaction: Transaction,
  [driver, ...rest]: [FacetRef, ...FacetRef[]],
): Promise<(FacetRef & { count: number })[]> {
  const rows = await prisma(transaction).$queryRaw<{ facet: FacetKey; value: string; n: bigint | number }[]>`
    SELECT f."facet", f."value", COUNT(*) AS n FROM (
      SELECT l."articleId" FROM "Listing" l WHERE l."facet" = ${driver.facet} AND l."value" = ${driver.value} ${others(rest)} LIMIT ${COUNT_BOUND}
    ) within JOIN "Listing" f ON f."articleId" = within."articleId"
    GROUP BY f."facet", f."value" ORDER BY n DESC, f."value" DESC`;
  return rows.map(({ facet, value, n }) => ({ facet, value, count: Number(n) }));
}

/** What sites, sections and subjects are called, by slug: in one statement, for every page with filters asks. */
export async function listNames(transaction: Transaction): Promise<Record<'site' | 'section' | 'subject', Map<string, Names>>> {
  const rows = await prisma(transaction).$queryRaw<{ facet: 'site' | 'section' | 'subject'; slug: string; fa: string; en: string }[]>`
    SELECT 'site' AS facet, "slug", "nameFa" AS fa, "nameEn" AS en FROM "Site"
    UNION ALL SELECT 'section', "slug", "nameFa", "nameEn" FROM "Section"
    UNION ALL SELECT 'subject', "slug", "nameFa", "nameEn" FROM "Subject"`;
  const names = { site: new Map<string, Names>(), section: new Map<string, Names>(), subject: new Map<string, Names>() };
  for (const { facet, slug, fa, en } of rows) names[facet].set(slug, { fa, en });
  return names;
}

/** SQLite's plan for a statement, a line each: for the tests that hold the cost of a page. */
export async function explain(transaction: Transaction, statement: Prisma.Sql): Promise<string[]> {
  const rows = await prisma(transaction).$queryRaw<{ detail: string }[]>(Prisma.sql`EXPLAIN QUERY PLAN ${statement}`);
  return rows.map(({ detail }) => detail);
}

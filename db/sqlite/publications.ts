import 'server-only';
/** What is published, in the order in which it was, and by number: for feeds and sitemaps. */
import { Prisma } from '../generated/client.ts';
import { prisma, type Transaction } from '../connection.ts';
import { PUBLIC_IN_SQL } from '../public.ts';
import { facetCount, type FacetRef } from './listing.ts';

/** Lists that are shorter are read whole and sorted; in longer ones, one of the newest is soon found. */
const SHORT_LIST = 2_000;

const PUBLIC = Prisma.raw(PUBLIC_IN_SQL);

/** Ids of the articles under all of `filters` that were published last, the last first. */
export async function lastPublished(transaction: Transaction, filters: FacetRef[], limit: number): Promise<number[]> {
  const counted = await Promise.all(filters.map(async (ref) => ({ ref, count: await facetCount(transaction, ref) })));
  const [rarest] = counted.sort((one, other) => one.count - other.count);
  const listed = (ref: FacetRef) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "Listing" l WHERE l."articleId" = a."id" AND l."facet" = ${ref.facet} AND l."value" = ${ref.value})`;
  const conditions = (refs: FacetRef[]) => Prisma.join([Prisma.sql`a."status" ${PUBLIC}`, ...refs.map(listed)], ' AND ');
  const from =
    rarest && rarest.count <= SHORT_LIST
      ? Prisma.sql`"Listing" d JOIN "Article" a ON a."id" = d."articleId" WHERE d."facet" = ${rarest.ref.facet} AND d."value" = ${rarest.ref.value} AND ${conditions(filters.filter((ref) => ref !== rarest.ref))}`
      : Prisma.sql`"Article" a WHERE ${conditions(filters)}`;
  const rows = await prisma(transaction).$queryRaw<{ id: number | bigint }[]>`
    SELECT a."id" FROM ${from} ORDER BY a."publishedAt" DESC, a."id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => Number(id));
}

/** Numbers of the runs of `size` article numbers in which something is published, each with its newest change. */
export async function publishedRuns(transaction: Transaction, size: number): Promise<{ run: number; updated: Date }[]> {
  const rows = await prisma(transaction).$queryRaw<{ run: number | bigint; updated: string }[]>`
    SELECT CAST("id" / ${size} AS INTEGER) AS run, MAX("updatedAt") AS updated FROM "Article" WHERE "status" ${PUBLIC} GROUP BY run ORDER BY run`;
  return rows.map(({ run, updated }) => ({ run: Number(run), updated: new Date(updated) }));
}

/** What is published in one of them. */
export async function publishedInRun(transaction: Transaction, run: number, size: number): Promise<{ slug: string; updated: Date }[]> {
  const rows = await prisma(transaction).$queryRaw<{ slug: string; updated: string }[]>`
    SELECT "slug", "updatedAt" AS updated FROM "Article"
    WHERE "id" >= ${run * size} AND "id" < ${(run + 1) * size} AND "status" ${PUBLIC} ORDER BY "id"`;
  return rows.map(({ slug, updated }) => ({ slug, updated: new Date(updated) }));
}

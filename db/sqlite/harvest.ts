import 'server-only';
/**
 * What was ever published, in the order of its last change, for harvesters. Each kind of set has an index of its own (see the
 * migration), which is named here: a page costs the same wherever in the list it is, and SQLite refuses rather than read all.
 */
import type { ArticleStatus, ContributorRole, Names } from '../../core/article/model.ts';
import type { SetRef } from '../../core/oai/sets.ts';
import { Prisma } from '../generated/client.ts';
import { prisma, type Transaction } from '../connection.ts';
import { PUBLIC_IN_SQL } from '../public.ts';

/** An item as its header tells it. */
export type HarvestRow = { id: number; at: Date; status: ArticleStatus; language: string; site: string; section?: string };

export type HarvestQuery = {
  from?: Date;
  before?: Date;
  set?: SetRef;
  /** The record after which to go on. */
  after?: { at: Date; id: number };
};

/** As Prisma's adapter stores an instant: texts of one form, which sort as the instants do. */
const stored = (instant: Date): string => instant.toISOString().replace('Z', '+00:00');

const INDEX: Record<SetRef['kind'] | 'all', Prisma.Sql> = {
  all: Prisma.raw('"Article_harvest"'),
  language: Prisma.raw('"Article_harvest_language"'),
  section: Prisma.raw('"Article_harvest_section"'),
  site: Prisma.raw('"Article_harvest_site"'),
};

function inSet(set: SetRef): Prisma.Sql {
  if (set.kind === 'language') return Prisma.sql`a."language" = ${set.value}`;
  if (set.kind === 'site') return Prisma.sql`a."siteId" = (SELECT "id" FROM "Site" WHERE "slug" = ${set.value})`;
  return Prisma.sql`a."sectionId" = (SELECT "id" FROM "Section" WHERE "slug" = ${set.value})`;
}

const source = (set?: SetRef) => Prisma.sql`"Article" a INDEXED BY ${INDEX[set?.kind ?? 'all']}`;

const conditions = ({ from, before, set, after }: HarvestQuery): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`a."publishedAt" IS NOT NULL`,
      ...(set ? [inSet(set)] : []),
      ...(from ? [Prisma.sql`a."updatedAt" >= ${stored(from)}`] : []),
      ...(before ? [Prisma.sql`a."updatedAt" < ${stored(before)}`] : []),
      ...(after ? [Prisma.sql`(a."updatedAt", a."id") > (${stored(after.at)}, ${after.id})`] : []),
    ],
    ' AND ',
  );

const HEADER = Prisma.sql`a."id", a."updatedAt" AS at, a."status", a."language",
  (SELECT "slug" FROM "Site" WHERE "id" = a."siteId") AS site, (SELECT "slug" FROM "Section" WHERE "id" = a."sectionId") AS section`;

type RawRow = { id: number | bigint; at: string; status: ArticleStatus; language: string; site: string; section: string | null };

const rowOf = (row: RawRow): HarvestRow => ({ ...row, id: Number(row.id), at: new Date(row.at), section: row.section ?? undefined });

/** The statement behind `harvestPage`; on its own so that a test can have it explained. */
export const harvestPageQuery = (query: HarvestQuery, limit: number): Prisma.Sql =>
  Prisma.sql`SELECT ${HEADER} FROM ${source(query.set)} WHERE ${conditions(query)} ORDER BY a."updatedAt", a."id" LIMIT ${limit}`;

export const harvestPage = async (transaction: Transaction, query: HarvestQuery, limit: number): Promise<HarvestRow[]> =>
  (await prisma(transaction).$queryRaw<RawRow[]>(harvestPageQuery(query, limit))).map(rowOf);

export async function harvestSize(transaction: Transaction, query: HarvestQuery): Promise<number> {
  const [row] = await prisma(transaction).$queryRaw<{ size: number | bigint }[]>`
    SELECT COUNT(*) AS size FROM ${source(query.set)} WHERE ${conditions(query)}`;
  return Number(row?.size ?? 0);
}

/** One item by its number, if it was ever published. */
export async function harvestRow(transaction: Transaction, id: number): Promise<HarvestRow | undefined> {
  const [row] = await prisma(transaction).$queryRaw<RawRow[]>`
    SELECT ${HEADER} FROM "Article" a WHERE a."id" = ${id} AND a."publishedAt" IS NOT NULL`;
  return row && rowOf(row);
}

/** The oldest change that an item has; undefined when nothing was ever published. */
export async function earliestHarvest(transaction: Transaction): Promise<Date | undefined> {
  const [row] = await prisma(transaction).$queryRaw<{ at: string | null }[]>`
    SELECT MIN("updatedAt") AS at FROM "Article" INDEXED BY "Article_harvest" WHERE "publishedAt" IS NOT NULL`;
  return row?.at ? new Date(row.at) : undefined;
}

/** The languages of what was ever published. */
export async function harvestedLanguages(transaction: Transaction): Promise<string[]> {
  const rows = await prisma(transaction).$queryRaw<{ language: string }[]>`
    SELECT DISTINCT "language" FROM "Article" INDEXED BY "Article_harvest_language" WHERE "publishedAt" IS NOT NULL ORDER BY "language"`;
  return rows.map(({ language }) => language);
}

/** What records are written from. Absent texts are null, as SQLite has them. */
export type HarvestDetails = {
  id: number;
  slug: string;
  language: string;
  title: string;
  kicker: string | null;
  standfirst: string | null;
  rights: string | null;
  dateIso: string | null;
  publishedAt: string;
  site: { slug: string; names: Names };
  section: Names | null;
  contributors: { credited: string; role: ContributorRole; names: string[] }[];
  subjects: Names[];
  appearances: { outlet: string; url: string | null; dateIso: string | null; role: 'original' | 'republication' | 'capture' }[];
  original: { slug: string; title: string; language: string } | null;
};

const names = (alias: string) => `json_object('fa', ${alias}."nameFa", 'en', ${alias}."nameEn")`;

const DETAILS = `
  SELECT json_object(
    'id', a."id", 'slug', a."slug", 'language', a."language", 'title', a."title", 'kicker', a."kicker", 'standfirst', a."standfirst",
    'rights', a."rights", 'dateIso', a."dateIso", 'publishedAt', a."publishedAt",
    'site', json_object('slug', s."slug", 'names', ${names('s')}),
    'section', CASE WHEN c."id" IS NULL THEN NULL ELSE ${names('c')} END,
    'contributors', (SELECT json_group_array(json_object('credited', b."credited", 'role', b."role",
        'names', (SELECT json_group_array(n."text") FROM (SELECT "text" FROM "PersonName" WHERE "personId" = b."personId" ORDER BY "position") n)))
      FROM (SELECT * FROM "Contribution" WHERE "articleId" = a."id" ORDER BY "position") b),
    'subjects', (SELECT json_group_array(${names('u')})
      FROM (SELECT * FROM "ArticleSubject" WHERE "articleId" = a."id" ORDER BY "position") x JOIN "Subject" u ON u."id" = x."subjectId"),
    'appearances', (SELECT json_group_array(json_object('outlet', o."name", 'url', p."url", 'dateIso', p."dateIso", 'role', p."role"))
      FROM (SELECT * FROM "Appearance" WHERE "articleId" = a."id" ORDER BY "position") p JOIN "Outlet" o ON o."id" = p."outletId"),
    'original', (SELECT json_object('slug', v."slug", 'title', v."title", 'language', v."language")
      FROM "Article" v WHERE v."id" = a."translationOfId" AND v."status" ${PUBLIC_IN_SQL})
  ) AS details
  FROM json_each(?) wanted CROSS JOIN "Article" a ON a."id" = wanted."value" JOIN "Site" s ON s."id" = a."siteId"
  LEFT JOIN "Section" c ON c."id" = a."sectionId" WHERE a."status" ${PUBLIC_IN_SQL}`;

/** Of these articles, those that the public may read. One statement for a whole page; CROSS JOIN has SQLite begin with the ids. */
export async function harvestDetails(transaction: Transaction, ids: number[]): Promise<Map<number, HarvestDetails>> {
  if (ids.length === 0) return new Map();
  const rows = await prisma(transaction).$queryRawUnsafe<{ details: string }[]>(DETAILS, JSON.stringify(ids));
  return new Map(rows.map(({ details }) => JSON.parse(details) as HarvestDetails).map((details) => [details.id, details]));
}

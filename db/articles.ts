import 'server-only';
import {
  ARTICLE_STATUSES,
  type Appearance,
  type ArticleDraft,
  type ArticleStatus,
  type Calendar,
  type ContributorRole,
  type Names,
  type Precision,
} from '../core/article/model.ts';
import type { CardContributor, FilingDate, MastheadView, RevisionSummary } from '../core/article/views.ts';
import { prisma, type Transaction } from './connection.ts';
import { articleIdOfFormerSlug } from './former-slugs.ts';
import { personInclude, personNames } from './people.ts';
import { mastheadInclude, mastheadView } from './sites.ts';

export type Received = 'form' | 'import' | 'sample';
export type FigureUse = { assetSha256?: string; alt?: string; caption?: string; credit?: string; licence?: string };
export type OriginalUse = { sha256: string; mediaType: string; bytes: number; name: string };

/** What the row of an article and its dependents hold; references are resolved. */
export type ArticleInput = {
  slug: string;
  workId: number;
  siteId: number;
  mastheadId?: number;
  sectionId?: number;
  draft: ArticleDraft;
  direction: 'ltr' | 'rtl';
  status: ArticleStatus;
  translationOfId?: number;
  sortDate: string;
  date?: FilingDate;
  received: Received;
  publishAt?: Date;
  publishedAt?: Date;
  revision: number;
  hash: string;
  at: Date;
  contributions: { personId: number; role: ContributorRole; credited: string }[];
  appearances: (Appearance & { outletId: number })[];
  subjectIds: number[];
  figures: FigureUse[];
};

/** An article as it is stored, with everything it points to. */
export type StoredArticle = {
  id: number;
  slug: string;
  workId: number;
  language: string;
  direction: 'ltr' | 'rtl';
  directionOverride?: 'ltr' | 'rtl';
  title: string;
  kicker?: string;
  standfirst?: string;
  body: string;
  authorNote?: string;
  editorNote?: string;
  rights?: string;
  status: ArticleStatus;
  site: { id: number; slug: string; names: Names };
  masthead?: MastheadView;
  section?: { id: number; slug: string; names: Names };
  contributors: CardContributor[];
  subjects: { slug: string; names: Names }[];
  appearances: Appearance[];
  originals: OriginalUse[];
  figures: FigureUse[];
  date?: FilingDate;
  received: Received;
  /** The instant from which a scheduled article may be read. */
  publishAt?: Date;
  publishedAt?: Date;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
  hash: string;
  translation?: { of: string; by: 'human' | 'machine'; revision?: number };
  /** The other language versions of the work, whatever their status. */
  versions: { id: number; slug: string; language: string; title: string; status: ArticleStatus; isOriginal: boolean }[];
};

const articleInclude = {
  site: true,
  section: true,
  masthead: { include: mastheadInclude },
  contributions: { include: { person: { include: personInclude } }, orderBy: { position: 'asc' } },
  appearances: { include: { outlet: true }, orderBy: { position: 'asc' } },
  subjects: { include: { subject: true }, orderBy: { position: 'asc' } },
  uses: { include: { asset: true }, orderBy: { position: 'asc' } },
  translationOf: { select: { slug: true } },
  work: {
    include: {
      articles: {
        select: { id: true, slug: true, language: true, title: true, status: true, translationOfId: true },
        orderBy: { id: 'asc' },
      },
    },
  },
} as const;

const load = (transaction: Transaction, where: { slug: string } | { id: number }) =>
  prisma(transaction).article.findUnique({ where, include: articleInclude });
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

export async function findArticle(transaction: Transaction, slug: string): Promise<StoredArticle | undefined> {
  const row = await load(transaction, { slug });
  return row ? storedArticle(row) : undefined;
}

export async function findArticleById(transaction: Transaction, id: number): Promise<StoredArticle | undefined> {
  const row = await load(transaction, { id });
  return row ? storedArticle(row) : undefined;
}

/** `written` is the calendar in which the date stood: «میزان ۱۴۰۳» comes back as that month. */
const filingDate = (row: { dateIso: string | null; datePrecision: string | null; dateCalendar: string | null }): FilingDate | undefined =>
  row.dateIso && row.datePrecision
    ? { iso: row.dateIso, precision: row.datePrecision as Precision, calendar: (row.dateCalendar ?? 'gregorian') as Calendar }
    : undefined;

const bilingual = (row: { slug: string; nameFa: string; nameEn: string }) => ({
  slug: row.slug,
  names: { fa: row.nameFa, en: row.nameEn },
});
const orAbsent = <T>(value: T | null): T | undefined => value ?? undefined;

function storedArticle(row: Loaded): StoredArticle {
  return {
    id: row.id,
    slug: row.slug,
    workId: row.workId,
    language: row.language,
    direction: row.direction as 'ltr' | 'rtl',
    directionOverride: orAbsent(row.directionOverride) as 'ltr' | 'rtl' | undefined,
    title: row.title,
    kicker: orAbsent(row.kicker),
    standfirst: orAbsent(row.standfirst),
    body: row.body,
    authorNote: orAbsent(row.authorNote),
    editorNote: orAbsent(row.editorNote),
    rights: orAbsent(row.rights),
    status: row.status as ArticleStatus,
    site: { id: row.siteId, ...bilingual(row.site) },
    masthead: row.masthead ? mastheadView(row.masthead) : undefined,
    section: row.section ? { id: row.section.id, ...bilingual(row.section) } : undefined,
    contributors: row.contributions.map((contribution) => ({
      slug: contribution.person.slug,
      credited: contribution.credited,
      role: contribution.role as ContributorRole,
      names: personNames(contribution.person.names),
    })),
    subjects: row.subjects.map(({ subject }) => bilingual(subject)),
    appearances: row.appearances.map((appearance) => ({
      outlet: appearance.outlet.name,
      url: orAbsent(appearance.url),
      dateLiteral: appearance.dateLiteral,
      dateIso: orAbsent(appearance.dateIso),
      precision: appearance.precision as Precision,
      calendar: appearance.calendar as Calendar,
      role: appearance.role as Appearance['role'],
    })),
    originals: row.uses.flatMap((use) =>
      use.kind === 'original' && use.asset
        ? [{ sha256: use.asset.sha256, mediaType: use.asset.mediaType, bytes: use.asset.bytes, name: use.name ?? use.asset.name }]
        : [],
    ),
    figures: row.uses
      .filter((use) => use.kind === 'figure')
      .map((use) => ({
        assetSha256: orAbsent(use.assetSha256),
        alt: orAbsent(use.alt),
        caption: orAbsent(use.caption),
        credit: orAbsent(use.credit),
        licence: orAbsent(use.licence),
      })),
    date: filingDate(row),
    received: row.received as Received,
    publishAt: orAbsent(row.publishAt),
    publishedAt: orAbsent(row.publishedAt),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
    hash: row.hash,
    translation:
      row.translationOf && row.translatedBy
        ? { of: row.translationOf.slug, by: row.translatedBy as 'human' | 'machine', revision: orAbsent(row.translatedRevision) }
        : undefined,
    versions: row.work.articles
      .filter((version) => version.id !== row.id)
      .map(({ translationOfId, status, ...version }) => ({
        ...version,
        status: status as ArticleStatus,
        isOriginal: translationOfId === null,
      })),
  };
}

/** Addresses by id. */
export async function slugsOf(transaction: Transaction, ids: number[]): Promise<Map<number, string>> {
  const rows = await prisma(transaction).article.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

/** Ids for the desk: newest change first, those of one status or all. */
export async function recentlyChanged(transaction: Transaction, statuses: ArticleStatus[], limit: number): Promise<number[]> {
  const rows = await prisma(transaction).article.findMany({
    where: { status: { in: statuses } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many articles there are of each status. */
export async function countByStatus(transaction: Transaction): Promise<Record<ArticleStatus, number>> {
  const rows = await prisma(transaction).article.groupBy({ by: ['status'], _count: true });
  const counts = Object.fromEntries(ARTICLE_STATUSES.map((status) => [status, 0])) as Record<ArticleStatus, number>;
  for (const { status, _count } of rows) counts[status as ArticleStatus] = _count;
  return counts;
}

export const createWork = async (transaction: Transaction): Promise<number> => (await prisma(transaction).work.create({ data: {} })).id;

/** Whether an address is an article's, or was: nobody else's, where `besides` names one. */
export async function slugExists(transaction: Transaction, slug: string, besides?: number): Promise<boolean> {
  const client = prisma(transaction);
  const owner = (await client.article.findUnique({ where: { slug }, select: { id: true } }))?.id;
  const taken = owner ?? (await articleIdOfFormerSlug(transaction, slug));
  return taken !== undefined && taken !== besides;
}

/** The article at an address, also at one that it had before. */
export async function findArticleEverAt(transaction: Transaction, slug: string): Promise<StoredArticle | undefined> {
  const present = await findArticle(transaction, slug);
  const former = present ? undefined : await articleIdOfFormerSlug(transaction, slug);
  return former === undefined ? present : findArticleById(transaction, former);
}

const scheduled = (until?: Date) => ({ status: 'scheduled', publishAt: until ? { lte: until } : { not: null } });

/** Ids of what is scheduled for an instant or before it, in the order of their own. */
export async function dueArticles(transaction: Transaction, now: Date): Promise<number[]> {
  const rows = await prisma(transaction).article.findMany({ where: scheduled(now), orderBy: { publishAt: 'asc' }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The nearest instant for which something is scheduled. */
export async function nextPublishAt(transaction: Transaction): Promise<Date | undefined> {
  const row = await prisma(transaction).article.findFirst({
    where: scheduled(),
    orderBy: { publishAt: 'asc' },
    select: { publishAt: true },
  });
  return row?.publishAt ?? undefined;
}

export async function insertArticle(transaction: Transaction, input: ArticleInput): Promise<number> {
  const { id } = await prisma(transaction).article.create({ data: { ...columns(input), createdAt: input.at } });
  await storeDependents(transaction, id, input);
  return id;
}

/** Replaces the state of an article whose revision still is `expected`. @returns false when somebody else was quicker. */
export async function replaceArticle(transaction: Transaction, id: number, expected: number, input: ArticleInput): Promise<boolean> {
  const { count } = await prisma(transaction).article.updateMany({ where: { id, revision: expected }, data: columns(input) });
  if (count === 0) return false;
  const client = prisma(transaction);
  await client.contribution.deleteMany({ where: { articleId: id } });
  await client.appearance.deleteMany({ where: { articleId: id } });
  await client.articleSubject.deleteMany({ where: { articleId: id } });
  await client.assetUse.deleteMany({ where: { articleId: id, kind: 'figure' } });
  await storeDependents(transaction, id, input);
  return true;
}

const columns = ({ draft, ...input }: ArticleInput) => ({
  slug: input.slug,
  workId: input.workId,
  siteId: input.siteId,
  mastheadId: input.mastheadId ?? null,
  sectionId: input.sectionId ?? null,
  language: draft.language,
  direction: input.direction,
  directionOverride: draft.direction ?? null,
  title: draft.title,
  kicker: draft.kicker ?? null,
  standfirst: draft.standfirst ?? null,
  body: draft.body,
  authorNote: draft.authorNote ?? null,
  editorNote: draft.editorNote ?? null,
  rights: draft.rights ?? null,
  status: input.status,
  translationOfId: input.translationOfId ?? null,
  translatedBy: draft.translation?.by ?? null,
  translatedRevision: draft.translation?.revision ?? null,
  sortDate: input.sortDate,
  dateIso: input.date?.iso ?? null,
  datePrecision: input.date?.precision ?? null,
  dateCalendar: input.date?.calendar ?? null,
  received: input.received,
  publishAt: input.publishAt ?? null,
  publishedAt: input.publishedAt ?? null,
  updatedAt: input.at,
  revision: input.revision,
  hash: input.hash,
});

async function storeDependents(transaction: Transaction, articleId: number, input: ArticleInput): Promise<void> {
  const client = prisma(transaction);
  await client.contribution.createMany({ data: input.contributions.map((row, position) => ({ articleId, position, ...row })) });
  await client.appearance.createMany({
    data: input.appearances.map(({ outletId, url, dateLiteral, dateIso, precision, calendar, role }, position) => ({
      articleId,
      position,
      outletId,
      url: url ?? null,
      dateLiteral,
      dateIso: dateIso ?? null,
      precision,
      calendar,
      role,
    })),
  });
  await client.articleSubject.createMany({ data: input.subjectIds.map((subjectId, position) => ({ articleId, subjectId, position })) });
  await client.assetUse.createMany({ data: input.figures.map((figure, position) => ({ articleId, kind: 'figure', position, ...figure })) });
}

/** Notes that an article was made from these bytes. */
export async function addOriginal(transaction: Transaction, articleId: number, sha256: string, name: string): Promise<void> {
  const client = prisma(transaction);
  const position = await client.assetUse.count({ where: { articleId, kind: 'original' } });
  await client.assetUse.create({ data: { articleId, kind: 'original', position, assetSha256: sha256, name } });
}

/** The article that these bytes were made into already, whatever its status. */
export async function articleOfOriginal(
  transaction: Transaction,
  sha256: string,
): Promise<{ slug: string; status: ArticleStatus } | undefined> {
  const use = await prisma(transaction).assetUse.findFirst({
    where: { assetSha256: sha256, kind: 'original' },
    include: { article: true },
  });
  return use ? { slug: use.article.slug, status: use.article.status as ArticleStatus } : undefined;
}

export async function appendRevision(
  transaction: Transaction,
  revision: { articleId: number; number: number; state: string; hash: string; reason?: string; userId?: number; at: Date },
): Promise<void> {
  await prisma(transaction).revision.create({ data: revision });
}

/** Newest first. @param numbers only these */
export async function revisionsOf(
  transaction: Transaction,
  articleId: number,
  limit: number,
  numbers?: number[],
): Promise<RevisionSummary[]> {
  const rows = await prisma(transaction).revision.findMany({
    where: { articleId, number: numbers && { in: numbers.slice(0, limit) } },
    orderBy: { number: 'desc' },
    take: limit,
    select: { number: true, at: true, reason: true, hash: true, user: { select: { name: true } } },
  });
  return rows.map((row) => ({
    number: row.number,
    at: row.at.toISOString(),
    reason: orAbsent(row.reason),
    hash: row.hash,
    by: row.user?.name,
  }));
}

export async function findRevision(
  transaction: Transaction,
  articleId: number,
  number: number,
): Promise<{ state: string; hash: string } | undefined> {
  const row = await prisma(transaction).revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { state: true, hash: true },
  });
  return row ?? undefined;
}

/** Every revision's state and hash, `batch` at a time, for the fixity check. */
export async function revisionsAfter(
  transaction: Transaction,
  after: { articleId: number; number: number },
  batch: number,
): Promise<{ articleId: number; number: number; state: string; hash: string }[]> {
  return prisma(transaction).revision.findMany({
    where: { OR: [{ articleId: { gt: after.articleId } }, { articleId: after.articleId, number: { gt: after.number } }] },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
    take: batch,
    select: { articleId: true, number: true, state: true, hash: true },
  });
}

/** Ids in order, `batch` at a time: for work that goes through every article. */
export async function articleIdsAfter(transaction: Transaction, after: number, batch: number): Promise<number[]> {
  const rows = await prisma(transaction).article.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Title, language and slug of every article that may be the original of a translation: for completion in the form. */
export async function completeArticles(
  transaction: Transaction,
  text: string,
  limit: number,
): Promise<{ slug: string; title: string; language: string }[]> {
  return prisma(transaction).article.findMany({
    where: { OR: [{ title: { contains: text } }, { slug: { contains: text } }] },
    orderBy: { updatedAt: 'desc' },
    take: limit,
    select: { slug: true, title: true, language: true },
  });
}

/** Ids of the articles at these addresses, in their order. */
export async function articleIdsOf(transaction: Transaction, slugs: string[]): Promise<number[]> {
  const rows = await prisma(transaction).article.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}

import 'server-only';
import type { Calendar, Couplet, Names } from '../core/article/model.ts';
import type { MastheadView } from '../core/article/views.ts';
import { prisma, type Transaction } from './connection.ts';
import type { Prisma } from './generated/client.ts';

export type SectionRow = { id: number; slug: string; names: Names };
export type SiteRow = {
  id: number;
  slug: string;
  names: Names;
  web?: string;
  mail?: string;
  language: string;
  calendar: Calendar;
  /** Grows with every change: the optimistic lock of the site's form. */
  version: number;
  /** Oldest first. */
  mastheads: MastheadView[];
  sections: SectionRow[];
};

type StoredMasthead = {
  id: number;
  from: string | null;
  to: string | null;
  names: string;
  monogram: string | null;
  web: string | null;
  mail: string | null;
  couplets: { firstTranscribed: string; secondTranscribed: string; firstCorrected: string | null; secondCorrected: string | null }[];
};

export const mastheadInclude = { couplets: { orderBy: { position: 'asc' } } } as const;

export const mastheadView = (row: StoredMasthead): MastheadView => ({
  id: row.id,
  from: row.from ?? undefined,
  to: row.to ?? undefined,
  names: JSON.parse(row.names) as string[],
  monogram: row.monogram ?? undefined,
  verses: row.couplets.map(reading),
  addresses: { web: row.web ?? undefined, mail: row.mail ?? undefined },
});

/** The reading that is shown, with the transcription beside it where an editor corrected it. */
function reading(row: StoredMasthead['couplets'][number]): Couplet {
  const corrected = row.firstCorrected !== null || row.secondCorrected !== null;
  return {
    first: row.firstCorrected ?? row.firstTranscribed,
    second: row.secondCorrected ?? row.secondTranscribed,
    ...(corrected && { transcribed: { first: row.firstTranscribed, second: row.secondTranscribed } }),
  };
}

const siteInclude = {
  mastheads: { include: mastheadInclude, orderBy: [{ from: 'asc' }, { id: 'asc' }] },
  sections: { orderBy: { position: 'asc' } },
} satisfies Prisma.SiteInclude;

type Found = NonNullable<Awaited<ReturnType<typeof loadSite>>>;
const loadSite = (transaction: Transaction, slug: string) => prisma(transaction).site.findUnique({ where: { slug }, include: siteInclude });

const siteRow = (row: Found): SiteRow => ({
  id: row.id,
  slug: row.slug,
  names: { fa: row.nameFa, en: row.nameEn },
  web: row.web ?? undefined,
  mail: row.mail ?? undefined,
  language: row.language,
  calendar: row.calendar as Calendar,
  version: row.version,
  mastheads: row.mastheads.map(mastheadView),
  sections: row.sections.map((section) => ({ id: section.id, slug: section.slug, names: { fa: section.nameFa, en: section.nameEn } })),
});

export async function findSite(transaction: Transaction, slug: string): Promise<SiteRow | undefined> {
  const row = await loadSite(transaction, slug);
  return row ? siteRow(row) : undefined;
}

export async function listSites(transaction: Transaction): Promise<SiteRow[]> {
  const rows = await prisma(transaction).site.findMany({ include: siteInclude, orderBy: { id: 'asc' } });
  return rows.map(siteRow);
}

export async function findSection(
  transaction: Transaction,
  slug: string,
): Promise<(SectionRow & { site: { slug: string; names: Names } }) | undefined> {
  const row = await prisma(transaction).section.findUnique({ where: { slug }, include: { site: true } });
  return row
    ? {
        id: row.id,
        slug: row.slug,
        names: { fa: row.nameFa, en: row.nameEn },
        site: { slug: row.site.slug, names: { fa: row.site.nameFa, en: row.site.nameEn } },
      }
    : undefined;
}

export type SiteInput = Pick<SiteRow, 'slug' | 'names' | 'web' | 'mail' | 'language' | 'calendar'>;
export type MastheadInput = Omit<MastheadView, 'id'> & { id?: number };
export type SectionInput = { id?: number; slug: string; names: Names };

/** Adds a site; its version is 1. */
export async function insertSite(transaction: Transaction, site: SiteInput): Promise<number> {
  const { id } = await prisma(transaction).site.create({ data: siteColumns(site) });
  return id;
}

/** Changes the site whose version still is `version`. @returns false when somebody else was quicker. */
export async function updateSite(transaction: Transaction, id: number, version: number, site: SiteInput): Promise<boolean> {
  const { count } = await prisma(transaction).site.updateMany({
    where: { id, version },
    data: { ...siteColumns(site), version: version + 1 },
  });
  return count === 1;
}

const siteColumns = (site: SiteInput) => ({
  slug: site.slug,
  nameFa: site.names.fa,
  nameEn: site.names.en,
  web: site.web ?? null,
  mail: site.mail ?? null,
  language: site.language,
  calendar: site.calendar,
});

export async function storeMasthead(transaction: Transaction, siteId: number, masthead: MastheadInput): Promise<number> {
  const client = prisma(transaction);
  const columns = {
    siteId,
    from: masthead.from ?? null,
    to: masthead.to ?? null,
    names: JSON.stringify(masthead.names),
    monogram: masthead.monogram ?? null,
    web: masthead.addresses.web ?? null,
    mail: masthead.addresses.mail ?? null,
  };
  const { id } =
    masthead.id === undefined
      ? await client.masthead.create({ data: columns })
      : await client.masthead.update({ where: { id: masthead.id }, data: columns });
  await client.couplet.deleteMany({ where: { mastheadId: id } });
  await client.couplet.createMany({
    data: masthead.verses.map((verse, position) => ({ mastheadId: id, position, ...coupletColumns(verse) })),
  });
  return id;
}

const coupletColumns = ({ first, second, transcribed }: Couplet) => ({
  firstTranscribed: transcribed?.first ?? first,
  secondTranscribed: transcribed?.second ?? second,
  firstCorrected: transcribed && transcribed.first !== first ? first : null,
  secondCorrected: transcribed && transcribed.second !== second ? second : null,
});

export async function storeSection(transaction: Transaction, siteId: number, position: number, section: SectionInput): Promise<void> {
  const columns = { siteId, slug: section.slug, nameFa: section.names.fa, nameEn: section.names.en, position };
  if (section.id === undefined) await prisma(transaction).section.create({ data: columns });
  else await prisma(transaction).section.update({ where: { id: section.id }, data: columns });
}

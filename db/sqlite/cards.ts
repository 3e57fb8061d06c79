import 'server-only';
/** Articles as lists show them. One statement for a whole page: what Prisma would load table by table took ten times as long. */
import type { ArticleStatus, Calendar, ContributorRole, Names, Precision } from '../../core/article/model.ts';
import type { ArticleCard, FilingDate, PersonName } from '../../core/article/views.ts';
import { prisma, type Transaction } from '../connection.ts';
import { PUBLIC_IN_SQL } from '../public.ts';

export type StoredCard = ArticleCard & { id: number; status: ArticleStatus; updatedAt: Date; publishAt?: Date };

type Named = { slug: string; names: Names };
type Row = {
  id: number;
  slug: string;
  status: ArticleStatus;
  updatedAt: string | number;
  publishAt: string | number | null;
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  kicker: string | null;
  standfirst: string | null;
  dateIso: string | null;
  datePrecision: Precision | null;
  dateCalendar: Calendar | null;
  site: Named;
  section: Named | null;
  contributors: { slug: string; credited: string; role: ContributorRole; names: (Omit<PersonName, 'variant'> & { variant: 0 | 1 })[] }[];
  versions: { slug: string; language: string }[];
};

/** A row of Site or Section as `{slug, names}`. */
const named = (alias: string) =>
  `json_object('slug', ${alias}."slug", 'names', json_object('fa', ${alias}."nameFa", 'en', ${alias}."nameEn"))`;

const CARDS = `
  SELECT json_object(
    'id', a."id", 'slug', a."slug", 'status', a."status", 'updatedAt', a."updatedAt", 'publishAt', a."publishAt", 'language', a."language", 'direction', a."direction",
    'title', a."title", 'kicker', a."kicker", 'standfirst', a."standfirst",
    'dateIso', a."dateIso", 'datePrecision', a."datePrecision", 'dateCalendar', a."dateCalendar",
    'site', ${named('s')},
    'section', CASE WHEN c."id" IS NULL THEN NULL ELSE ${named('c')} END,
    'contributors', (SELECT json_group_array(json_object('slug', p."slug", 'credited', b."credited", 'role', b."role",
        'names', (SELECT json_group_array(json_object('text', n."text", 'language', n."language", 'variant', n."variant"))
          FROM (SELECT * FROM "PersonName" WHERE "personId" = p."id" ORDER BY "position") n)))
      FROM (SELECT * FROM "Contribution" WHERE "articleId" = a."id" ORDER BY "position") b JOIN "Person" p ON p."id" = b."personId"),
    'versions', (SELECT json_group_array(json_object('slug', v."slug", 'language', v."language"))
      FROM (SELECT "slug", "language" FROM "Article" WHERE "workId" = a."workId" AND "id" <> a."id" AND "status" ${PUBLIC_IN_SQL} ORDER BY "id") v)
  ) AS card
  FROM json_each(?) wanted JOIN "Article" a ON a."id" = wanted."value" JOIN "Site" s ON s."id" = a."siteId"
  LEFT JOIN "Section" c ON c."id" = a."sectionId"`;

/** Cards for the articles with these ids, in the order of the ids. Without body: a list costs no more for long texts. */
export async function articleCards(transaction: Transaction, ids: number[]): Promise<StoredCard[]> {
  const rows = await prisma(transaction).$queryRawUnsafe<{ card: string }[]>(CARDS, JSON.stringify(ids));
  const cards = new Map(rows.map(({ card }) => cardOf(JSON.parse(card) as Row)).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

const cardOf = ({
  dateIso,
  datePrecision,
  dateCalendar,
  updatedAt,
  publishAt,
  kicker,
  standfirst,
  section,
  contributors,
  ...row
}: Row): StoredCard => ({
  ...row,
  updatedAt: new Date(updatedAt),
  publishAt: publishAt === null ? undefined : new Date(publishAt),
  kicker: kicker ?? undefined,
  standfirst: standfirst ?? undefined,
  section: section ?? undefined,
  contributors: contributors.map((contributor) => ({
    ...contributor,
    names: contributor.names.map((name) => ({ ...name, variant: name.variant === 1 })),
  })),
  date: dateOf(dateIso, datePrecision, dateCalendar),
});

/** The calendar is the one in which the date stood: «میزان ۱۴۰۳» comes back as that month. */
const dateOf = (iso: string | null, precision: Precision | null, calendar: Calendar | null): FilingDate | undefined =>
  iso && precision ? { iso, precision, calendar: calendar ?? 'gregorian' } : undefined;

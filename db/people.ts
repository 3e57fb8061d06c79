import 'server-only';
import type { PersonName } from '../core/article/views.ts';
import { prisma, type Transaction } from './connection.ts';

export type PersonRow = { id: number; slug: string; names: PersonName[]; note?: { fa: string; en: string } };

export const personInclude = { names: { orderBy: { position: 'asc' } } } as const;

export const personNames = (names: { text: string; language: string; variant: boolean }[]): PersonName[] =>
  names.map(({ text, language, variant }) => ({ text, language, variant }));

type StoredPerson = {
  id: number;
  slug: string;
  noteFa: string | null;
  noteEn: string | null;
  names: { text: string; language: string; variant: boolean }[];
};
const personRow = (row: StoredPerson): PersonRow => ({
  id: row.id,
  slug: row.slug,
  names: personNames(row.names),
  note: row.noteFa || row.noteEn ? { fa: row.noteFa ?? '', en: row.noteEn ?? '' } : undefined,
});

export async function findPerson(transaction: Transaction, slug: string): Promise<PersonRow | undefined> {
  const row = await prisma(transaction).person.findUnique({ where: { slug }, include: personInclude });
  return row ? personRow(row) : undefined;
}

/** The person one of whose names folds to the same. */
export async function findPersonByFoldedName(transaction: Transaction, folded: string): Promise<PersonRow | undefined> {
  const name = await prisma(transaction).personName.findFirst({ where: { folded }, orderBy: { id: 'asc' } });
  const row = name && (await prisma(transaction).person.findUnique({ where: { id: name.personId }, include: personInclude }));
  return row ? personRow(row) : undefined;
}

/** People whose folded name begins with, or has a later word that begins with, `folded`: for completion. */
export async function completePeople(transaction: Transaction, folded: string, limit: number): Promise<PersonRow[]> {
  const rows = await prisma(transaction).person.findMany({
    where: { names: { some: { OR: [{ folded: { startsWith: folded } }, { folded: { contains: ` ${folded}` } }] } } },
    include: personInclude,
    take: limit,
    orderBy: { slug: 'asc' },
  });
  return rows.map(personRow);
}

/** People in the order of their slugs, `limit` at a time, after the slug `after`. */
export async function listPeople(transaction: Transaction, limit: number, after = ''): Promise<PersonRow[]> {
  const rows = await prisma(transaction).person.findMany({
    where: { slug: { gt: after } },
    include: personInclude,
    take: limit,
    orderBy: { slug: 'asc' },
  });
  return rows.map(personRow);
}

export async function peopleBySlugs(transaction: Transaction, slugs: string[]): Promise<PersonRow[]> {
  const rows = await prisma(transaction).person.findMany({ where: { slug: { in: slugs } }, include: personInclude });
  return rows.map(personRow);
}

/** Adds a person, or replaces the names and the note of the one with that slug. Names carry their folded form. */
export async function storePerson(
  transaction: Transaction,
  person: { slug: string; names: (PersonName & { folded: string })[]; note?: { fa: string; en: string } },
): Promise<number> {
  const client = prisma(transaction);
  const notes = { noteFa: person.note?.fa ?? null, noteEn: person.note?.en ?? null };
  const { id } = await client.person.upsert({ where: { slug: person.slug }, create: { slug: person.slug, ...notes }, update: notes });
  await client.personName.deleteMany({ where: { personId: id } });
  await client.personName.createMany({ data: person.names.map((name, position) => ({ ...name, personId: id, position })) });
  return id;
}

import 'server-only';
import type { Names } from '../core/article/model.ts';
import { prisma, type Transaction } from './connection.ts';

export type SubjectRow = { id: number; slug: string; names: Names };

const subjectRow = (row: { id: number; slug: string; nameFa: string; nameEn: string }): SubjectRow => ({
  id: row.id,
  slug: row.slug,
  names: { fa: row.nameFa, en: row.nameEn },
});

export async function listSubjects(transaction: Transaction): Promise<SubjectRow[]> {
  return (await prisma(transaction).subject.findMany({ orderBy: { slug: 'asc' } })).map(subjectRow);
}

export async function subjectsBySlugs(transaction: Transaction, slugs: string[]): Promise<SubjectRow[]> {
  return (await prisma(transaction).subject.findMany({ where: { slug: { in: slugs } } })).map(subjectRow);
}

export async function storeSubject(transaction: Transaction, subject: { slug: string; names: Names }): Promise<void> {
  const names = { nameFa: subject.names.fa, nameEn: subject.names.en };
  await prisma(transaction).subject.upsert({ where: { slug: subject.slug }, create: { slug: subject.slug, ...names }, update: names });
}

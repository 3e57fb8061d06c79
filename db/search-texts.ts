import 'server-only';
import { prisma, type Transaction } from './connection.ts';

/** The plain texts that snippets are cut from, by article id. */
export async function searchTexts(transaction: Transaction, ids: number[]): Promise<Map<number, string>> {
  const rows = await prisma(transaction).searchText.findMany({ where: { articleId: { in: ids } } });
  return new Map(rows.map(({ articleId, text }) => [articleId, text]));
}

export async function storeSearchText(transaction: Transaction, articleId: number, text: string): Promise<void> {
  await prisma(transaction).searchText.upsert({ where: { articleId }, create: { articleId, text }, update: { text } });
}

export async function removeSearchText(transaction: Transaction, articleId: number): Promise<void> {
  await prisma(transaction).searchText.deleteMany({ where: { articleId } });
}

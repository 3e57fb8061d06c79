import 'server-only';
import { prisma, type Transaction } from './connection.ts';

/** The article that had an address before. */
export async function articleIdOfFormerSlug(transaction: Transaction, slug: string): Promise<number | undefined> {
  return (await prisma(transaction).formerSlug.findUnique({ where: { slug }, select: { articleId: true } }))?.articleId;
}

/** Keeps the address that an article leaves; one that it takes again is its own and no former one. */
export async function changeSlug(
  transaction: Transaction,
  articleId: number,
  change: { from: string; to: string; at: Date },
): Promise<void> {
  const client = prisma(transaction);
  await client.formerSlug.deleteMany({ where: { slug: change.to, articleId } });
  await client.formerSlug.create({ data: { slug: change.from, articleId, at: change.at } });
}

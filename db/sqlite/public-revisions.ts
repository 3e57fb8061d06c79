import 'server-only';
import { prisma, type Transaction } from '../connection.ts';
import { PUBLIC_IN_SQL } from '../public.ts';

/** Numbers of those saved states of an article that the public could read, newest first: a state says its own status. */
export async function publicRevisionNumbers(transaction: Transaction, articleId: number): Promise<number[]> {
  const rows = await prisma(transaction).$queryRawUnsafe<{ number: number | bigint }[]>(
    `SELECT "number" FROM "Revision" WHERE "articleId" = ? AND json_extract("state", '$.status') ${PUBLIC_IN_SQL} ORDER BY "number" DESC`,
    articleId,
  );
  return rows.map(({ number }) => Number(number));
}

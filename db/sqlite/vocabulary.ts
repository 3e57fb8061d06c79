import 'server-only';
/** The words that the index holds, and the keys by which words are found that nobody typed. */
import { prisma, statement, type SearchReader, type Transaction } from '../connection.ts';

export type VocabularyEntry = { token: string; keys: readonly string[] };

/** Those of `tokens` that the vocabulary does not hold yet. */
export async function unknownTokens(transaction: Transaction, tokens: readonly string[]): Promise<string[]> {
  const rows = await prisma(transaction).$queryRaw<{ token: string }[]>`
    SELECT j."value" AS token FROM json_each(${JSON.stringify(tokens)}) j
    WHERE NOT EXISTS (SELECT 1 FROM "SearchTerm" t WHERE t."token" = j."value")`;
  return rows.map(({ token }) => token);
}

export async function addTokens(transaction: Transaction, entries: readonly VocabularyEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const client = prisma(transaction);
  const terms = JSON.stringify(entries.map(({ token }) => token));
  const keys = JSON.stringify(entries.flatMap(({ token, keys: own }) => own.map((key) => [key, token])));
  await client.$executeRaw`INSERT OR IGNORE INTO "SearchTerm" ("token") SELECT j."value" FROM json_each(${terms}) j`;
  await client.$executeRaw`INSERT OR IGNORE INTO "SearchKey" ("key", "token")
    SELECT j."value" ->> 0, j."value" ->> 1 FROM json_each(${keys}) j`;
}

/** Forgets every word; the articles bring them back. */
export async function forgetTokens(transaction: Transaction): Promise<void> {
  await prisma(transaction).$executeRaw`DELETE FROM "SearchKey"`;
  await prisma(transaction).$executeRaw`DELETE FROM "SearchTerm"`;
}

/** Words that share keys with `keys`, those that share the most first. */
export function tokensByKeys(search: SearchReader, keys: readonly string[], limit: number): string[] {
  if (keys.length === 0) return [];
  const sql = `SELECT k."token" FROM json_each(?) j JOIN "SearchKey" k ON k."key" = j."value"
    GROUP BY k."token" ORDER BY COUNT(*) DESC, LENGTH(k."token"), k."token" LIMIT ?`;
  return statement(search, sql).pluck().all(JSON.stringify(keys), limit) as string[];
}

import 'server-only';
import { prisma, type Transaction } from './connection.ts';

/** A fact about the archive itself, e.g. the analyser's version that the index was made with. */
export async function metaValue(transaction: Transaction, key: string): Promise<string | undefined> {
  return (await prisma(transaction).meta.findUnique({ where: { key } }))?.value;
}

export async function setMetaValue(transaction: Transaction, key: string, value: string): Promise<void> {
  await prisma(transaction).meta.upsert({ where: { key }, create: { key, value }, update: { value } });
}

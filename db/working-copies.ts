import 'server-only';
import { prisma, type Transaction } from './connection.ts';

export type WorkingCopyRow = { place: string; revision?: number; values: string; at: Date };

/** Keeps the copy in the place of the one before, and of each user the newest `most` of them. */
export async function putWorkingCopy(transaction: Transaction, userId: number, copy: WorkingCopyRow, most: number): Promise<void> {
  const { place, values, at } = copy;
  const row = { revision: copy.revision ?? null, values, at };
  const rows = prisma(transaction).workingCopy;
  await rows.upsert({ where: { userId_place: { userId, place } }, create: { userId, place, ...row }, update: row });
  const beyond = await rows.findMany({ where: { userId }, orderBy: { at: 'desc' }, skip: most, select: { place: true } });
  if (beyond.length > 0) await rows.deleteMany({ where: { userId, place: { in: beyond.map((each) => each.place) } } });
}

/** The user's copies whose place begins so, newest first. */
export async function workingCopiesAt(transaction: Transaction, userId: number, start: string): Promise<WorkingCopyRow[]> {
  const rows = await prisma(transaction).workingCopy.findMany({
    where: { userId, place: { startsWith: start } },
    orderBy: { at: 'desc' },
  });
  return rows.map(({ place, revision, values, at }) => ({ place, values, at, ...(revision !== null && { revision }) }));
}

export async function deleteWorkingCopy(transaction: Transaction, userId: number, place: string): Promise<void> {
  await prisma(transaction).workingCopy.deleteMany({ where: { userId, place } });
}

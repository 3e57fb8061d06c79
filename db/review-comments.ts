import 'server-only';
import { prisma, type Transaction } from './connection.ts';

export type CommentRow = {
  id: number;
  articleId: number;
  threadId?: number;
  revision: number;
  quote?: string;
  text: string;
  by: string;
  at: Date;
  resolvedAt?: Date;
  resolvedBy?: string;
};

export async function insertComment(
  transaction: Transaction,
  comment: Omit<CommentRow, 'id' | 'resolvedAt' | 'resolvedBy'>,
): Promise<number> {
  return (await prisma(transaction).reviewComment.create({ data: comment })).id;
}

/** The comment that opens a thread on an article. */
export async function findThread(transaction: Transaction, articleId: number, id: number): Promise<CommentRow | undefined> {
  const row = await prisma(transaction).reviewComment.findFirst({ where: { id, articleId, threadId: null } });
  return row ? commentRow(row) : undefined;
}

/** @param resolved absent: open again */
export async function settleThread(transaction: Transaction, id: number, resolved?: { at: Date; by: string }): Promise<void> {
  await prisma(transaction).reviewComment.update({
    where: { id },
    data: { resolvedAt: resolved?.at ?? null, resolvedBy: resolved?.by ?? null },
  });
}

/** Every comment on an article in the order in which they were made. */
export async function commentsOn(transaction: Transaction, articleId: number): Promise<CommentRow[]> {
  return (await prisma(transaction).reviewComment.findMany({ where: { articleId }, orderBy: { id: 'asc' } })).map(commentRow);
}

export const countOpenThreads = (transaction: Transaction, articleId: number): Promise<number> =>
  prisma(transaction).reviewComment.count({ where: { articleId, threadId: null, resolvedAt: null } });

type Stored = { [Key in keyof CommentRow]-?: undefined extends CommentRow[Key] ? NonNullable<CommentRow[Key]> | null : CommentRow[Key] };

const commentRow = ({ threadId, quote, resolvedAt, resolvedBy, ...row }: Stored): CommentRow => ({
  ...row,
  threadId: threadId ?? undefined,
  quote: quote ?? undefined,
  resolvedAt: resolvedAt ?? undefined,
  resolvedBy: resolvedBy ?? undefined,
});

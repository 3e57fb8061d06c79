import 'server-only';
import type { Recognition } from '../core/source/types.ts';
import { prisma, type Transaction } from './connection.ts';

export type IntakeRow = {
  id: number;
  sha256: string;
  name: string;
  format: string;
  encoding: string;
  recognition: Recognition;
  /** What was read of a document whose bytes are no text. */
  text?: string;
  articleId?: number;
  createdAt: Date;
};

export async function insertIntake(
  transaction: Transaction,
  intake: Omit<IntakeRow, 'id' | 'createdAt'> & { userId?: number; at: Date },
): Promise<number> {
  const row = await prisma(transaction).intake.create({
    data: {
      userId: intake.userId ?? null,
      assetSha256: intake.sha256,
      name: intake.name,
      format: intake.format,
      encoding: intake.encoding,
      recognition: JSON.stringify(intake.recognition),
      text: intake.text ?? null,
      articleId: intake.articleId ?? null,
      createdAt: intake.at,
    },
  });
  return row.id;
}

/** The intake that an article came from. */
export async function intakeOfArticle(transaction: Transaction, articleId: number): Promise<IntakeRow | undefined> {
  const row = await prisma(transaction).intake.findFirst({ where: { articleId }, orderBy: { id: 'desc' } });
  if (!row) return undefined;
  const { assetSha256, recognition, text, userId: _userId, ...rest } = row;
  return { ...rest, ...(text !== null && { text }), sha256: assetSha256, recognition: JSON.parse(recognition) as Recognition, articleId };
}

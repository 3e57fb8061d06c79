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
  /** What the text was known by as it was read. */
  textKey?: string;
  /** Names and versions of the programs that read it. */
  tools?: Record<string, string>;
  /** Of a document that has pages. */
  pages?: number;
  /** Its letters were recognised from pictures of its pages. */
  scanned: boolean;
  /** Fields whose guesses were confirmed when it was accepted; absent: nobody was asked. */
  reviewed?: string[];
  articleId?: number;
  /** Name of the user who took it in. */
  by?: string;
  createdAt: Date;
};

export async function insertIntake(
  transaction: Transaction,
  intake: Omit<IntakeRow, 'id' | 'by' | 'createdAt'> & { userId?: number; at: Date },
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
      textKey: intake.textKey ?? null,
      tools: intake.tools ? JSON.stringify(intake.tools) : null,
      pages: intake.pages ?? null,
      scanned: intake.scanned,
      reviewed: intake.reviewed ? JSON.stringify(intake.reviewed) : null,
      articleId: intake.articleId ?? null,
      createdAt: intake.at,
    },
  });
  return row.id;
}

/** The intake that an article came from. */
export async function intakeOfArticle(transaction: Transaction, articleId: number): Promise<IntakeRow | undefined> {
  const row = await prisma(transaction).intake.findFirst({ where: { articleId }, orderBy: { id: 'desc' }, include: { user: true } });
  if (!row) return undefined;
  const { id, assetSha256, name, format, encoding, recognition, text, textKey, tools, pages, scanned, reviewed, user, createdAt } = row;
  return {
    ...{ id, name, format, encoding, scanned, articleId, createdAt },
    ...(pages !== null && { pages }),
    sha256: assetSha256,
    recognition: JSON.parse(recognition) as Recognition,
    ...(text !== null && { text }),
    ...(textKey !== null && { textKey }),
    ...(tools !== null && { tools: JSON.parse(tools) as Record<string, string> }),
    ...(reviewed !== null && { reviewed: JSON.parse(reviewed) as string[] }),
    ...(user && { by: user.name }),
  };
}

import 'server-only';
import { mayWithArticle } from '../core/permissions/permissions.ts';
import type { Recognition } from '../core/source/types.ts';
import { findArticle } from '../db/articles.ts';
import { intakeOfArticle } from '../db/intakes.ts';
import { decodeText } from '../importers/decode.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

export type IntakeView = {
  name: string;
  sha256: string;
  encoding: string;
  recognition: Recognition;
  text: string;
  pages?: number;
  scanned: boolean;
  /** Fields whose guesses were confirmed when it was accepted. */
  reviewed?: string[];
};

/** What was read from the document that an article came from, and the document's text. @throws ArchiveError `forbidden` */
export async function readIntake(archive: Archive, actor: Actor, slug: string): Promise<IntakeView | undefined> {
  assertMay(actor, 'import-document');
  const article = await findArticle(archive.db.reader, slug);
  const mayRead = article && mayWithArticle(actor.role, 'read', article.status);
  const intake = mayRead && (await intakeOfArticle(archive.db.reader, article.id));
  if (!intake) return undefined;
  const text = intake.text ?? decodeText(await archive.assets.read(intake.sha256)).text;
  const { name, sha256, encoding, recognition, pages, scanned, reviewed } = intake;
  return { name, sha256, encoding, recognition, text, pages, scanned, reviewed };
}

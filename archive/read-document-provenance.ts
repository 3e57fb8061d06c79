import 'server-only';
import { DOUBT } from '../core/article/guess.ts';
import { draftOf } from '../core/article/state.ts';
import { fieldChanges, type FieldChange } from '../core/intake/changes.ts';
import { mayWithArticle } from '../core/permissions/permissions.ts';
import { findArticle, findRevision } from '../db/articles.ts';
import { intakeOfArticle } from '../db/intakes.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

/** How an article came of a document: what was read, by what, by whom it was accepted, and what was changed then. */
export type DocumentProvenance = {
  name: string;
  sha256: string;
  format: string;
  encoding: string;
  /** ISO instant. */
  at: string;
  by?: string;
  tools: Record<string, string>;
  guesses: number;
  doubts: number;
  /** Fields that were confirmed; absent where nobody was asked. */
  reviewed?: string[];
  changes: FieldChange[];
};

/** @returns undefined for an article that came of no document. @throws ArchiveError `forbidden` */
export async function readDocumentProvenance(archive: Archive, actor: Actor, slug: string): Promise<DocumentProvenance | undefined> {
  assertMay(actor, 'import-document');
  const { reader } = archive.db;
  const article = await findArticle(reader, slug);
  const intake = article && mayWithArticle(actor.role, 'read', article.status) && (await intakeOfArticle(reader, article.id));
  // The first revision is the draft as it was accepted.
  const first = intake && (await findRevision(reader, article.id, 1));
  if (!intake || !first) return undefined;
  const { name, sha256, format, encoding, createdAt, by, tools = {}, recognition, reviewed } = intake;
  return {
    ...{ name, sha256, format, encoding, by, tools, reviewed },
    at: createdAt.toISOString(),
    guesses: recognition.guesses.length,
    doubts: recognition.guesses.filter(({ confidence }) => confidence < DOUBT).length,
    changes: fieldChanges(recognition.draft, draftOf(first.state)),
  };
}

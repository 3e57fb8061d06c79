import 'server-only';
import type { PersonName } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { findPerson } from '../db/people.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

export type OpenedPerson = { slug: string; names: PersonName[]; note?: { fa: string; en: string } };

/** A person as the form shows them, published or not. @throws ArchiveError `forbidden`, `not-found` */
export async function openPerson(archive: Archive, actor: Actor, slug: string): Promise<OpenedPerson> {
  assertMay(actor, 'enter-desk');
  const row = await findPerson(archive.db.reader, slug);
  if (!row) throw new ArchiveError('not-found');
  return { slug: row.slug, names: row.names, note: row.note };
}

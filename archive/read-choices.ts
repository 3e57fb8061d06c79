import 'server-only';
import type { Names } from '../core/article/model.ts';
import { listSites, type SiteRow } from '../db/sites.ts';
import { listSubjects } from '../db/subjects.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

/** What the forms of the desk offer to choose from. @throws ArchiveError `forbidden` */
export async function readChoices(
  archive: Archive,
  actor: Actor,
): Promise<{ sites: SiteRow[]; subjects: { slug: string; names: Names }[] }> {
  assertMay(actor, 'enter-desk');
  const { reader } = archive.db;
  const subjects = (await listSubjects(reader)).map(({ slug, names }) => ({ slug, names }));
  return { sites: await listSites(reader), subjects };
}

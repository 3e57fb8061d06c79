import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { findSite, type SiteRow } from '../db/sites.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

/** A site as its form shows it, with the version that a save must name. @throws ArchiveError `forbidden`, `not-found` */
export async function openSite(archive: Archive, actor: Actor, slug: string): Promise<SiteRow> {
  assertMay(actor, 'edit-sites');
  const site = await findSite(archive.db.reader, slug);
  if (!site) throw new ArchiveError('not-found');
  return site;
}

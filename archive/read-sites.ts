import 'server-only';
import type { SectionView, SiteView } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { findSection, findSite, listSites, type SiteRow } from '../db/sites.ts';
import { facetCount } from '../db/sqlite/listing.ts';
import type { Archive } from './archive.ts';

export async function readSites(archive: Archive): Promise<SiteView[]> {
  return Promise.all((await listSites(archive.db.reader)).map((site) => siteView(archive, site)));
}

/** @throws ArchiveError `not-found` */
export async function readSite(archive: Archive, slug: string): Promise<SiteView> {
  const site = await findSite(archive.db.reader, slug);
  if (!site) throw new ArchiveError('not-found');
  return siteView(archive, site);
}

/** @throws ArchiveError `not-found` */
export async function readSection(archive: Archive, slug: string): Promise<SectionView> {
  const section = await findSection(archive.db.reader, slug);
  if (!section) throw new ArchiveError('not-found');
  const { names, site } = section;
  return { slug, names, site, count: await facetCount(archive.db.reader, { facet: 'section', value: slug }) };
}

async function siteView(archive: Archive, { id: _id, version: _version, ...site }: SiteRow): Promise<SiteView> {
  const count = (facet: 'section' | 'site', value: string) => facetCount(archive.db.reader, { facet, value });
  return {
    ...site,
    sections: await Promise.all(site.sections.map(async ({ slug, names }) => ({ slug, names, count: await count('section', slug) }))),
    count: await count('site', site.slug),
  };
}

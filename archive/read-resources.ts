import 'server-only';
import type { Resource } from '../core/api/resources.ts';
import type { PersonView, SectionView, SiteView } from '../core/article/views.ts';
import { facetCount, facetCounts } from '../db/sqlite/listing.ts';
import { listSubjects } from '../db/subjects.ts';
import type { Archive } from './archive.ts';
import { readHistory } from './read-revisions.ts';
import type { Tombstone } from './read-article.ts';
import { VISITOR } from './archive.ts';

/** Resources of the API, from what the pages show. Addresses lead to the English chrome, as an article's own does. */
const at = (archive: Archive, room: string, slug: string): string => `${archive.url}/en/${room}/${encodeURIComponent(slug)}`;

export const personJson = (archive: Archive, person: PersonView): Resource<'Person'> => ({
  ...person,
  url: at(archive, 'people', person.slug),
});

export const sectionJson = (archive: Archive, section: SectionView): Resource<'Section'> => ({
  ...section,
  url: at(archive, 'sections', section.slug),
});

export const siteJson = (archive: Archive, { mastheads, ...site }: SiteView): Resource<'Site'> => ({
  ...site,
  url: at(archive, 'sites', site.slug),
  mastheads: mastheads.map(({ id: _id, ...masthead }) => masthead),
});

/** Subjects that something published is about. */
export async function readSubjects(archive: Archive): Promise<Resource<'SubjectList'>> {
  const { reader } = archive.db;
  const items = [];
  for (const { slug, names } of await listSubjects(reader)) {
    const count = await facetCount(reader, { facet: 'subject', value: slug });
    if (count > 0) items.push({ slug, names, count });
  }
  return { items };
}

/** More languages than any archive has. */
const LANGUAGES = 1_000;

/** Languages that something published is in, those with the most first. */
export const readLanguages = async (archive: Archive): Promise<Resource<'LanguageList'>> => ({
  items: (await facetCounts(archive.db.reader, 'language', LANGUAGES)).map(({ value, count }) => ({ tag: value, count })),
});

/** The states of an article that the public could read, newest first; by whom is the archive's own affair. @throws ArchiveError `not-found` */
export async function readRevisions(archive: Archive, slug: string): Promise<Resource<'RevisionList'> | Tombstone> {
  const history = await readHistory(archive, VISITOR, slug);
  if ('withdrawn' in history) return history;
  return { items: history.revisions.map(({ number, at: when, reason, hash }) => ({ number, at: when, reason, hash })) };
}

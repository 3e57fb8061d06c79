import 'server-only';
import type { PersonView } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { findPerson, listPeople, type PersonRow } from '../db/people.ts';
import { facetCount } from '../db/sqlite/listing.ts';
import type { Archive } from './archive.ts';

/** People on one page of the index. */
const PEOPLE_PAGE = 200;

/** People who contributed to something published, in the order of their addresses; `next` continues after the last. */
export async function readPeople(archive: Archive, after?: string, size = PEOPLE_PAGE): Promise<{ people: PersonView[]; next?: string }> {
  const rows = await listPeople(archive.db.reader, size + 1, after);
  const page = rows.slice(0, size);
  const people = await Promise.all(page.map((row) => personView(archive, row)));
  return { people: people.filter(({ count }) => count > 0), next: rows.length > size ? page.at(-1)?.slug : undefined };
}

/** @throws ArchiveError `not-found`, also for somebody with nothing published */
export async function readPerson(archive: Archive, slug: string): Promise<PersonView> {
  const row = await findPerson(archive.db.reader, slug);
  const view = row && (await personView(archive, row));
  if (!view || view.count === 0) throw new ArchiveError('not-found');
  return view;
}

const personView = async (archive: Archive, { slug, names, note }: PersonRow): Promise<PersonView> => ({
  slug,
  names,
  note,
  count: await facetCount(archive.db.reader, { facet: 'contributor', value: slug }),
});

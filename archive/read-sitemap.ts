import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { listSites } from '../db/sites.ts';
import { facetCounts } from '../db/sqlite/listing.ts';
import { publishedInRun, publishedRuns } from '../db/sqlite/publications.ts';
import type { Archive } from './archive.ts';

/** Article numbers in one file: with two addresses each, well below the 50,000 addresses and 50 MB that sitemaps.org allows. */
const RUN = 5_000;
/** People named, those with the most articles first. */
const PEOPLE = 10_000;

/** Paths below the locale, each with its last change where that is known. */
export type SitemapPaths = { path: string; updated?: string }[];

/** The files of the sitemap with the newest change in each: `pages`, `articles-0`, `articles-1`… A file's articles stay in it. */
export async function listSitemaps(archive: Archive): Promise<{ name: string; updated?: string }[]> {
  const runs = await publishedRuns(archive.db.reader, RUN);
  return [{ name: 'pages' }, ...runs.map(({ run, updated }) => ({ name: `articles-${run}`, updated: updated.toISOString() }))];
}

/** One of them. @throws ArchiveError `not-found` */
export async function readSitemap(archive: Archive, name: string): Promise<SitemapPaths> {
  const { reader } = archive.db;
  if (name === 'pages') {
    const sites = await listSites(reader);
    const people = await facetCounts(reader, 'contributor', PEOPLE);
    const under = (room: string, slugs: string[]) => slugs.map((slug) => ({ path: `/${room}/${encodeURIComponent(slug)}` }));
    return [
      ...['', '/articles', '/people', '/sites', '/about', '/about/machines'].map((path) => ({ path })),
      ...under(
        'sites',
        sites.map(({ slug }) => slug),
      ),
      ...under(
        'sections',
        sites.flatMap(({ sections }) => sections.map(({ slug }) => slug)),
      ),
      ...under(
        'people',
        people.map(({ value }) => value),
      ),
    ];
  }
  const run = /^articles-(\d{1,6})$/.exec(name)?.[1];
  const articles = run === undefined ? [] : await publishedInRun(reader, Number(run), RUN);
  if (articles.length === 0) throw new ArchiveError('not-found', { message: `no sitemap ${name}` });
  return articles.map(({ slug, updated }) => ({ path: `/articles/${encodeURIComponent(slug)}`, updated: updated.toISOString() }));
}

import 'server-only';
import type { FacetName, FacetValue, Filters, HomeView } from '../core/article/views.ts';
import { articleCards } from '../db/sqlite/cards.ts';
import { listSites } from '../db/sites.ts';
import { ALL, facetCount, facetCounts, listedIds, type FacetKey } from '../db/sqlite/listing.ts';
import type { Archive } from './archive.ts';
import { named } from './list-articles.ts';

const NEWEST = 8;
const WAYS_IN = 12;
const MILLISECONDS_A_DAY = 86_400_000;

/** What the home page shows: the newest, the ways in, years as `calendar` counts them, and a couplet that changes with the day. */
export async function readHome(archive: Archive, calendar: Filters['calendar']): Promise<HomeView> {
  const { reader } = archive.db;
  const places = await listedIds(reader, [ALL], { limit: NEWEST });
  const way = async (name: FacetName, key: FacetKey) => ({ name, values: (await facetCounts(reader, key, WAYS_IN)).map(waysIn) });
  const ways = await named(reader, [
    await way('language', 'language'),
    await way('section', 'section'),
    await way('site', 'site'),
    await way('subject', 'subject'),
    await way('author', 'author'),
    await way('year', calendar === 'solar-hijri' ? 'year-solar' : 'year-gregorian'),
  ]);
  const valuesOf = (name: FacetName) => ways.find((facet) => facet.name === name)?.values ?? [];
  return {
    total: await facetCount(reader, ALL),
    newest: await articleCards(
      reader,
      places.map(({ articleId }) => articleId),
    ),
    languages: valuesOf('language'),
    sections: valuesOf('section'),
    sites: valuesOf('site'),
    subjects: valuesOf('subject'),
    authors: valuesOf('author'),
    years: valuesOf('year').sort((a, b) => Number(b.value) - Number(a.value)),
    calendar,
    couplet: await coupletOfTheDay(archive),
  };
}

const waysIn = ({ value, count }: { value: string; count: number }): FacetValue => ({ value, count, selected: false });

/** Each day the next of all couplets in the mastheads. */
async function coupletOfTheDay(archive: Archive): Promise<HomeView['couplet']> {
  const couplets = (await listSites(archive.db.reader)).flatMap((site) =>
    site.mastheads.flatMap(({ verses }) =>
      verses.map((verse) => ({ ...verse, language: site.language, site: { slug: site.slug, names: site.names } })),
    ),
  );
  const day = Math.floor(archive.now().getTime() / MILLISECONDS_A_DAY);
  return couplets[day % Math.max(1, couplets.length)];
}

import 'server-only';
import { FACETS, type Facet, type FacetName, type SearchFilters } from '../core/article/views.ts';
import { allOf, quoted } from '../core/search/fts-match.ts';
import { SAMPLES, sampleToken, type Sample } from '../core/search/lists.ts';
import { countMatches, facetsOfMatches } from '../db/sqlite/search-index.ts';
import type { Archive } from './archive.ts';
import { COUNTED } from './find-matches.ts';
import { facetKey, named } from './list-articles.ts';

/** Up to so many matches are counted one by one. */
const COUNTED_WHOLE = 2_000;
/** So many of a sample are enough: of a value that a tenth of them has, an estimate is then off by some 13 % (its standard error). */
const ENOUGH = 600;
/** Values shown of each facet. */
const VALUES = 40;

export type FacetCounts = { counts: Map<string, number>; sampled: boolean };

/**
 * How many of the articles that match stand in which list (`facet value`). Of a very large result a sample is counted, one article in
 * 4 to 256, and the counts are estimates of two digits.
 */
export function countFacets(archive: Archive, match: string, total: number): FacetCounts {
  const { search } = archive.db;
  if (total <= COUNTED_WHOLE) return { counts: facetsOfMatches(search, match, COUNTED_WHOLE), sampled: false };
  const drawn = (sample: Sample) => allOf([quoted(sampleToken(sample)), match]);
  const estimate = total <= COUNTED ? total : SAMPLES[0] * countMatches(search, drawn(SAMPLES[0]), COUNTED_WHOLE);
  const sample = SAMPLES.find((one) => estimate / one >= ENOUGH) ?? 4;
  const counts = facetsOfMatches(search, drawn(sample), COUNTED);
  return { counts: new Map([...counts].map(([list, count]) => [list, twoDigits(count * sample)])), sampled: true };
}

const twoDigits = (count: number): number => Number(count.toPrecision(2));

/** The counts as the page shows them: each facet's values, the largest first, years by year, the chosen one marked. */
export async function facetsOf(archive: Archive, { counts }: FacetCounts, filters: SearchFilters): Promise<Facet[]> {
  const listed = [...counts].map(([list, count]) => {
    const end = list.indexOf(' ');
    return { facet: list.slice(0, end), value: list.slice(end + 1), count };
  });
  const facets = FACETS.map((name: FacetName) => {
    const key = facetKey(name, filters.calendar);
    const values = listed.filter(({ facet }) => facet === key).sort((a, b) => b.count - a.count || (a.value < b.value ? 1 : -1));
    const shown = values.slice(0, VALUES).map(({ value, count }) => ({ value, count, selected: value === String(filters[name] ?? '') }));
    const chosen = filters[name] === undefined ? undefined : String(filters[name]);
    if (chosen !== undefined && !shown.some(({ selected }) => selected)) shown.push({ value: chosen, count: 0, selected: true });
    if (name === 'year') shown.sort((a, b) => Number(b.value) - Number(a.value));
    return { name, values: shown };
  });
  return named(archive.db.reader, facets);
}

import 'server-only';
import { allOf, anyOf, wholeMatch, within, type Wanted } from '../core/search/fts-match.ts';
import type { SearchReader } from '../db/connection.ts';
import { countMatches, newestMatches, scoredMatches, someMatches } from '../db/sqlite/search-index.ts';

export type Match = { place: number; score: number };
/** The best of what was found: as many as were needed; how many there are in all, counted up to COUNTED. */
export type Found = { matches: Match[]; total: number; match: string };

/** Counting ends here: «more than ten thousand». */
export const COUNTED = 10_000;
/**
 * A clause that more articles hold than this does not rank: its weight (BM25's inverse document frequency) is next to nothing there,
 * and the cost of weighing grows with every article that holds it.
 */
const RANKED = 5_000;
/** For any of many words: so many articles, summed over the words, are weighed; the rarest words first. */
const RANKED_ANY = 10_000;
/** In an archive as small as this every word ranks. */
const SMALL = 5_000;

const NOTHING: Found = { matches: [], total: 0, match: '' };

/** @param needed how many of the best the caller shows, from the first page on */
export function findMatches(
  search: SearchReader,
  wanted: Wanted,
  options: { join: 'all' | 'any'; sort: 'relevance' | 'newest'; needed: number },
): Found {
  const match = wholeMatch(wanted, options.join);
  if (match === null) return NOTHING;
  const total = countMatches(search, match, COUNTED + 1);
  if (total === 0) return { ...NOTHING, match };
  const matches =
    options.sort === 'newest' || wanted.clauses.length === 0
      ? newest(search, match, options.needed)
      : (options.join === 'all' ? rankAll : rankAny)(search, wanted, match, total, options.needed);
  return { matches, total, match };
}

const newest = (search: SearchReader, match: string, needed: number): Match[] =>
  newestMatches(search, match, needed).map((place) => ({ place, score: 0 }));

/** Articles that hold every clause, by the weight of their rarer ones. */
function rankAll(search: SearchReader, wanted: Wanted, match: string, total: number, needed: number): Match[] {
  const lone = wanted.clauses.length === 1 && wanted.filters.length === 0 && wanted.excluded === null;
  const rare = wanted.clauses.filter((clause) => (lone ? total : countMatches(search, clause, RANKED + 1)) <= RANKED);
  if (rare.length === 0) return byTitleThenDate(search, wanted, match, needed);
  const scored = scoredMatches(search, allOf(rare));
  const whole = rare.length === wanted.clauses.length && wanted.filters.length === 0 && wanted.excluded === null;
  return bestOf(whole ? scored : among(scored, someMatches(search, match, total)));
}

/** Articles that hold any clause, by the weight of the rarest. */
function rankAny(search: SearchReader, wanted: Wanted, match: string, total: number, needed: number): Match[] {
  const counted = wanted.clauses.map((clause) => ({ clause, count: countMatches(search, clause, RANKED_ANY + 1) }));
  counted.sort((one, other) => one.count - other.count);
  const small = countMatches(search, anyOf(wanted.clauses), SMALL + 1) <= SMALL;
  let sum = 0;
  const rare = counted.filter(({ count }) => count > 0 && (small || (sum += count) <= RANKED_ANY)).map(({ clause }) => clause);
  if (rare.length === 0) return byTitleThenDate(search, wanted, match, needed);
  const scored = scoredMatches(search, anyOf(rare));
  const whole = wanted.filters.length === 0 && wanted.excluded === null;
  if (whole) return bestOf(scored);
  const allowed = wholeMatch({ ...wanted, clauses: rare }, 'any');
  return bestOf(among(scored, allowed === null ? [] : someMatches(search, allowed, Math.max(total, scored.length))));
}

/** Where every word is in very many articles its weight says nothing: those that have them in the title come first, then the newest. */
function byTitleThenDate(search: SearchReader, wanted: Wanted, match: string, needed: number): Match[] {
  const inTitle = wholeMatch({ ...wanted, clauses: wanted.clauses.map((clause) => within(['title'], clause)) }, 'all');
  const first = inTitle === null ? [] : newestMatches(search, inTitle, needed);
  if (first.length >= needed) return first.map((place) => ({ place, score: 0 }));
  const known = new Set(first);
  const rest = newestMatches(search, match, needed + first.length).filter((place) => !known.has(place));
  return [...first, ...rest].map((place) => ({ place, score: 0 }));
}

function among(scored: Match[], places: number[]): Match[] {
  const allowed = new Set(places);
  return scored.filter(({ place }) => allowed.has(place));
}

/** Best first; of equals the newest. */
const bestOf = (matches: Match[]): Match[] => matches.sort((one, other) => other.score - one.score || other.place - one.place);

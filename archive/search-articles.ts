import 'server-only';
import type { Locale } from '../core/article/model.ts';
import type { SearchFilters, SearchHit, SearchView } from '../core/article/views.ts';
import { anyOf, clauseMatch, excludedMatch, type Wanted } from '../core/search/fts-match.ts';
import { replacementParts } from '../core/search/query-edit.ts';
import { parseQuery, type ParsedQuery } from '../core/search/query.ts';
import { highlight, snippet } from '../core/search/snippet.ts';
import { articleCards } from '../db/sqlite/cards.ts';
import { searchTexts } from '../db/search-texts.ts';
import { articleIdAt } from '../db/sqlite/search-index.ts';
import type { Archive } from './archive.ts';
import { expandQuery, type ExpandedQuery } from './expand-query.ts';
import { COUNTED, findMatches, type Found, type Match } from './find-matches.ts';
import { MAX_PAGE, PAGE_SIZE } from './list-articles.ts';
import { countFacets, facetsOf, type FacetCounts } from './search-facets.ts';
import { readFilters } from './search-filters.ts';

export type SearchRequest = {
  query: string;
  sort: SearchView['sort'];
  page: number;
  locale: Locale;
  /** Hits a page. */
  limit?: number;
  /** Those of the address, beside what the query itself names. */
  filters?: SearchFilters;
};

type Via = SearchHit['via'];
/** What was found, and how it had to be searched for. */
type Answer = Found & { via: Map<number, Via>; instead?: SearchView['instead'] };

/**
 * Published articles that a query finds, best first: those that hold every word as typed, then those that hold words of the other
 * script that sound like it. What no article holds is searched by its nearest spelling; where no article has all the words, as with a
 * whole question, any of them will do. No query is an error: what cannot be read as written is searched as words, and `notes` says so.
 */
export async function searchArticles(archive: Archive, request: SearchRequest): Promise<SearchView> {
  return (await search(archive, request)).view;
}

/** The same with the counts of all facets, for the machines' answer. */
export async function search(archive: Archive, request: SearchRequest): Promise<{ view: SearchView; counted: FacetCounts }> {
  const limit = request.limit ?? PAGE_SIZE;
  const address = request.filters ?? { calendar: request.locale === 'fa' ? 'solar-hijri' : 'gregorian' };
  const { parsed, filters, excluded, understood } = await readFilters(archive, parseQuery(request.query, request.locale), address);
  const expanded = expandQuery(archive, parsed);
  const asked = Math.min(Math.max(1, request.page), MAX_PAGE);
  const answer = answerTo(archive, parsed, expanded.parsed, { filters, excluded }, { sort: request.sort, needed: asked * limit });
  const total = Math.min(answer.total, COUNTED);
  const pages = Math.max(1, Math.min(MAX_PAGE, Math.ceil(total / limit)));
  const page = Math.min(asked, pages);
  const counted =
    answer.total === 0 ? { counts: new Map<string, number>(), sampled: false } : countFacets(archive, answer.match, answer.total);
  const view: SearchView = {
    query: request.query,
    hits: await hitsOf(archive, answer, expanded.parsed, answer.matches.slice((page - 1) * limit, page * limit)),
    total,
    totalIsBounded: answer.total > COUNTED,
    page,
    pages,
    sort: request.sort,
    notes: parsed.notes,
    filters: address,
    understood,
    facets: await facetsOf(archive, counted, address),
    facetsAreSampled: counted.sampled,
    suggestion: suggestionOf(parsed, expanded),
    instead: answer.instead,
  };
  return { view, counted };
}

function answerTo(
  archive: Archive,
  typed: ParsedQuery,
  expanded: ParsedQuery,
  { filters, excluded }: { filters: string[]; excluded: string[] },
  options: { sort: SearchView['sort']; needed: number },
): Answer {
  const words = excludedMatch(typed.excluded);
  const none = [...(words === null ? [] : [words]), ...excluded];
  const wanted = ({ clauses }: ParsedQuery): Wanted => ({
    clauses: withoutAffixes(clauses).map(clauseMatch),
    filters,
    excluded: none.length === 0 ? null : anyOf(none),
  });
  const { search: index } = archive.db;
  const asTyped = findMatches(index, wanted(typed), { ...options, join: 'all' });
  const vias = expanded.clauses.flat().flatMap(({ via }) => via ?? []);
  if (vias.length === 0 || asTyped.total > COUNTED) return asTyped.total > 0 ? whole(asTyped) : anyWord();

  const via: Via = vias.includes('spelling') ? 'spelling' : 'sound';
  const wider = findMatches(index, wanted(expanded), { ...options, join: 'all' });
  if (wider.total === 0) return anyWord();
  if (options.sort === 'newest') return { ...wider, via: new Map(), instead: insteadOf(asTyped, via) };
  const first = new Set(asTyped.matches.map(({ place }) => place));
  const below = wider.matches.filter(({ place }) => !first.has(place));
  return {
    ...wider,
    matches: [...asTyped.matches, ...below],
    via: new Map(below.map(({ place }) => [place, via])),
    instead: insteadOf(asTyped, via),
  };

  function anyWord(): Answer {
    if (expanded.clauses.length < 2) return whole(asTyped);
    const found = findMatches(index, wanted(expanded), { ...options, join: 'any' });
    return { ...found, via: new Map(), instead: found.total > 0 ? 'any' : undefined };
  }
}

/** «ها» and «می» set apart by a space belong to a word beside them, which is found without them: they are asked for only by themselves. */
function withoutAffixes(clauses: ParsedQuery['clauses']): ParsedQuery['clauses'] {
  const words = clauses.filter((clause) => clause.some(({ folded }) => folded.length > 0));
  return words.length > 0 ? words : clauses;
}

const whole = (found: Found): Answer => ({ ...found, via: new Map() });
const insteadOf = (asTyped: Found, via: Via): SearchView['instead'] => (asTyped.total === 0 && via === 'spelling' ? 'spelling' : undefined);

/** The hits with their marks and snippets, in the order found. */
async function hitsOf(archive: Archive, answer: Answer, query: ParsedQuery, matches: Match[]): Promise<SearchHit[]> {
  const ids = matches.map(({ place }) => articleIdAt(place));
  const [cards, texts] = await Promise.all([articleCards(archive.db.reader, ids), searchTexts(archive.db.reader, ids)]);
  const byId = new Map(matches.map((match) => [articleIdAt(match.place), match]));
  return cards.flatMap(({ id, status: _status, updatedAt: _updatedAt, publishAt: _publishAt, ...card }) => {
    const match = byId.get(id);
    if (!match) return [];
    return {
      card,
      titleParts: highlight(card.title, query, card.language),
      snippet: snippet(texts.get(id) ?? '', query, card.language),
      score: match.score,
      via: answer.via.get(match.place),
    };
  });
}

/** «Did you mean»: the query with the likeliest words in the place of those that hardly any article has. */
function suggestionOf(parsed: ParsedQuery, { corrections }: ExpandedQuery): SearchView['suggestion'] {
  if (corrections.length === 0) return undefined;
  const words = corrections.flatMap(({ term, word }) =>
    [...term.exact, ...term.folded].map((reading) => [reading.join(' '), word] as const),
  );
  const parts = replacementParts(parsed, new Map(words));
  return { query: parts.map(({ text }) => text).join(''), parts };
}

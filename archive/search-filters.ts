import 'server-only';
import type { Names } from '../core/article/model.ts';
import type { SearchFilters, UnderstoodField } from '../core/article/views.ts';
import { foldName } from '../core/search/fold-name.ts';
import { allOf, anyOf, clauseMatch, quoted, within } from '../core/search/fts-match.ts';
import { listToken } from '../core/search/lists.ts';
import { inLanguages, languagesOf } from '../core/search/query-languages.ts';
import { filtersAsWords, parseQuery, type FieldFilter, type ParsedQuery } from '../core/search/query.ts';
import { listSites } from '../db/sites.ts';
import { facetCounts } from '../db/sqlite/listing.ts';
import { countMatches } from '../db/sqlite/search-index.ts';
import { listSubjects } from '../db/subjects.ts';
import type { Archive } from './archive.ts';
import { filterRefs } from './list-articles.ts';

export type ReadFilters = {
  /** The query, with filters that name nothing here read as words. */
  parsed: ParsedQuery;
  /** Expressions of FTS5 that must each hold, and such as may not. */
  filters: string[];
  excluded: string[];
  understood: UnderstoodField[];
};

type Resolved = { match: string; names?: Names };
const inList = (facet: string, value: string): string => quoted(listToken(facet, value));
/** What no article is in: for a year that the archive has nothing of. */
const NOWHERE = inList('nowhere', '');
const anyList = (facet: string, values: readonly string[]): string =>
  values.length === 0 ? NOWHERE : anyOf(values.map((value) => inList(facet, value)));

/** Values of a facet that are compared one by one: languages and years. */
const VALUES = 1_000;

/** The filters of the address and those typed in the query, as the index knows them. */
export async function readFilters(archive: Archive, typed: ParsedQuery, address: SearchFilters): Promise<ReadFilters> {
  const resolved = new Map<FieldFilter, Resolved | undefined>();
  for (const filter of typed.filters) resolved.set(filter, await resolve(archive, filter));
  const unknown = typed.filters.filter((filter) => !resolved.get(filter));
  const parsed = unknown.length === 0 ? typed : filtersAsWords(typed, unknown);
  const known = typed.filters.flatMap((filter) => {
    const found = resolved.get(filter);
    return found ? [{ filter, ...found }] : [];
  });
  const byField = [...new Set(known.map(({ filter }) => filter.field))].map((field) =>
    known.filter(({ filter }) => filter.field === field && !filter.excluded).map(({ match }) => match),
  );
  const ofAddress = filterRefs({ ...address, sort: 'newest', page: 1 }).map(({ facet, value }) => inList(facet, value));
  return {
    parsed,
    filters: [...byField.filter((matches) => matches.length > 0).map((matches) => anyOf(matches)), ...ofAddress],
    excluded: known.filter(({ filter }) => filter.excluded).map(({ match }) => match),
    understood: known.map(({ filter: { field, text, value, years, excluded }, names }) => ({ field, text, value, years, excluded, names })),
  };
}

async function resolve(archive: Archive, { field, value, years }: FieldFilter): Promise<Resolved | undefined> {
  const { reader, search } = archive.db;
  if (field === 'author') {
    const clauses = parseQuery(value, 'fa').clauses;
    if (clauses.length === 0) return undefined;
    const match = within(['people'], allOf(clauses.map(clauseMatch)));
    return countMatches(search, match, 1) > 0 ? { match } : undefined;
  }
  if (field === 'language') {
    const ranges = languagesOf(value);
    if (!ranges) return undefined;
    const tags = (await facetCounts(reader, 'language', VALUES)).map((counted) => counted.value);
    return {
      match: anyList(
        'language',
        tags.filter((tag) => inLanguages(tag, ranges)),
      ),
    };
  }
  if (field === 'year') {
    if (!years) return undefined;
    const facet = years.calendar === 'solar-hijri' ? 'year-solar' : 'year-gregorian';
    const known = (await facetCounts(reader, facet, VALUES)).map((counted) => counted.value);
    return {
      match: anyList(
        facet,
        known.filter((year) => years.from <= Number(year) && Number(year) <= years.to),
      ),
    };
  }
  const named =
    field === 'subject'
      ? await listSubjects(reader)
      : (await listSites(reader)).flatMap((site) => (field === 'site' ? [site] : site.sections));
  const found = called(value, named);
  const [only] = found;
  return (
    only && {
      match: anyList(
        field,
        found.map(({ slug }) => slug),
      ),
      names: found.length === 1 ? only.names : undefined,
    }
  );
}

/** Those that a value means: by slug or by a whole name in either language, else those whose name has all its words. */
function called<Named extends { slug: string; names: Names }>(value: string, named: Named[]): Named[] {
  const asked = foldName(value);
  if (asked === '') return [];
  const folded = named.map((one) => ({ one, names: [foldName(one.slug), ...Object.values(one.names).map(foldName)] }));
  const whole = folded.filter(({ names }) => names.includes(asked));
  const words = asked.split(' ');
  const found =
    whole.length > 0 ? whole : folded.filter(({ names }) => names.some((name) => words.every((word) => name.split(' ').includes(word))));
  return found.map(({ one }) => one);
}

import 'server-only';
import { LIMITS, type ArticleJson, type Names } from '../core/article/model.ts';
import { shownName } from '../core/article/shown-name.ts';
import { FACETS, type Facet, type FacetName, type FacetValue, type Filters, type Listing, type PersonName } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { findArticleById } from '../db/articles.ts';
import { articleCards } from '../db/sqlite/cards.ts';
import type { Transaction } from '../db/connection.ts';
import { peopleBySlugs } from '../db/people.ts';
import {
  ALL,
  COUNT_BOUND,
  countListed,
  facetCounts,
  facetsWithin,
  listedIds,
  listNames,
  rarestFirst,
  type FacetKey,
  type FacetRef,
  type Place,
} from '../db/sqlite/listing.ts';
import type { Archive } from './archive.ts';
import { articleJson } from './article-json.ts';

export const PAGE_SIZE = 20;
/** The last page that can be opened by number: beyond, a filter by year leads further at less cost. */
export const MAX_PAGE = 100;
/** Values shown of each facet. */
const FACET_VALUES = 40;

/** One page of the published articles under some filters, with what else there is to filter by. */
export async function listArticles(archive: Archive, filters: Filters): Promise<Listing> {
  const { reader } = archive.db;
  const chosen = filterRefs(filters);
  const { filters: refs, count: driverCount } = await rarestFirst(reader, chosen);
  const total = refs.length === 1 ? driverCount : await countListed(reader, refs);
  const pages = Math.max(1, Math.min(MAX_PAGE, Math.ceil(total / PAGE_SIZE)));
  const page = Math.min(Math.max(1, filters.page), pages);
  const places = await listedIds(reader, refs, {
    oldestFirst: filters.sort === 'oldest',
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    filters: { ...filters, page },
    items: await articleCards(
      reader,
      places.map(({ articleId }) => articleId),
    ),
    page,
    pages,
    total,
    totalIsBounded: refs.length > 1 && total >= COUNT_BOUND,
    facets: await facets(reader, filters, refs, total),
  };
}

export function filterRefs(filters: Filters): FacetRef[] {
  const refs: FacetRef[] = [];
  for (const facet of ['language', 'section', 'site', 'subject'] as const) {
    const value = filters[facet];
    if (value !== undefined) refs.push({ facet, value: value.slice(0, LIMITS.slug) });
  }
  if (filters.author !== undefined) refs.push({ facet: 'contributor', value: filters.author.slice(0, LIMITS.slug) });
  if (filters.year !== undefined) refs.push({ facet: yearFacet(filters.calendar), value: String(filters.year) });
  return refs;
}

const yearFacet = (calendar: Filters['calendar']): FacetKey => (calendar === 'solar-hijri' ? 'year-solar' : 'year-gregorian');

export const facetKey = (name: FacetName, calendar: Filters['calendar']): FacetKey =>
  name === 'year' ? yearFacet(calendar) : name === 'author' ? 'contributor' : name;

/** What there is to filter by: counted within the chosen filters while that is bounded, else without counts. */
async function facets(reader: Transaction, filters: Filters, refs: [FacetRef, ...FacetRef[]], total: number): Promise<Facet[]> {
  const whole = refs.length === 1 && refs[0].facet === ALL.facet;
  const countable = !whole && total < COUNT_BOUND;
  const within = countable ? await facetsWithin(reader, refs) : [];
  const result: { name: FacetName; values: FacetValue[] }[] = [];
  for (const name of FACETS) {
    const key = facetKey(name, filters.calendar);
    const counted = countable
      ? within.filter(({ facet }) => facet === key).slice(0, FACET_VALUES)
      : await facetCounts(reader, key, FACET_VALUES);
    const selected = filters[name] === undefined ? undefined : String(filters[name]);
    const values = counted.map(({ value, count }): FacetValue => ({
      value,
      count: whole || countable ? count : undefined,
      selected: value === selected,
    }));
    // Even where nothing has it: the page calls it by its name.
    if (selected !== undefined && !values.some((value) => value.selected)) values.push({ value: selected, count: 0, selected: true });
    if (name === 'year') values.sort((a, b) => Number(b.value) - Number(a.value));
    result.push({ name, values });
  }
  return named(reader, result);
}

/** Gives sections, sites, authors and subjects their names. */
export async function named(reader: Transaction, facetList: Facet[]): Promise<Facet[]> {
  const authors = facetList.find(({ name }) => name === 'author')?.values.map(({ value }) => value) ?? [];
  const people = authors.length === 0 ? [] : await peopleBySlugs(reader, authors);
  const names: Partial<Record<FacetName, Map<string, Names>>> = {
    ...(await listNames(reader)),
    author: new Map(people.map((person) => [person.slug, bothNames(person.names)])),
  };
  return facetList.map((facet) => ({
    ...facet,
    values: facet.values.map((value) => ({ ...value, names: names[facet.name]?.get(value.value) })),
  }));
}

/** A person's name for each chrome; where one script is missing, the other's name stands in. */
export function bothNames(names: PersonName[]): Names {
  const fallback = (names.find(({ variant }) => !variant) ?? names[0])?.text ?? '';
  return { fa: shownName(names, 'fa') ?? fallback, en: shownName(names, 'en') ?? fallback };
}

/** Published articles whole, under some filters, newest first, for machines: `{items, next}`, where `next` continues at no cost. */
export async function harvestArticles(
  archive: Archive,
  options: Partial<Omit<Filters, 'sort' | 'page'>> & { limit: number; cursor?: string },
): Promise<{ items: ArticleJson[]; next?: string }> {
  const after = options.cursor === undefined ? undefined : placeOf(options.cursor);
  const { filters } = await rarestFirst(archive.db.reader, filterRefs({ calendar: 'gregorian', ...options, sort: 'newest', page: 1 }));
  const places = await listedIds(archive.db.reader, filters, { after, limit: options.limit + 1 });
  const items: ArticleJson[] = [];
  for (const { articleId } of places.slice(0, options.limit)) {
    const article = await findArticleById(archive.db.reader, articleId);
    if (article) items.push(articleJson(archive, article));
  }
  const last = places.length > options.limit ? places[options.limit - 1] : undefined;
  return { items, next: last && cursorOf(last) };
}

export const cursorOf = ({ sortDate, articleId }: Place): string => Buffer.from(`${sortDate}~${articleId}`).toString('base64url');

/** @throws ArchiveError `invalid` for a cursor that is none of ours */
export function placeOf(cursor: string): Place {
  const parts = /^([\d-]{0,10})~(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!parts) throw new ArchiveError('invalid', { problems: [{ field: 'cursor', code: 'invalid' }] });
  return { sortDate: parts[1] ?? '', articleId: Number(parts[2]) };
}

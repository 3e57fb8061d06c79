import type { Locale } from '../../core/article/model.ts';
import { FACETS, type FacetName, type Filters, type SearchFilters, type SearchView } from '../../core/article/views.ts';
import { EDITION_PARAMETER, lightHref, lightPath } from './light-address.ts';

/** The calendar that a chrome counts years in when an address does not say. */
export const defaultCalendar = (locale: Locale): Filters['calendar'] => (locale === 'fa' ? 'solar-hijri' : 'gregorian');

/** Where this page has its light edition, with its query; undefined where it has none. */
export function lightOf({ locale, path }: { locale: Locale; path: string }): string | undefined {
  const address = `/${locale}${path}`;
  return lightPath(address.split('?')[0] ?? '') && lightHref(address);
}

/** The full edition of this page, also for whoever asks for less data everywhere. */
export const fullOf = ({ locale, path }: { locale: Locale; path: string }): string =>
  `/${locale}${path}${path.includes('?') ? '&' : '?'}${EDITION_PARAMETER}=full`;

const under = (room: string) => (locale: Locale, slug: string) => `/${locale}/${room}/${encodeURIComponent(slug)}`;

export const articleHref = under('articles');
export const personHref = under('people');
export const sectionHref = under('sections');
export const siteHref = under('sites');

/** Under an article: its public states, one of them, and two compared. */
export const revisionsHref = (locale: Locale, slug: string): string => `${articleHref(locale, slug)}/revisions`;
export const revisionHref = (locale: Locale, slug: string, number: number): string => `${revisionsHref(locale, slug)}/${number}`;
export const comparisonHref = (locale: Locale, slug: string, from: number, to: number): string =>
  `${revisionsHref(locale, slug)}/${from}..${to}`;

type Parameter = [name: string, value: string | number | undefined];

function withQuery(path: string, parameters: Parameter[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of parameters) if (value !== undefined && value !== '') query.append(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** An article as a search leads to it: the words looked for are marked there. */
export const foundHref = (locale: Locale, slug: string, words: string): string => withQuery(articleHref(locale, slug), [['q', words]]);

/** Filters always come in the same order, so that one list has one address. The calendar is said where the chrome's is not meant, or a year is. */
function filterParameters(locale: Locale, filters: Partial<SearchFilters>): Parameter[] {
  const { calendar } = filters;
  const saysCalendar = filters.year !== undefined || calendar !== defaultCalendar(locale);
  return [...FACETS.map((name): Parameter => [name, filters[name]]), ['calendar', saysCalendar ? calendar : undefined]];
}

/** The address of a list of articles. What is not said there is what anybody gets: newest first, first page, the chrome's calendar. */
export function articlesHref(locale: Locale, filters: Partial<Filters> = {}): string {
  const { sort, page } = filters;
  return withQuery(`/${locale}/articles`, [
    ...filterParameters(locale, filters),
    ['sort', sort === 'newest' ? undefined : sort],
    ['page', page === 1 ? undefined : page],
  ]);
}

export type SearchAddress = Partial<Pick<SearchView, 'query' | 'sort' | 'page'>> & { filters?: Partial<SearchFilters> };

/** The address of a page of results; what is not said: best first, first page, no filters. */
export function searchHref(locale: Locale, { query, filters = {}, sort, page }: SearchAddress = {}): string {
  return withQuery(`/${locale}/search`, [
    ['q', query],
    ...filterParameters(locale, filters),
    ['sort', sort === 'relevance' ? undefined : sort],
    ['page', page === 1 ? undefined : page],
  ]);
}

/** The feed of what was published last under some filters, in a chrome's words. */
export const feedHref = (format: 'atom' | 'json', locale: Locale, filters: Partial<SearchFilters> = {}): string =>
  withQuery(`/feed.${format}`, [
    ['locale', locale],
    ...FACETS.map((name): Parameter => [name, name === 'year' ? undefined : filters[name]]),
  ]);

/** How browsers and e-readers search here. */
export const openSearchHref = (locale: Locale): string => withQuery('/opensearch.xml', [['locale', locale]]);

/** The same list with one filter set to another value, or taken away; from its first page. */
export function refined<Chosen extends SearchFilters>(filters: Chosen, name: FacetName, value: string | undefined): Chosen {
  const rest = { ...filters, ...('page' in filters && { page: 1 }) };
  delete rest[name];
  if (value === undefined) return rest;
  return name === 'year' ? { ...rest, year: Number(value) } : { ...rest, [name]: value };
}

/** The same list with years counted in the other calendar; a chosen year means nothing there and is dropped. */
export const inCalendar = <Chosen extends SearchFilters>(filters: Chosen, calendar: Filters['calendar']): Chosen => ({
  ...refined(filters, 'year', undefined),
  calendar,
});

/**
 * The pages that a pager names: the first, the last, and those around the current one; null where some are left out.
 * @param page, pages counted from 1
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
  return shown.flatMap((n, index) => {
    const gap = n - (shown[index - 1] ?? 0) - 1;
    // A single page left out takes no less room than its number.
    if (gap === 1) return [n - 1, n];
    return gap > 1 ? [null, n] : [n];
  });
}

import { defaultCalendar } from '@/components/reader/href.ts';
import { languageTag, type Locale } from '@/core/article/model.ts';
import { FACETS, SORTS, type Filters } from '@/core/article/views.ts';
import { toLatinDigits } from '@/core/text/digits.ts';

/** The parameters that `filtersOf` reads, in the order in which `articlesHref` says them. */
export const FILTER_PARAMETERS = [...FACETS, 'calendar', 'sort', 'page'] as const;

/** Reads the filters from an address; what makes no sense there is as if it had not been said. */
export function filtersOf(query: URLSearchParams, locale: Locale, fixed: Partial<Filters> = {}): Filters {
  const text = (name: string) => query.get(name)?.trim() || undefined;
  const number = (name: string) => {
    const value = Number(toLatinDigits(text(name) ?? ''));
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const language = text('language');
  const calendar = text('calendar');
  const sort = text('sort');
  return {
    language: languageTag.safeParse(language).success ? language : undefined,
    section: text('section'),
    site: text('site'),
    author: text('author'),
    subject: text('subject'),
    year: number('year'),
    calendar: calendar === 'solar-hijri' || calendar === 'gregorian' ? calendar : defaultCalendar(locale),
    sort: SORTS.find((name) => name === sort) ?? 'newest',
    page: number('page') ?? 1,
    ...fixed,
  };
}

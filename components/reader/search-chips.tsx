import type { SearchFilters, SearchView, UnderstoodField } from '../../core/article/views.ts';
import { withoutFilter } from '../../core/search/query-edit.ts';
import type { ParsedQuery } from '../../core/search/query.ts';
import { withoutFilters } from '../../core/search/rephrase.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Chips, type Chip } from './chips.tsx';
import { yearSpan } from './facet-label.ts';
import { filterChips, OtherYears } from './filters.tsx';
import { articlesHref, searchHref } from './href.ts';
import { Isolate } from './isolate.tsx';

type SearchChipsProps = { search: SearchView; parsed: ParsedQuery; chrome: Chrome };

/** The search with other words or filters, from its first page; without words, the list of articles under those filters. */
export function refinedSearchHref(
  { search, chrome }: Omit<SearchChipsProps, 'parsed'>,
  query: string,
  filters: Partial<SearchFilters>,
): string {
  if (query === '') return articlesHref(chrome.locale, filters);
  return searchHref(chrome.locale, { query, filters, sort: search.sort });
}

function typedLabel({ value, names, years, excluded }: UnderstoodField, chrome: Chrome) {
  return (
    <>
      {excluded && `${chrome.t('search.excluded')} `}
      {years ? (
        <span className="number">{yearSpan(years.from, years.to, chrome)}</span>
      ) : (
        <Isolate>{names?.[chrome.locale] ?? value}</Isolate>
      )}
      {years && <OtherYears year={years.from} to={years.to} calendar={years.calendar} chrome={chrome} />}
    </>
  );
}

/** Every filter in force, those of the address and those typed in the query, each with a link that takes it away. */
export function SearchChips(props: SearchChipsProps) {
  const { search, parsed, chrome } = props;
  const { filters, facets, query, understood } = search;
  const typed = parsed.filters.flatMap((filter): Chip[] => {
    const field = understood.find(({ text }) => text === filter.text);
    if (!field) return [];
    const href = refinedSearchHref(props, withoutFilter(parsed, filter), filters);
    return [{ key: `typed ${filter.start}`, name: chrome.t(`browse.facets.${field.field}`), label: typedLabel(field, chrome), href }];
  });
  const chosen = filterChips(facets, filters, (others) => refinedSearchHref(props, query, others), chrome);
  const clear = refinedSearchHref(props, withoutFilters(parsed), { calendar: filters.calendar });
  return <Chips chips={[...typed, ...chosen]} clear={clear} chrome={chrome} />;
}

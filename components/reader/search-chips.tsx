import type { SearchFilters, SearchView, UnderstoodField } from '../../core/article/views.ts';
import { withoutFilter } from '../../core/search/query-edit.ts';
import type { FieldFilter, ParsedQuery } from '../../core/search/query.ts';
import { withoutFilters } from '../../core/search/rephrase.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Chips, type Chip } from './chips.tsx';
import { yearSpan } from './facet-label.ts';
import { filterChips, OtherYears } from './filters.tsx';
import { articlesHref, searchHref } from './href.ts';
import { Isolate } from './isolate.tsx';
import { languageName } from './language-name.ts';

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

/** What the archive understood by it: years in both calendars, languages and names in the chrome's words, or else as it was typed. */
function understoodAs({ languages }: FieldFilter, { names, value, years }: UnderstoodField, chrome: Chrome) {
  if (years) {
    return (
      <>
        <span className="number">{yearSpan(years.from, years.to, chrome)}</span>
        <OtherYears year={years.from} to={years.to} calendar={years.calendar} chrome={chrome} />
      </>
    );
  }
  const named = names?.[chrome.locale] ?? languages?.map((tag) => languageName(tag, chrome)).join(chrome.t('site.join'));
  return <Isolate>{named ?? value}</Isolate>;
}

/** Every filter in force, those of the address and those typed in the query, each with a link that takes it away. */
export function SearchChips(props: SearchChipsProps) {
  const { search, parsed, chrome } = props;
  const { filters, facets, query, understood } = search;
  const typed = parsed.filters.flatMap((filter): Chip[] => {
    const field = understood.find(({ text }) => text === filter.text);
    if (!field) return [];
    const href = refinedSearchHref(props, withoutFilter(parsed, filter), filters);
    const label = (
      <>
        {filter.excluded && `${chrome.t('search.excluded')} `}
        {understoodAs(filter, field, chrome)}
      </>
    );
    return [{ key: `typed ${filter.start}`, name: chrome.t(`browse.facets.${filter.field}`), label, href }];
  });
  const chosen = filterChips(facets, filters, (others) => refinedSearchHref(props, query, others), chrome);
  const clear = refinedSearchHref(props, withoutFilters(parsed), { calendar: filters.calendar });
  return <Chips chips={[...typed, ...chosen]} clear={clear} chrome={chrome} />;
}

import type { SearchView } from '../../core/article/views.ts';
import { filtersAsWords, parseQuery, type ParsedQuery } from '../../core/search/query.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { FilterGroups, hasChoices } from './filters.tsx';
import { searchHref } from './href.ts';
import { NothingFound } from './nothing-found.tsx';
import { counted } from './numerals.ts';
import { Pagination } from './pagination.tsx';
import { refinedSearchHref, SearchChips } from './search-chips.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchHelp } from './search-help.tsx';
import { SearchHits } from './search-hits.tsx';
import { SearchRemarks } from './search-remarks.tsx';

const SORTS = ['relevance', 'newest'] as const satisfies readonly SearchView['sort'][];

type ResultsProps = { search: SearchView; parsed: ParsedQuery; chrome: Chrome };

function SortLinks({ search: { query, filters, sort: current }, chrome }: Omit<ResultsProps, 'parsed'>) {
  return (
    <ul className="sort" aria-label={chrome.t('browse.sort')}>
      {SORTS.map((sort) => (
        <li key={sort}>
          <a href={searchHref(chrome.locale, { query, filters, sort })} aria-current={sort === current ? 'true' : undefined} rel="nofollow">
            {chrome.t(`search.sorts.${sort}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Bar({ search, chrome }: Omit<ResultsProps, 'parsed'>) {
  const { t } = chrome;
  return (
    <div className="browse-bar">
      <p role="status">{t(search.totalIsBounded ? 'search.countAtLeast' : 'search.count', counted(search.total, chrome))}</p>
      {search.total > 1 && <SortLinks search={search} chrome={chrome} />}
      {hasChoices(search.facets) && (
        <a className="to-filters" href="#filters">
          {t('browse.narrow')}
        </a>
      )}
    </div>
  );
}

/** What was found, or what to do where nothing was, with the filters beside it. */
function Results({ search, parsed, chrome }: ResultsProps) {
  const { query, filters, sort, facets, facetsAreSampled, page, pages } = search;
  const found = search.hits.length > 0;
  return (
    <div className="browse">
      <div className="browse-results">
        <SearchChips search={search} parsed={parsed} chrome={chrome} />
        <SearchRemarks search={search} chrome={chrome} />
        {found && <Bar search={search} chrome={chrome} />}
        {found ? (
          <SearchHits search={search} parsed={parsed} chrome={chrome} />
        ) : (
          <NothingFound search={search} parsed={parsed} chrome={chrome} />
        )}
        <Pagination chrome={chrome} page={page} pages={pages} href={(n) => searchHref(chrome.locale, { query, filters, sort, page: n })} />
      </div>
      <FilterGroups
        facets={facets}
        filters={filters}
        href={(chosen) => refinedSearchHref({ search, chrome }, query, chosen)}
        sampled={facetsAreSampled}
        chrome={chrome}
      />
    </div>
  );
}

/** The query as the archive read it: a filter by what it does not have was searched as words. */
function parsedAs({ query, understood }: SearchView, { locale }: Chrome): ParsedQuery {
  const parsed = parseQuery(query, locale);
  const unknown = parsed.filters.filter((filter) => !understood.some(({ text }) => text === filter.text));
  return unknown.length > 0 ? filtersAsWords(parsed, unknown) : parsed;
}

/** The filters and the order of the address, for a further search to keep; never the page. */
function kept({ filters, sort }: SearchView, { locale }: Chrome): [name: string, value: string][] {
  return [...new URL(searchHref(locale, { filters, sort }), 'http://localhost').searchParams];
}

/** `/search`; without a query, only the box and how to use it. */
export function SearchPage({ search, chrome }: { search?: SearchView; chrome: Chrome }) {
  const asked = search !== undefined && search.query.trim() !== '' ? search : undefined;
  return (
    <div className={asked ? 'page search-page' : 'page page-narrow search-page'}>
      <h1 className="page-title">{chrome.t('search.title')}</h1>
      <SearchForm chrome={chrome} name="page-search" query={search?.query} keep={asked && kept(asked, chrome)} />
      <SearchHelp open={!asked} chrome={chrome} />
      {asked && <Results search={asked} parsed={parsedAs(asked, chrome)} chrome={chrome} />}
    </div>
  );
}

import { FACETS, type SearchView } from '../../core/article/views.ts';
import type { ParsedQuery } from '../../core/search/query.ts';
import { wantedTerms, withoutExclusions, withoutFilters, withoutQuotes } from '../../core/search/rephrase.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { searchHref } from './href.ts';
import { Isolate } from './isolate.tsx';

/** Words offered one by one. */
const OFFERED = 6;

type NothingProps = { search: SearchView; parsed: ParsedQuery; chrome: Chrome };

type Way = { href: string; label: ReturnType<Chrome['t']['rich']> };

const isFiltered = ({ search, parsed }: NothingProps): boolean =>
  parsed.filters.length > 0 || FACETS.some((name) => search.filters[name] !== undefined);

/** Wider searches than this one, the nearest first. */
function waysOn(props: NothingProps): Way[] {
  const { search, parsed, chrome } = props;
  const { t, locale } = chrome;
  const { filters, sort } = search;
  const filtered = isFiltered(props);
  const words = withoutFilters(parsed);
  const terms = wantedTerms(parsed);
  const ways: Way[] = [];
  const add = (query: string | undefined, label: Way['label'], everywhere = false) => {
    if (query)
      ways.push({ href: searchHref(locale, { query, sort, filters: everywhere ? { calendar: filters.calendar } : filters }), label });
  };
  if (filtered) add(words, t('search.wider.filters'), true);
  add(withoutExclusions(parsed), t('search.wider.exclusions'));
  add(withoutQuotes(parsed), t('search.wider.quotes'));
  if (terms.length > 1) {
    for (const term of terms.slice(0, OFFERED)) add(term, t.rich('search.wider.word', { query: () => <Isolate>{term}</Isolate> }), true);
  }
  return ways;
}

/** Says what was tried, and leads on. */
export function NothingFound(props: NothingProps) {
  const { search, parsed, chrome } = props;
  const { t, locale } = chrome;
  const ways = waysOn(props);
  return (
    <div className="nothing">
      <p role="status">{t.rich('search.nothing', { query: () => <Isolate className="example">{search.query}</Isolate> })}</p>
      {parsed.clauses.length > 0 && <p>{t('search.tried')}</p>}
      {isFiltered(props) && <p>{t('search.triedFiltered')}</p>}
      <p>{t('search.nothingAdvice')}</p>
      <h2>{t('search.wider.title')}</h2>
      <ul className="ways-on">
        {ways.map(({ href, label }, index) => (
          <li key={index}>
            <a href={href} rel="nofollow">
              {label}
            </a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/articles`}>{t('browse.all')}</a>
        </li>
        <li>
          <a href={`/${locale}/people`}>{t('home.all.people')}</a>
        </li>
      </ul>
    </div>
  );
}

import { SORTS, type Listing } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { CardList } from './card.tsx';
import { Chips } from './chips.tsx';
import { filterChips, FilterGroups, hasChoices, type FilterHref } from './filters.tsx';
import { articlesHref } from './href.ts';
import { counted } from './numerals.ts';
import { Pagination } from './pagination.tsx';

function SortLinks({ listing, chrome }: { listing: Listing; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <ul className="sort" aria-label={t('browse.sort')}>
      {SORTS.map((sort) => (
        <li key={sort}>
          <a
            href={articlesHref(locale, { ...listing.filters, sort, page: 1 })}
            aria-current={sort === listing.filters.sort ? 'true' : undefined}
            rel="nofollow"
          >
            {t(`browse.sorts.${sort}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ listing, chrome }: { listing: Listing; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="nothing">
      <p>{t('browse.nothing')}</p>
      <p>
        <a href={articlesHref(locale, { calendar: listing.filters.calendar })}>{t('browse.all')}</a>
      </p>
    </div>
  );
}

/** A filtered list: what is in force, how many, the articles, further pages, and the ways to narrow it down. */
export function ListingView({ listing, chrome }: { listing: Listing; chrome: Chrome }) {
  const { t, locale } = chrome;
  const { filters, facets, items, page, pages, total } = listing;
  const { calendar, sort } = filters;
  // A copy in files has each list once, in its one order.
  const isOfFiles = chrome.edition === 'mirror';
  const href: FilterHref = (chosen) => articlesHref(locale, { ...chosen, sort, page: 1 });
  return (
    <div className="browse">
      <div className="browse-results">
        {!isOfFiles && <Chips chips={filterChips(facets, filters, href, chrome)} clear={href({ calendar })} chrome={chrome} />}
        <div className="browse-bar">
          <p role="status">{t(listing.totalIsBounded ? 'browse.countAtLeast' : 'browse.count', counted(total, chrome))}</p>
          {total > 1 && !isOfFiles && <SortLinks listing={listing} chrome={chrome} />}
          {hasChoices(facets) && (
            <a className="to-filters" href="#filters">
              {t('browse.narrow')}
            </a>
          )}
        </div>
        {items.length > 0 ? <CardList cards={items} chrome={chrome} /> : <Nothing listing={listing} chrome={chrome} />}
        <Pagination chrome={chrome} page={page} pages={pages} href={(n) => articlesHref(locale, { ...filters, page: n })} />
      </div>
      <FilterGroups facets={facets} filters={filters} href={href} chrome={chrome} />
    </div>
  );
}

/** `/articles`. */
export function BrowsePage({ listing, chrome }: { listing: Listing; chrome: Chrome }) {
  return (
    <div className="page">
      <h1 className="page-title">{chrome.t('browse.title')}</h1>
      <ListingView listing={listing} chrome={chrome} />
    </div>
  );
}

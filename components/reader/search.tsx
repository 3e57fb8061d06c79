import type { ReactNode } from 'react';
import { QUERY_NOTES, type QueryNote } from '../../core/search/query.ts';
import type { SearchHit, SearchView } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { ArticleCard } from './card.tsx';
import { searchHref } from './href.ts';
import { Isolate } from './isolate.tsx';
import { counted } from './numerals.ts';
import { Pagination } from './pagination.tsx';
import { SearchForm } from './search-form.tsx';

const SORTS = ['relevance', 'newest'] as const satisfies readonly SearchView['sort'][];

type Parts = { text: string; mark: boolean }[];

function Marked({ parts }: { parts: Parts }) {
  return parts.map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text));
}

/** A title without the word, or a text without a snippet, is shown as the card shows it. */
function Hit({ hit, chrome }: { hit: SearchHit; chrome: Chrome }) {
  const parts = {
    title: hit.titleParts.length > 0 ? <Marked parts={hit.titleParts} /> : undefined,
    extract: hit.snippet.length > 0 ? <Marked parts={hit.snippet} /> : undefined,
  };
  return <ArticleCard card={hit.card} chrome={chrome} parts={parts} />;
}

const isNote = (note: string): note is QueryNote => QUERY_NOTES.some((known) => known === note);

function Notes({ notes, chrome }: { notes: readonly string[]; chrome: Chrome }) {
  const known = notes.filter(isNote);
  if (known.length === 0) return null;
  return (
    <ul className="search-notes">
      {known.map((note) => (
        <li key={note}>{chrome.t(`search.notes.${note}`)}</li>
      ))}
    </ul>
  );
}

function SortLinks({ search, chrome }: { search: SearchView; chrome: Chrome }) {
  return (
    <ul className="sort" aria-label={chrome.t('browse.sort')}>
      {SORTS.map((sort) => (
        <li key={sort}>
          <a
            href={searchHref(chrome.locale, { query: search.query, sort })}
            aria-current={sort === search.sort ? 'true' : undefined}
            rel="nofollow"
          >
            {chrome.t(`search.sorts.${sort}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

const HINTS = ['letters', 'phrase', 'without', 'beginning', 'everywhere'] as const;

const example = (words: ReactNode) => <q className="example">{words}</q>;
const letter = (character: ReactNode) => <Isolate language="fa">{character}</Isolate>;

/** How one can search: before a search, and when nothing was found. */
export function SearchHints({ chrome }: { chrome: Chrome }) {
  return (
    <ul className="hints">
      {HINTS.map((hint) => (
        <li key={hint}>{chrome.t.rich(`search.hints.${hint}`, { q: example, letter })}</li>
      ))}
    </ul>
  );
}

/** Says what was tried, and what may help. */
function NothingFound({ search, chrome }: { search: SearchView; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="nothing">
      <p role="status">{t.rich('search.nothing', { query: () => <Isolate>{search.query}</Isolate> })}</p>
      <p>{t('search.nothingAdvice')}</p>
      <SearchHints chrome={chrome} />
      <p>
        <a href={`/${locale}/articles`}>{t('browse.all')}</a>
      </p>
    </div>
  );
}

function Results({ search, chrome }: { search: SearchView; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <>
      <div className="browse-bar">
        <p role="status">{t('search.count', counted(search.total, chrome))}</p>
        {search.total > 1 && <SortLinks search={search} chrome={chrome} />}
      </div>
      <ol className="card-list">
        {search.hits.map((hit) => (
          <li key={hit.card.slug}>
            <Hit hit={hit} chrome={chrome} />
          </li>
        ))}
      </ol>
      <Pagination chrome={chrome} page={search.page} pages={search.pages} href={(page) => searchHref(locale, { ...search, page })} />
    </>
  );
}

/** `/search`; without a query, only the box and how to use it. */
export function SearchPage({ search, chrome }: { search?: SearchView; chrome: Chrome }) {
  const asked = search !== undefined && search.query.trim() !== '';
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{chrome.t('search.title')}</h1>
      <SearchForm chrome={chrome} name="page-search" query={search?.query} />
      {asked && <Notes notes={search.notes} chrome={chrome} />}
      {!asked && <SearchHints chrome={chrome} />}
      {asked && (search.hits.length > 0 ? <Results search={search} chrome={chrome} /> : <NothingFound search={search} chrome={chrome} />)}
    </div>
  );
}

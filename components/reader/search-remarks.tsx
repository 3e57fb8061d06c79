import { QUERY_NOTES, type QueryNote } from '../../core/search/query.ts';
import type { SearchView } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { searchHref } from './href.ts';
import { Isolate } from './isolate.tsx';
import { Marked } from './marked.tsx';

type RemarksProps = { search: SearchView; chrome: Chrome };

const isNote = (note: string): note is QueryNote => QUERY_NOTES.some((known) => known === note);

/** Did you mean: a link to the same search with other words, those that differ marked. */
function Suggestion({ search, chrome }: RemarksProps) {
  const { suggestion, filters, sort } = search;
  if (!suggestion) return null;
  const link = () => (
    <a href={searchHref(chrome.locale, { query: suggestion.query, filters, sort })} rel="nofollow">
      <Isolate>
        <Marked parts={suggestion.parts} />
      </Isolate>
    </a>
  );
  return <p className="suggestion">{chrome.t.rich('search.suggestion', { query: link })}</p>;
}

/** What became of the query: another that may have been meant, what was searched in its place, what of it was not read as typed. */
export function SearchRemarks({ search, chrome }: RemarksProps) {
  const { t } = chrome;
  const remarks = [
    ...(search.instead && search.hits.length > 0 ? [t(`search.instead.${search.instead}`)] : []),
    ...search.notes.filter(isNote).map((note) => t(`search.notes.${note}`)),
  ];
  return (
    <>
      <Suggestion search={search} chrome={chrome} />
      {remarks.length > 0 && (
        <ul className="search-notes">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}

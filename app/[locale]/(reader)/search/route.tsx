import { searchArticles } from '@/archive/search-articles.ts';
import { SearchPage } from '@/components/reader/search.tsx';
import { isolate } from '@/core/text/bidi.ts';
import { FILTER_PARAMETERS, filtersOf } from '../filters-of.ts';
import { readerPage } from '../reader-page.tsx';

/** Of a query, in the title of its page. Characters. */
const TITLE_LENGTH = 80;

export const GET = readerPage(
  async ({ archive, chrome, locale, query }) => {
    const asked = query.get('q') ?? '';
    if (asked.trim() === '') return { element: <SearchPage chrome={chrome} />, title: chrome.t('search.title') };
    const sort = query.get('sort') === 'newest' ? 'newest' : 'relevance';
    const { page, sort: _listed, ...filters } = filtersOf(query, locale);
    const search = await searchArticles(archive, { query: asked, sort, page, locale, filters });
    return {
      element: <SearchPage search={search} chrome={chrome} />,
      title: chrome.t('search.titleOf', { query: isolate([...asked].slice(0, TITLE_LENGTH).join('')) }),
      headExtra: <meta name="robots" content="noindex" />,
    };
  },
  { parameters: ['q', ...FILTER_PARAMETERS] },
);

import { searchArticles } from '@/archive/search-articles.ts';
import { SearchPage } from '@/components/reader/search.tsx';
import { filtersOf } from '../filters-of.ts';
import { readerPage } from '../reader-page.tsx';

export const GET = readerPage(async ({ archive, chrome, locale, query }) => {
  const asked = query.get('q') ?? '';
  const sort = query.get('sort') === 'newest' ? 'newest' : 'relevance';
  const { page } = filtersOf(query, locale);
  const search = asked.trim() === '' ? undefined : await searchArticles(archive, { query: asked, sort, page, locale });
  return { element: <SearchPage search={search} chrome={chrome} />, title: chrome.t('search.title') };
});

import { listArticles } from '@/archive/list-articles.ts';
import { BrowsePage } from '@/components/reader/browse.tsx';
import { FILTER_PARAMETERS, filtersOf } from '../filters-of.ts';
import { readerPage } from '../reader-page.tsx';

export const GET = readerPage(
  async ({ archive, chrome, locale, query }) => {
    const listing = await listArticles(archive, filtersOf(query, locale));
    return { element: <BrowsePage listing={listing} chrome={chrome} />, title: chrome.t('browse.title'), feed: listing.filters };
  },
  { parameters: FILTER_PARAMETERS },
);

import { listArticles } from '@/archive/list-articles.ts';
import { BrowsePage } from '@/components/reader/browse.tsx';
import { FILTER_PARAMETERS, filtersOf } from '../filters-of.ts';
import { readerPage } from '../reader-page.tsx';

export const GET = readerPage(
  async ({ archive, chrome, locale, query }) => ({
    element: <BrowsePage listing={await listArticles(archive, filtersOf(query, locale))} chrome={chrome} />,
    title: chrome.t('browse.title'),
  }),
  { parameters: FILTER_PARAMETERS },
);

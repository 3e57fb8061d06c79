import { listArticles } from '@/archive/list-articles.ts';
import { readSection } from '@/archive/read-sites.ts';
import { SectionPage } from '@/components/reader/sections.tsx';
import { FILTER_PARAMETERS, filtersOf } from '../../filters-of.ts';
import { readerPage } from '../../reader-page.tsx';

export const GET = readerPage<{ slug: string }>(
  async ({ archive, chrome, locale, params, query }) => {
    const section = await readSection(archive, decodeURIComponent(params.slug));
    const listing = await listArticles(archive, filtersOf(query, locale, { section: section.slug }));
    return {
      element: <SectionPage section={section} listing={listing} chrome={chrome} />,
      title: section.names[locale],
      feed: { section: section.slug },
    };
  },
  { parameters: FILTER_PARAMETERS },
);

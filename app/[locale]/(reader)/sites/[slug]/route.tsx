import { readSite } from '@/archive/read-sites.ts';
import { SitePage } from '@/components/reader/sites.tsx';
import { readerPage } from '../../reader-page.tsx';

export const GET = readerPage<{ slug: string }>(async ({ archive, chrome, locale, params }) => {
  const site = await readSite(archive, decodeURIComponent(params.slug));
  return { element: <SitePage site={site} chrome={chrome} />, title: site.names[locale], feed: { site: site.slug } };
});

import { readSites } from '@/archive/read-sites.ts';
import { SitesPage } from '@/components/reader/sites.tsx';
import { readerPage } from '../reader-page.tsx';

export const GET = readerPage(async ({ archive, chrome }) => ({
  element: <SitesPage sites={await readSites(archive)} chrome={chrome} />,
  title: chrome.t('sites.title'),
}));

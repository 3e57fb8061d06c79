import { readHome } from '@/archive/read-home.ts';
import { HomePage } from '@/components/reader/home.tsx';
import { readerPage } from './reader-page.tsx';

export const GET = readerPage(async ({ archive, chrome }) => ({
  element: <HomePage home={await readHome(archive)} chrome={chrome} />,
  description: chrome.t('site.tagline'),
}));

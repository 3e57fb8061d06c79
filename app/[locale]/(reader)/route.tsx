import { readHome } from '@/archive/read-home.ts';
import { HomePage } from '@/components/reader/home.tsx';
import { defaultCalendar } from '@/components/reader/href.ts';
import { readerPage } from './reader-page.tsx';

export const GET = readerPage(async ({ archive, chrome, locale }) => ({
  element: <HomePage home={await readHome(archive, defaultCalendar(locale))} chrome={chrome} />,
  description: chrome.t('site.tagline'),
}));

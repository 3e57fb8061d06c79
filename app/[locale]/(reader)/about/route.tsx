import { AboutPage } from '@/components/reader/about.tsx';
import { readerPage } from '../reader-page.tsx';

export const GET = readerPage(async ({ chrome }) => ({ element: <AboutPage chrome={chrome} />, title: chrome.t('about.title') }));

import { MachinesPage } from '@/components/reader/machines.tsx';
import { readerPage } from '../../reader-page.tsx';

export const GET = readerPage(async ({ chrome }) => ({
  element: <MachinesPage chrome={chrome} />,
  title: chrome.t('machines.title'),
  description: chrome.t('machines.lede'),
}));

import { readPeople } from '@/archive/read-people.ts';
import { PeoplePage } from '@/components/reader/people.tsx';
import { readerPage } from '../reader-page.tsx';

export const GET = readerPage(
  async ({ archive, chrome, locale, query }) => {
    const { people, next } = await readPeople(archive, query.get('after') ?? undefined);
    return {
      element: <PeoplePage people={people} next={next && `/${locale}/people?after=${encodeURIComponent(next)}`} chrome={chrome} />,
      title: chrome.t('people.title'),
    };
  },
  { parameters: ['after'] },
);

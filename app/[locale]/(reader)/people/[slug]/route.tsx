import { listArticles } from '@/archive/list-articles.ts';
import { readPerson } from '@/archive/read-people.ts';
import { PersonPage } from '@/components/reader/people.tsx';
import { personName } from '@/components/reader/person-name.ts';
import { FILTER_PARAMETERS, filtersOf } from '../../filters-of.ts';
import { readerPage } from '../../reader-page.tsx';

export const GET = readerPage<{ slug: string }>(
  async ({ archive, chrome, locale, params, query }) => {
    const person = await readPerson(archive, decodeURIComponent(params.slug));
    const listing = await listArticles(archive, filtersOf(query, locale, { author: person.slug }));
    return {
      element: <PersonPage person={person} listing={listing} chrome={chrome} />,
      title: personName(person.names, locale).text,
      feed: { author: person.slug },
    };
  },
  { parameters: FILTER_PARAMETERS },
);

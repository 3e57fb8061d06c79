import type { Listing, PersonView } from '../../core/article/views.ts';
import { compareNames } from '../../core/text/collate.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { ListingView } from './browse.tsx';
import { Count } from './count.tsx';
import { personHref } from './href.ts';
import { Isolate } from './isolate.tsx';
import { languageName } from './language-name.ts';
import { personName, type ShownName } from './person-name.ts';

type Entry = { person: PersonView; shown: ShownName };

/** The letter that a name stands under: without marks, and آ under ا, as in a Persian dictionary's guide words. */
const initial = (name: string): string => name.normalize('NFD').match(/\p{L}/u)?.[0].toLocaleUpperCase() ?? '#';

/** People under the first letters of their names, in the alphabet's order; names in the chrome's own script come first. */
export function byInitial(people: readonly PersonView[], { locale, direction }: Pick<Chrome, 'locale' | 'direction'>): [string, Entry[]][] {
  const compare = compareNames(locale);
  const entries = people
    .map((person) => ({ person, shown: personName(person.names, locale) }))
    .sort(
      (a, b) => Number(a.shown.direction !== direction) - Number(b.shown.direction !== direction) || compare(a.shown.text, b.shown.text),
    );
  const groups: [string, Entry[]][] = [];
  for (const entry of entries) {
    const letter = initial(entry.shown.text);
    const last = groups.at(-1);
    if (last?.[0] === letter) last[1].push(entry);
    else groups.push([letter, [entry]]);
  }
  return groups;
}

type PeopleProps = {
  people: PersonView[];
  /** Address of the page after this, where there are more. */
  next?: string;
  chrome: Chrome;
};

/** `/people`. */
export function PeoplePage({ people, next, chrome }: PeopleProps) {
  const { t, locale } = chrome;
  return (
    <div className="page">
      <h1 className="page-title">{t('people.title')}</h1>
      <p className="lede">{t('people.lede')}</p>
      <div className="index">
        {byInitial(people, chrome).map(([letter, entries]) => (
          <section key={letter + entries[0]?.person.slug} className="index-group">
            <h2 className="index-letter">{letter}</h2>
            <ul className="index-entries">
              {entries.map(({ person, shown }) => (
                <li key={person.slug}>
                  <a href={personHref(locale, person.slug)}>
                    <Isolate language={shown.language} direction={shown.direction}>
                      {shown.text}
                    </Isolate>
                  </a>
                  <Count of={person.count} chrome={chrome} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {next && (
        <p className="way-all">
          <a href={next} rel="next">
            {t('people.next')}
          </a>
        </p>
      )}
    </div>
  );
}

/** The other forms of the name: a reader may know the person by one of them. */
function OtherNames({ person, shown, chrome }: { person: PersonView; shown: ShownName; chrome: Chrome }) {
  const others = person.names.filter(({ text }) => text !== shown.text);
  if (others.length === 0) return null;
  return (
    <dl className="names">
      {others.map(({ text, language, variant }) => (
        <div key={language + text}>
          <dt>{variant ? chrome.t('people.variant') : languageName(language, chrome)}</dt>
          <dd>
            <Isolate language={language}>{text}</Isolate>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `/people/{slug}`. The listing is the one of this author. */
export function PersonPage({ person, listing, chrome }: { person: PersonView; listing: Listing; chrome: Chrome }) {
  const shown = personName(person.names, chrome.locale);
  return (
    <div className="page">
      <header className="page-head">
        <h1 className="page-title in-text" lang={shown.language} dir={shown.direction}>
          {shown.text}
        </h1>
        {person.note && <p className="lede">{person.note[chrome.locale]}</p>}
        <OtherNames person={person} shown={shown} chrome={chrome} />
      </header>
      <ListingView listing={listing} chrome={chrome} />
    </div>
  );
}

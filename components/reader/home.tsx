import type { FacetName, FacetValue, HomeView } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { CardList } from './card.tsx';
import { Count } from './count.tsx';
import { Couplets } from './couplets.tsx';
import { facetLabel, otherYears } from './facet-label.ts';
import { articlesHref, personHref, sectionHref, siteHref } from './href.ts';
import { counted } from './numerals.ts';
import { SearchForm } from './search-form.tsx';

/** The ways in, and where each value leads. */
const WAYS = [
  { name: 'language', values: 'languages' },
  { name: 'section', values: 'sections', room: sectionHref },
  { name: 'author', values: 'authors', room: personHref, all: 'people' },
  { name: 'subject', values: 'subjects' },
  { name: 'year', values: 'years' },
  { name: 'site', values: 'sites', room: siteHref, all: 'sites' },
] as const satisfies readonly { name: FacetName; values: keyof HomeView; room?: typeof siteHref; all?: string }[];

type Way = (typeof WAYS)[number];

function wayHref(way: Way, value: string, calendar: HomeView['calendar'], { locale }: Chrome): string {
  if ('room' in way) return way.room(locale, value);
  if (way.name === 'year') return articlesHref(locale, { year: Number(value), calendar });
  return articlesHref(locale, { [way.name]: value });
}

type WayInProps = { way: Way; values: FacetValue[]; calendar: HomeView['calendar']; chrome: Chrome };

function WayIn({ way, values, calendar, chrome }: WayInProps) {
  const { t, locale } = chrome;
  if (values.length === 0) return null;
  const title = `way-${way.name}`;
  return (
    <section className="way" aria-labelledby={title}>
      <h3 id={title}>{t(`browse.facets.${way.name}`)}</h3>
      <ul className={way.name === 'year' ? 'facet-values facet-years' : 'facet-values'}>
        {values.map((value) => (
          <li key={value.value}>
            <a href={wayHref(way, value.value, calendar, chrome)}>
              {facetLabel(way.name, value, chrome)}
              {way.name === 'year' && <span className="other-years"> {otherYears(Number(value.value), calendar, chrome)}</span>}
            </a>
            <Count of={value.count} chrome={chrome} />
          </li>
        ))}
      </ul>
      {'all' in way && (
        <p className="way-all">
          <a href={`/${locale}/${way.all}`}>{t(`home.all.${way.all}`)}</a>
        </p>
      )}
    </section>
  );
}

/** A couplet from the masthead of one of the sites. */
function TodaysCouplet({ couplet, chrome }: { couplet: NonNullable<HomeView['couplet']>; chrome: Chrome }) {
  return (
    <figure className="home-couplet">
      <Couplets verses={[couplet]} language={couplet.language} chrome={chrome} />
      <figcaption>
        {chrome.t('home.coupletFrom')} <a href={siteHref(chrome.locale, couplet.site.slug)}>{couplet.site.names[chrome.locale]}</a>
      </figcaption>
    </figure>
  );
}

/** `/{locale}`: what this is, search, a couplet, the newest, and the ways in. */
export function HomePage({ home, chrome }: { home: HomeView; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="page home">
      <header className="home-head">
        <h1>{t('site.name')}</h1>
        <p className="home-tagline">{t('site.tagline')}</p>
        <SearchForm chrome={chrome} name="page-search" />
        <p className="home-total">{t('home.total', counted(home.total, chrome))}</p>
      </header>
      {home.couplet && <TodaysCouplet couplet={home.couplet} chrome={chrome} />}
      <section aria-labelledby="newest">
        <h2 id="newest">{t('home.newest')}</h2>
        <CardList cards={home.newest} chrome={chrome} level={3} />
        <p className="way-all">
          <a href={`/${locale}/articles`}>{t('browse.all')}</a>
        </p>
      </section>
      <section aria-labelledby="ways">
        <h2 id="ways">{t('home.ways')}</h2>
        <div className="ways">
          {WAYS.map((way) => (
            <WayIn key={way.name} way={way} values={home[way.values]} calendar={home.calendar} chrome={chrome} />
          ))}
        </div>
      </section>
    </div>
  );
}

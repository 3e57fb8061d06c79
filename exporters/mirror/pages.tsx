import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { AboutPage } from '../../components/reader/about.tsx';
import { ArticlePage } from '../../components/reader/article.tsx';
import { ListingView } from '../../components/reader/browse.tsx';
import { Count } from '../../components/reader/count.tsx';
import { ReaderDocument } from '../../components/reader/document.tsx';
import { facetLabel, otherYears } from '../../components/reader/facet-label.ts';
import { HomePage } from '../../components/reader/home.tsx';
import { articlesHref } from '../../components/reader/href.ts';
import { rewriteAddresses } from '../../components/reader/light-address.ts';
import { PeoplePage, PersonPage } from '../../components/reader/people.tsx';
import { personName } from '../../components/reader/person-name.ts';
import { SectionPage } from '../../components/reader/sections.tsx';
import { SitePage, SitesPage } from '../../components/reader/sites.tsx';
import { LOCALES } from '../../core/article/model.ts';
import { DEFAULT_PREFERENCES, type ArticlePage as Page, type Listing } from '../../core/article/views.ts';
import { parseBody } from '../../core/markup/parse.ts';
import { readingMinutes } from '../../core/markup/plain-text.ts';
import type { Body } from '../../core/markup/tree.ts';
import { chromeFor, type Chrome } from '../../i18n/chrome.ts';
import { mirrorFile, relativePath } from './addresses.ts';
import type { ListPart, MadeFile, MirrorContext, PageJob, Values } from './jobs.ts';
import { MirrorSearch } from './search-page.tsx';
import { LetterPage, WordsPage } from './words-page.tsx';

type Shown = { element: ReactNode; title?: string };

/** A part of a list: everything stands in its order, and there is nothing to choose. */
const listing = ({ items, page, pages, total }: ListPart, filters: Partial<Listing['filters']> = {}): Listing => ({
  filters: { calendar: 'gregorian', sort: 'newest', page, ...filters },
  items,
  page,
  pages,
  total,
  totalIsBounded: false,
  facets: [],
});

function Indexes({ ways, chrome }: { ways: Values; chrome: Chrome }) {
  const { t, locale } = chrome;
  return ways.map(({ facet, calendar, values }) => (
    <section key={facet + calendar} className="facet">
      <h2>
        {t(`browse.facets.${facet}`)}
        {calendar && ` (${t(`calendars.${calendar}`)})`}
      </h2>
      <ul className="facet-values">
        {values.map((value) => (
          <li key={value.value}>
            <a href={articlesHref(locale, { [facet]: value.value, calendar })}>{facetLabel(facet, value, chrome)}</a>
            {calendar && <span className="other-years"> {otherYears(Number(value.value), calendar, chrome)}</span>}
            <Count of={value.count} chrome={chrome} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function IndexesPage({ job, chrome }: { job: Extract<PageJob, { kind: 'indexes' }>; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="page">
      <h1 className="page-title">{t('browse.title')}</h1>
      <p>
        <a href={`/${locale}/words`}>{t('mirror.words')}</a>
      </p>
      <Indexes ways={job.ways} chrome={chrome} />
      <h2>{t('home.newest')}</h2>
      <ListingView listing={listing({ items: job.newest, page: 1, pages: 1, total: job.total })} chrome={chrome} />
    </div>
  );
}

function listPage({ facet, value, names, calendar, part }: Extract<PageJob, { kind: 'list' }>, chrome: Chrome): Shown {
  const label = facetLabel(facet, { value, names }, chrome);
  const title = `${chrome.t(`browse.facets.${facet}`)}: ${label}`;
  const filters = { [facet]: facet === 'year' ? Number(value) : value, ...(calendar && { calendar }) };
  const element = (
    <div className="page">
      <header className="page-head">
        <p className="page-kicker">{chrome.t(`browse.facets.${facet}`)}</p>
        <h1 className="page-title">
          {label}
          {calendar && <span className="other-years"> {otherYears(Number(value), calendar, chrome)}</span>}
        </h1>
      </header>
      <ListingView listing={listing(part, filters)} chrome={chrome} />
    </div>
  );
  return { element, title };
}

const bodies = new WeakMap<Page, Body>();

/** The body of an article, parsed once for both chromes: that takes longer than rendering it. */
function bodyOf(page: Page): Body {
  const body = bodies.get(page) ?? parseBody(page.article.body, page.article);
  bodies.set(page, body);
  return body;
}

function shown(job: PageJob, chrome: Chrome): Shown {
  const { t, locale } = chrome;
  switch (job.kind) {
    case 'article': {
      const { article } = job.page;
      const body = bodyOf(job.page);
      const element = <ArticlePage page={job.page} body={body} readingTime={readingMinutes(body)} representations={[]} chrome={chrome} />;
      return { element, title: article.title };
    }
    case 'home':
      return { element: <HomePage home={job.home[locale]} chrome={chrome} /> };
    case 'indexes':
      return { element: <IndexesPage job={job} chrome={chrome} />, title: t('browse.title') };
    case 'person': {
      const list = listing(job.part, { author: job.person.slug });
      const element = <PersonPage person={job.person} listing={list} chrome={chrome} />;
      return { element, title: personName(job.person.names, locale).text };
    }
    case 'section': {
      const list = listing(job.part, { section: job.section.slug });
      return { element: <SectionPage section={job.section} listing={list} chrome={chrome} />, title: job.section.names[locale] };
    }
    case 'list':
      return listPage(job, chrome);
    case 'people':
      return {
        element: (
          <PeoplePage
            people={job.people}
            next={job.next === undefined ? undefined : `/${locale}/people?page=${job.next}`}
            chrome={chrome}
          />
        ),
        title: t('people.title'),
      };
    case 'sites':
      return { element: <SitesPage sites={job.sites} chrome={chrome} />, title: t('sites.title') };
    case 'site':
      return { element: <SitePage site={job.site} chrome={chrome} />, title: job.site.names[locale] };
    case 'words':
      return { element: <WordsPage {...job} chrome={chrome} />, title: t('mirror.words') };
    case 'letter':
      return { element: <LetterPage {...job} chrome={chrome} />, title: `${t('mirror.words')}: ${job.letter}` };
    case 'search':
      return { element: <MirrorSearch chrome={chrome} />, title: t('search.title') };
    case 'about':
      return { element: <AboutPage chrome={chrome} />, title: t('about.title') };
  }
}

/** The mirror's own door: which language. */
export function renderDoor({ style }: MirrorContext): MadeFile {
  const [fa, en] = LOCALES.map((locale) => chromeFor(locale, '', DEFAULT_PREFERENCES, 'mirror'));
  const ways = [fa, en].flatMap((chrome) => (chrome ? [chrome] : []));
  const markup = renderToStaticMarkup(
    <html lang="fa" dir="rtl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{ways.map(({ t }) => t('site.name')).join(' · ')}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main className="home-head">
          {ways.map(({ locale, direction, t }) => (
            <section key={locale} lang={locale} dir={direction}>
              <h1>
                <a href={`${locale}/index.html`}>{t('site.name')}</a>
              </h1>
              <p>{t('site.tagline')}</p>
            </section>
          ))}
        </main>
      </body>
    </html>,
  );
  return { path: 'index.html', content: `<!doctype html>${markup}` };
}

/**
 * A page of the mirror in both chromes.
 * @param path path and query of the page below the locale, as in the archive
 */
export function renderPage(job: PageJob, path: string, { origin, style }: MirrorContext): MadeFile[] {
  return LOCALES.map((locale) => {
    const chrome = chromeFor(locale, path, DEFAULT_PREFERENCES, 'mirror');
    const file = mirrorFile(`/${locale}${path}`);
    if (file === undefined) throw new Error(`${path} has no file in a mirror`);
    const { element, title } = shown(job, chrome);
    const markup = renderToStaticMarkup(
      <ReaderDocument chrome={chrome} assets={{ style }} title={title} canonical={`${origin}/${locale}${path}`} alternates={[]}>
        {element}
      </ReaderDocument>,
    );
    return { path: file, content: `<!doctype html>${rewriteAddresses(markup, (address) => addressFrom(file, address, origin))}` };
  });
}

/** A file beside, or what only the archive has. */
function addressFrom(file: string, address: string, origin: string): string {
  const target = mirrorFile(address);
  if (target === undefined) return origin + address.replace(/[?&]edition=full$/, '');
  return relativePath(file, target) + (/#.*$/.exec(address)?.[0] ?? '');
}

import type { Archive } from '@/archive/archive.ts';
import { FEED_FACETS, readFeed, type FeedView } from '@/archive/read-feed.ts';
import { ArticleBody } from '@/components/reader/body.tsx';
import { bodyLabels } from '@/components/reader/body-labels.ts';
import { facetLabel } from '@/components/reader/facet-label.ts';
import { articleHref, articlesHref, feedHref, personHref } from '@/components/reader/href.ts';
import { articleUri } from '@/core/article/identifier.ts';
import type { Picture } from '@/core/article/views.ts';
import type { Feed, FeedEntry } from '@/core/feeds/feed.ts';
import { parseBody } from '@/core/markup/parse.ts';
import { chromeFor, type Chrome } from '@/i18n/chrome.ts';
import { filtersAsked, localeAsked } from './asked.ts';

/** Said where nothing has been published yet: a feed must say when it changed. */
const BEFORE_ANYTHING = new Date(0).toISOString();

/** The feed that an address asks for. @throws ArchiveError `not-found` where nothing is under one of its filters */
export async function feedOf(archive: Archive, request: Request): Promise<Feed> {
  const chrome = chromeFor(localeAsked(request), '');
  const { locale, t } = chrome;
  const filters = filtersAsked(request);
  const view = await readFeed(archive, filters);
  const name = t('site.name');
  const labels = view.facets.flatMap(({ name: facet, values }) => values.map((value) => facetLabel(facet, value, chrome)));
  const isWhole = FEED_FACETS.every((facet) => filters[facet] === undefined);
  return {
    id: archive.url + feedHref('atom', locale, filters),
    title: [name, ...labels].join(' — '),
    subtitle: t('site.tagline'),
    publisher: name,
    language: locale,
    page: archive.url + (isWhole ? `/${locale}` : articlesHref(locale, filters)),
    atom: archive.url + feedHref('atom', locale, filters),
    json: archive.url + feedHref('json', locale, filters),
    icon: `${archive.url}/icon.svg`,
    since: BEFORE_ANYTHING,
    entries: await entriesOf(archive, view, chrome),
  };
}

async function entriesOf(archive: Archive, { entries }: FeedView, chrome: Chrome): Promise<FeedEntry[]> {
  // Imported here: Next refuses a static import of the server renderer in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { locale } = chrome;
  return entries.map(({ id, article, pictures }): FeedEntry => {
    const { language, direction } = article;
    const html = renderToStaticMarkup(
      <div lang={language} dir={direction}>
        <ArticleBody
          body={parseBody(article.body, article)}
          language={language}
          direction={direction}
          labels={bodyLabels(chrome)}
          pictures={absolute(pictures, archive.url)}
        />
      </div>,
    );
    return {
      id: articleUri(archive.url, id),
      url: archive.url + articleHref(locale, article.slug),
      language,
      title: article.title,
      summary: article.standfirst,
      html,
      authors: article.contributors.map(({ credited, slug }) => ({ name: credited, url: archive.url + personHref(locale, slug) })),
      categories: [...(article.section ? [article.section] : []), ...article.subjects].map(({ slug, names }) => ({
        term: slug,
        label: names[locale],
      })),
      rights: article.rights,
      published: article.published ?? article.updated,
      updated: article.updated,
    };
  });
}

/** Where a text is read in another program, its pictures are here still. */
const absolute = (pictures: Record<string, Picture>, origin: string): Record<string, Picture> =>
  Object.fromEntries(
    Object.entries(pictures).map(([source, { srcSet: _sizes, src, ...picture }]) => [source, { ...picture, src: origin + src }]),
  );

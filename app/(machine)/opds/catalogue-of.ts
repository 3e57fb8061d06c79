import type { Archive } from '@/archive/archive.ts';
import { EXPORT_FORMATS } from '@/archive/export-article.ts';
import { readNewest, readShelf, readShelves, searchShelf } from '@/archive/read-catalogue.ts';
import { facetLabel } from '@/components/reader/facet-label.ts';
import { articleHref, openSearchHref, personHref } from '@/components/reader/href.ts';
import { articleUri } from '@/core/article/identifier.ts';
import { ArchiveError } from '@/core/errors.ts';
import type { Book, Catalogue, Shelf } from '@/core/feeds/opds.ts';
import { chromeFor, type Chrome } from '@/i18n/chrome.ts';
import { filtersAsked, localeAsked } from '../asked.ts';

type Card = Awaited<ReturnType<typeof readNewest>>[number];

/** By what the catalogue is divided, and how the way there is called. */
const DIVISIONS = { languages: 'language', sections: 'section', sites: 'site', authors: 'author', subjects: 'subject' } as const;
type Division = keyof typeof DIVISIONS;
const isDivision = (shelf: string): shelf is Division => Object.hasOwn(DIVISIONS, shelf);

/** What e-readers open, the best first. Offered as far as the archive can write it. */
const READABLE: Record<string, string> = { epub: 'application/epub+zip', pdf: 'application/pdf', txt: 'text/plain' };

type Common = Omit<Catalogue, 'kind' | 'title' | 'up' | 'next'>;

/** The feed of the catalogue that an address asks for. @throws ArchiveError `not-found`; `invalid` for a cursor that is none of ours */
export async function catalogueOf(archive: Archive, request: Request, shelf?: string): Promise<Catalogue> {
  const chrome = chromeFor(localeAsked(request), '');
  const { locale, t } = chrome;
  const name = t('site.name');
  const start = address(archive, locale, '');
  const { pathname, search } = new URL(request.url);
  const common: Common = {
    id: archive.url + pathname + search,
    language: locale,
    publisher: name,
    updated: newest(await readNewest(archive)),
    self: archive.url + pathname + search,
    start,
    search: archive.url + openSearchHref(locale),
  };
  if (shelf === undefined) return { ...common, kind: 'navigation', title: name, shelves: rootShelves(archive, chrome) };
  if (isDivision(shelf)) {
    const shelves = await divisionShelves(archive, shelf, chrome);
    return { ...common, kind: 'navigation', title: `${name} — ${t(`machines.opds.${shelf}`)}`, up: start, shelves };
  }
  const { cards, next, title } = await booksOf(archive, request, shelf, chrome);
  return { ...common, kind: 'acquisition', title, up: start, next, books: cards.map((card) => bookOf(archive, card, chrome)) };
}

/** When something changed last, of what was published last. */
const newest = (cards: Card[]): string => new Date(Math.max(0, ...cards.map(({ updatedAt }) => updatedAt.getTime()))).toISOString();

const address = (archive: Archive, locale: string, shelf: string, more: Record<string, string> = {}) =>
  `${archive.url}/opds${shelf && `/${shelf}`}?${new URLSearchParams({ locale, ...more })}`;

function rootShelves(archive: Archive, { locale, t }: Chrome): Shelf[] {
  const shelf = (name: 'newest' | 'articles' | Division, kind: Shelf['kind']): Shelf => ({
    id: address(archive, locale, name),
    title: t(`machines.opds.${name}`),
    content: t(`machines.opds.about.${name}`),
    href: address(archive, locale, name),
    kind,
    newest: name === 'newest',
  });
  const divisions = Object.keys(DIVISIONS).filter(isDivision);
  return [shelf('newest', 'acquisition'), shelf('articles', 'acquisition'), ...divisions.map((name) => shelf(name, 'navigation'))];
}

async function divisionShelves(archive: Archive, division: Division, chrome: Chrome): Promise<Shelf[]> {
  const facet = DIVISIONS[division];
  return (await readShelves(archive, facet)).map((value) => {
    const href = address(archive, chrome.locale, 'articles', { [facet]: value.value });
    const count = value.count ?? 0;
    return {
      id: href,
      title: facetLabel(facet, value, chrome),
      content: chrome.t('machines.opds.count', { count }),
      href,
      kind: 'acquisition',
    };
  });
}

/** The books of a shelf with its name and the address of its next page. */
async function booksOf(archive: Archive, request: Request, shelf: string, { locale, t }: Chrome) {
  const query = new URL(request.url).searchParams;
  const title = (what: string) => `${t('site.name')} — ${what}`;
  if (shelf === 'newest') return { cards: await readNewest(archive), title: title(t('machines.opds.newest')) };
  if (shelf === 'articles') {
    const filters = filtersAsked(request);
    const { cards, next } = await readShelf(archive, filters, query.get('cursor') ?? undefined);
    return {
      cards,
      next: next && address(archive, locale, shelf, { ...filters, cursor: next }),
      title: title(t('machines.opds.articles')),
    };
  }
  if (shelf !== 'search') throw new ArchiveError('not-found', { message: `no shelf ${shelf}` });
  const q = query.get('q') ?? '';
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const { cards, next } = await searchShelf(archive, { query: q, locale, page });
  return {
    cards,
    next: next === undefined ? undefined : address(archive, locale, shelf, { q, page: String(next) }),
    title: title(t('search.titleOf', { query: q })),
  };
}

function bookOf(archive: Archive, card: Card, { locale }: Chrome): Book {
  const page = archive.url + articleHref(locale, card.slug);
  return {
    id: articleUri(archive.url, card.id),
    title: card.title,
    language: card.language,
    authors: card.contributors.map(({ credited, slug }) => ({ name: credited, url: archive.url + personHref(locale, slug) })),
    categories: card.section ? [{ term: card.section.slug, label: card.section.names[locale] }] : [],
    publisher: card.site.names[locale],
    issued: card.date?.iso,
    updated: card.updatedAt.toISOString(),
    summary: card.standfirst,
    page,
    files: Object.entries(READABLE)
      .filter(([format]) => (EXPORT_FORMATS as readonly string[]).includes(format))
      .map(([format, type]) => ({ type, href: `${page}.${format}` })),
  };
}

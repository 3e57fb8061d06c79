import type { ReactNode } from 'react';
import type { Archive } from '@/archive/archive.ts';
import { archiveVersion } from '@/archive/check-health.ts';
import { readerAssets } from '@/components/reader/assets.ts';
import { chromeAlternates, ReaderDocument } from '@/components/reader/document.tsx';
import { EDITION_PARAMETER, fullPath, lightHref, lightPath, rewriteAddresses } from '@/components/reader/light-address.ts';
import { ProblemPage, type ProblemStatus } from '@/components/reader/problem.tsx';
import { DEFAULT_PREFERENCES, type SearchFilters } from '@/core/article/views.ts';
import { ArchiveError } from '@/core/errors.ts';
import { chromeFor, type Chrome } from '@/i18n/chrome.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/i18n/locales.ts';
import { assetManifest, lightStyle } from '@/server/asset-manifest.ts';
import { log } from '@/server/log.ts';
import { archive as openedArchive } from '@/server/open.ts';
import { cachedPage, RenderedPage } from '@/server/page-cache.ts';
import { PREFERENCES_COOKIE, readPreferences, writePreferences } from '@/server/preferences.ts';
import { cookiesOf, pageAnswer, type Asked } from './page-answer.ts';

export type ReaderRequest<Params> = { archive: Archive; chrome: Chrome; locale: Locale; params: Params; query: URLSearchParams };

export type ReaderView = {
  element: ReactNode;
  title?: string;
  description?: string;
  /** Direction of the text that is read, where it may differ from the chrome's. */
  textDirection?: 'ltr' | 'rtl';
  /** What the page lists, where that has a feed of its own. */
  feed?: Partial<SearchFilters>;
  headExtra?: ReactNode;
  /** Path and query below the locale, where this page has them not from its own address. */
  canonicalPath?: string;
  /** 200 unless said. */
  status?: 200 | ProblemStatus;
};

type Options = {
  /** The parameters of the address that the view reads. Any other is as if it were not there. */
  parameters?: readonly string[];
  /** It depends on who asks, and is kept nowhere. */
  personal?: boolean;
};

type Segments = { locale: string; [name: string]: string | string[] };
type Handler = (request: Request, context: { params: Promise<Segments> }) => Promise<Response>;

const DAY = 86_400_000;

/**
 * A page of the reader's side as a route handler: renders the view to plain HTML without Next's client runtime, from a cache keyed by
 * the archive's version (docs/decisions/004-reader-pages.md). At `….html`, and for whoever asks for less data, the same view is
 * rendered as a page that loads nothing (009-light-and-mirror.md). What the view throws becomes a page that says so.
 */
export function readerPage<Params>(
  view: (request: ReaderRequest<Params>) => Promise<ReaderView>,
  { parameters = [], personal = false }: Options = {},
): Handler {
  return async (request, context) => {
    const { locale: segment, ...segments } = await context.params;
    const { asked, chrome, query, origin } = readRequest(request, segment, parameters, personal);
    try {
      if (!isLocale(segment)) throw new ArchiveError('not-found');
      const archive = await openedArchive();
      const params = (asked.hasLightAddress ? withoutEnding(segments) : segments) as Params;
      let problem: ReaderView | undefined;
      const render = async () => {
        const made = await view({ archive, chrome, locale: chrome.locale, params, query });
        if (made.status === undefined || made.status === 200) return new RenderedPage(await documentOf(made, chrome, archive.url));
        problem = made;
        return undefined;
      };
      const key = [archiveVersion(archive), Math.floor(archive.now().getTime() / DAY), ...keyOf(chrome)].join(' ');
      const page = await (personal ? render() : cachedPage(key, render));
      if (page) return await pageAnswer(request, asked, chrome, page, 200, personal);
      if (!problem) throw new Error('a view gave neither a page nor a problem');
      return await pageAnswer(
        request,
        asked,
        chrome,
        new RenderedPage(await documentOf(problem, chrome, archive.url)),
        problem.status ?? 500,
      );
    } catch (error) {
      return problemAnswer(request, asked, chrome, origin, error);
    }
  };
}

const keyOf = ({ edition, locale, preferences, path }: Chrome) => [edition, locale, writePreferences(preferences), path];

/** What was asked for: which edition, in which chrome, with which of the parameters that the view reads, in their order. */
function readRequest(request: Request, segment: string, parameters: readonly string[], personal: boolean) {
  const url = new URL(request.url);
  const pathname = fullPath(url.pathname);
  const hasLightAddress = !personal && pathname !== url.pathname && lightPath(pathname) === url.pathname;
  const wantsLess =
    !personal &&
    lightPath(url.pathname) !== undefined &&
    request.headers.get('save-data')?.toLowerCase() === 'on' &&
    url.searchParams.get(EDITION_PARAMETER) !== 'full';
  const light = hasLightAddress || wantsLess;
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = url.searchParams.get(name);
    if (value !== null) query.append(name, value);
  }
  const below = isLocale(segment) ? (light ? pathname : url.pathname).slice(segment.length + 1).replace(/^\/$/, '') : '';
  const path = query.size > 0 && isLocale(segment) ? `${below}?${query}` : below;
  const cookies = cookiesOf(request);
  const preferences = light ? DEFAULT_PREFERENCES : readPreferences(cookies.get(PREFERENCES_COOKIE));
  const asked: Asked = { cookies, hasLightAddress };
  const chrome = chromeFor(isLocale(segment) ? segment : DEFAULT_LOCALE, path, preferences, light ? 'light' : 'full');
  return { asked, chrome, query, origin: url.origin };
}

/** What the route took from `….html` without its ending. */
const withoutEnding = (segments: Omit<Segments, 'locale'>) =>
  Object.fromEntries(
    Object.entries(segments).map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\.html$/, '') : value]),
  );

async function problemAnswer(request: Request, asked: Asked, chrome: Chrome, origin: string, error: unknown): Promise<Response> {
  const missing = error instanceof ArchiveError && error.code === 'not-found';
  const reference = missing ? undefined : crypto.randomUUID().slice(0, 8);
  if (!missing) log('error', 'page-failed', { reference, path: chrome.path, error });
  const status = missing ? 404 : 500;
  const view: ReaderView = {
    element: <ProblemPage status={status} chrome={chrome} reference={reference} />,
    title: chrome.t(`problem.${status}.title`),
  };
  return pageAnswer(request, asked, chrome, new RenderedPage(await documentOf(view, chrome, origin)), status);
}

async function documentOf(view: ReaderView, chrome: Chrome, origin: string): Promise<string> {
  // Imported here: Next refuses a static import of the server renderer in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { element, title, description, feed, headExtra, canonicalPath = chrome.path, textDirection = chrome.direction } = view;
  const light = chrome.edition === 'light';
  const markup = renderToStaticMarkup(
    <ReaderDocument
      chrome={chrome}
      assets={light ? { style: lightStyle() } : readerAssets(assetManifest(), chrome.locale, textDirection)}
      title={title}
      description={description}
      canonical={`${origin}/${chrome.locale}${canonicalPath}`}
      alternates={light ? [] : chromeAlternates(origin, canonicalPath)}
      feed={feed}
      headExtra={headExtra}
    >
      {element}
    </ReaderDocument>,
  );
  return `<!doctype html>${light ? rewriteAddresses(markup, lightHref) : markup}`;
}

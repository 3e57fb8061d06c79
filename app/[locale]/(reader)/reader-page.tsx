import type { ReactNode } from 'react';
import type { Archive } from '@/archive/archive.ts';
import { archiveVersion } from '@/archive/check-health.ts';
import { readerAssets } from '@/components/reader/assets.ts';
import { chromeAlternates, ReaderDocument } from '@/components/reader/document.tsx';
import { ProblemPage, type ProblemStatus } from '@/components/reader/problem.tsx';
import type { SearchFilters } from '@/core/article/views.ts';
import { ArchiveError } from '@/core/errors.ts';
import { chromeFor, type Chrome } from '@/i18n/chrome.ts';
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from '@/i18n/locales.ts';
import { assetManifest } from '@/server/asset-manifest.ts';
import { READER_POLICY } from '@/server/content-security-policy.ts';
import { log } from '@/server/log.ts';
import { archive as openedArchive } from '@/server/open.ts';
import { cachedPage, RenderedPage } from '@/server/page-cache.ts';
import { PREFERENCES_COOKIE, readPreferences, writePreferences } from '@/server/preferences.ts';

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

type Segments = { locale: string; [name: string]: string | string[] };
type Handler = (request: Request, context: { params: Promise<Segments> }) => Promise<Response>;

const DAY = 86_400_000;
const YEAR_SECONDS = 31_536_000;

/**
 * A page of the reader's side as a route handler: renders the view to plain HTML without Next's client runtime, from a cache keyed by
 * the archive's version (docs/decisions/004-reader-pages.md). What the view throws becomes a page that says so.
 * A `personal` page depends on who asks, and is kept nowhere.
 */
export function readerPage<Params>(
  view: (request: ReaderRequest<Params>) => Promise<ReaderView>,
  { personal = false }: { personal?: boolean } = {},
): Handler {
  return async (request, context) => {
    const { locale: segment, ...params } = await context.params;
    const locale = isLocale(segment) ? segment : DEFAULT_LOCALE;
    const url = new URL(request.url);
    const cookies = cookiesOf(request);
    const path = isLocale(segment) ? `${url.pathname.slice(segment.length + 1)}${url.search}` : '';
    const chrome = chromeFor(locale, path === '/' ? '' : path, readPreferences(cookies.get(PREFERENCES_COOKIE)));
    try {
      if (!isLocale(segment)) throw new ArchiveError('not-found');
      const archive = await openedArchive();
      const version = await archiveVersion(archive);
      const day = Math.floor(archive.now().getTime() / DAY);
      let problem: { view: ReaderView; status: ProblemStatus } | undefined;
      const render = async () => {
        const made = await view({ archive, chrome, locale, params: params as Params, query: url.searchParams });
        if (made.status === undefined || made.status === 200) return new RenderedPage(await documentOf(made, chrome, archive.url));
        problem = { view: made, status: made.status };
        return undefined;
      };
      const key = [version, day, locale, writePreferences(chrome.preferences), path].join(' ');
      const page = personal ? await render() : await cachedPage(key, render);
      if (problem)
        return answer(request, cookies, chrome, new RenderedPage(await documentOf(problem.view, chrome, archive.url)), problem.status);
      return answer(request, cookies, chrome, page ?? new RenderedPage(''), 200, personal);
    } catch (error) {
      return problemAnswer(request, cookies, chrome, url.origin, error);
    }
  };
}

async function problemAnswer(
  request: Request,
  cookies: Map<string, string>,
  chrome: Chrome,
  origin: string,
  error: unknown,
): Promise<Response> {
  const missing = error instanceof ArchiveError && error.code === 'not-found';
  const reference = missing ? undefined : crypto.randomUUID().slice(0, 8);
  if (!missing) log('error', 'page-failed', { reference, path: chrome.path, error });
  const status = missing ? 404 : 500;
  const view: ReaderView = {
    element: <ProblemPage status={status} chrome={chrome} reference={reference} />,
    title: chrome.t(`problem.${status}.title`),
  };
  return answer(request, cookies, chrome, new RenderedPage(await documentOf(view, chrome, origin)), status);
}

async function documentOf(view: ReaderView, chrome: Chrome, origin: string): Promise<string> {
  // Imported here: Next refuses a static import of the server renderer in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { element, title, description, feed, headExtra, canonicalPath = chrome.path, textDirection = chrome.direction } = view;
  const markup = renderToStaticMarkup(
    <ReaderDocument
      chrome={chrome}
      assets={readerAssets(assetManifest(), chrome.locale, textDirection)}
      title={title}
      description={description}
      canonical={`${origin}/${chrome.locale}${canonicalPath}`}
      alternates={chromeAlternates(origin, canonicalPath)}
      feed={feed}
      headExtra={headExtra}
    >
      {element}
    </ReaderDocument>,
  );
  return `<!doctype html>${markup}`;
}

function answer(
  request: Request,
  cookies: Map<string, string>,
  chrome: Chrome,
  page: RenderedPage,
  status: number,
  personal = false,
): Response {
  const remembered = localeToRemember(request, cookies, chrome.locale);
  const isOnesOwn = cookies.has(PREFERENCES_COOKIE) || remembered !== undefined;
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': READER_POLICY,
    'Content-Language': chrome.locale,
    // Whoever keeps a copy asks each time whether it is still good; a page with somebody's own settings or cookie is theirs alone.
    'Cache-Control': status !== 200 || personal ? 'no-store' : isOnesOwn ? 'private, no-cache' : 'public, no-cache',
    Vary: 'Cookie',
    ETag: page.etag,
  });
  if (remembered) headers.append('Set-Cookie', remembered);
  if (status === 200 && !personal && request.headers.get('if-none-match')?.includes(page.etag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(page.body), { status, headers });
}

/** A reader who comes from the other chrome, or chose another before, has switched: remembered for addresses without a locale. */
function localeToRemember(request: Request, cookies: Map<string, string>, locale: Locale): string | undefined {
  const before = cookies.get(LOCALE_COOKIE);
  const referer = request.headers.get('referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer).pathname.split('/')[1] : undefined;
  const switched = isLocale(from) && from !== locale;
  if (before === locale || (before === undefined && !switched)) return undefined;
  return `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

function cookiesOf(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return new Map(pairs.flatMap(([name, ...value]) => (name ? [[name, value.join('=')] as const] : [])));
}

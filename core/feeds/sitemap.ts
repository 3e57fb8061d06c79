import { element, leaf, leafIf, xmlDocument } from '../xml/write-xml.ts';

/** A page, with the same page in each chrome (`hreflang` and absolute address); `lastmod` an ISO instant. */
export type SitemapPage = { lastmod?: string; alternates: readonly { hreflang: string; href: string }[] };

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A file of addresses: one a page and chrome, each naming the others (sitemaps.org; xhtml:link as search engines read it). */
export const sitemap = (pages: readonly SitemapPage[]): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.flatMap(({ lastmod, alternates }) => {
        const links = alternates.map(({ hreflang, href }) => element('xhtml:link', { rel: 'alternate', hreflang, href }));
        return alternates
          .filter(({ hreflang }) => hreflang !== 'x-default')
          .map(({ href }) => element('url', {}, [leaf('loc', href), leafIf('lastmod', lastmod), ...links]));
      }),
    ),
  );

/** The file that names the others. */
export const sitemapIndex = (files: readonly { url: string; lastmod?: string }[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: NAMESPACE },
      files.map(({ url, lastmod }) => element('sitemap', {}, [leaf('loc', url), leafIf('lastmod', lastmod)])),
    ),
  );

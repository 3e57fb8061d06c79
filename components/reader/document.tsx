import type { ReactNode } from 'react';
import type { SearchFilters } from '../../core/article/views.ts';
import { bidiControls, isolate, titleText } from '../../core/text/bidi.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { Discovery } from './discovery.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { lightOf } from './href.ts';

/** Addresses of what the page loads, as the build's manifest gives them. `fonts` are those worth asking for at once. */
export type Assets = { css: string; js?: string; fonts: string[] };

/** A page in a file of its own has its style in it. */
export type InlineStyle = { style: string };

export type Alternate = { hreflang: string; href: string };

type DocumentProps = {
  chrome: Chrome;
  assets: Assets | InlineStyle;
  /** What the page is about, without the archive's name. Absent on the home page. */
  title?: string;
  description?: string;
  /** Absolute. */
  canonical: string;
  /** Absolute addresses of this page in each chrome; see `chromeAlternates`. */
  alternates: Alternate[];
  /** What this page is a list of: it has a feed of its own. */
  feed?: Partial<SearchFilters>;
  headExtra?: ReactNode;
  children: ReactNode;
};

/** This page in both chromes, for `alternates`. The reader's own language decides, and Persian where neither fits. */
export function chromeAlternates(origin: string, path: string): Alternate[] {
  const inLocales = LOCALES.map((locale) => ({ hreflang: locale as string, href: `${origin}/${locale}${path}` }));
  return [...inLocales, { hreflang: 'x-default', href: `${origin}/fa${path}` }];
}

const PAPER = { light: '#faf6ec', dark: '#13110d' };

function ThemeColour({ theme }: { theme: Chrome['preferences']['theme'] }) {
  if (theme !== 'auto') return <meta name="theme-color" content={PAPER[theme]} />;
  return (
    <>
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}

/** A `<title>` can hold no element: controls in a text's title are kept from reordering the archive's name after it. */
const contained = (title: string): string => (bidiControls(title).length > 0 ? isolate(title) : title);

function Loaded({ assets }: Pick<DocumentProps, 'assets'>) {
  if ('style' in assets) {
    return (
      <>
        <style dangerouslySetInnerHTML={{ __html: assets.style }} />
        {/* None: a browser would ask for one. */}
        <link rel="icon" href="data:," />
      </>
    );
  }
  return (
    <>
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} />
      {assets.js && <script src={assets.js} defer />}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </>
  );
}

function Head({ chrome, assets, title, description, canonical, alternates, feed, headExtra }: Omit<DocumentProps, 'children'>) {
  const { t, preferences } = chrome;
  const name = t('site.name');
  const light = chrome.edition === 'full' ? lightOf(chrome) : undefined;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleText(title ? `${contained(title)} — ${name}` : `${name} — ${t('site.tagline')}`)}</title>
      <meta name="color-scheme" content={preferences.theme === 'auto' ? 'light dark' : preferences.theme} />
      <ThemeColour theme={preferences.theme} />
      {description && <meta name="description" content={description} />}
      <Loaded assets={assets} />
      <link rel="canonical" href={canonical} />
      {light && <link rel="alternate" type="text/html" href={light} title={t('nav.light')} />}
      {alternates.map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      {chrome.edition === 'full' && <Discovery chrome={chrome} title={title} feed={feed} />}
      {headExtra}
    </head>
  );
}

/** A whole page of the reader's side. Rendered to text after `<!doctype html>`; nothing of it runs in the browser. */
export function ReaderDocument({ children, ...head }: DocumentProps) {
  const { chrome } = head;
  const { theme, size } = chrome.preferences;
  return (
    <html
      lang={chrome.locale}
      dir={chrome.direction}
      data-theme={theme === 'auto' ? undefined : theme}
      data-size={size === 'm' ? undefined : size}
    >
      <Head {...head} />
      <body>
        <a className="skip-link" href="#main">
          {chrome.t('nav.skip')}
        </a>
        <Header chrome={chrome} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer chrome={chrome} />
      </body>
    </html>
  );
}

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../core/article/views.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import type { Locale } from '../../i18n/locales.ts';
import { readerAssets } from './assets.ts';
import { chromeAlternates, ReaderDocument } from './document.tsx';

const ORIGIN = 'https://archive.example';
const MANIFEST = {
  css: '/assets/reader.1.css',
  js: '/assets/reader.1.js',
  fonts: { 'sans-arabic': '/a.woff2', 'sans-latin': '/l.woff2', naskh: '/n.woff2', serif: '/s.woff2' },
};

function page(locale: Locale, path = '/articles?language=ps', title?: string, preferences = DEFAULT_PREFERENCES): string {
  return renderToStaticMarkup(
    <ReaderDocument
      chrome={chromeFor(locale, path, preferences)}
      assets={readerAssets(MANIFEST, locale)}
      title={title}
      canonical={`${ORIGIN}/${locale}${path}`}
      alternates={chromeAlternates(ORIGIN, path)}
    >
      <p>text</p>
    </ReaderDocument>,
  );
}

const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1];

describe('ReaderDocument', () => {
  it('says its language and direction', () => {
    expect(page('fa')).toMatch(/^<html lang="fa" dir="rtl">/);
    expect(page('en')).toMatch(/^<html lang="en" dir="ltr">/);
  });

  it('carries what the reader chose', () => {
    const html = page('en', '', undefined, { ...DEFAULT_PREFERENCES, theme: 'dark', size: 'xl' });
    expect(html).toMatch(/^<html lang="en" dir="ltr" data-theme="dark" data-size="xl">/);
    expect(html).toContain('<meta name="color-scheme" content="dark"/>');
  });

  it('names itself in both chromes, for machines and for readers', () => {
    const html = page('fa');
    expect(html).toContain('<link rel="canonical" href="https://archive.example/fa/articles?language=ps"/>');
    expect(html).toContain('<link rel="alternate" hrefLang="fa" href="https://archive.example/fa/articles?language=ps"/>');
    expect(html).toContain('<link rel="alternate" hrefLang="en" href="https://archive.example/en/articles?language=ps"/>');
    expect(html).toContain('<link rel="alternate" hrefLang="x-default" href="https://archive.example/fa/articles?language=ps"/>');
    expect(html).toMatch(
      /<a class="locale-switch" href="\/en\/articles\?language=ps" hrefLang="en" lang="en" dir="ltr" rel="alternate">English<\/a>/,
    );
    expect(page('en')).toMatch(/href="\/fa\/articles\?language=ps" hrefLang="fa" lang="fa" dir="rtl" rel="alternate">فارسی</);
  });

  it('keeps what could reorder the name of the archive within the title of the text', () => {
    expect(titleOf(page('en', '/x', 'A\u202egnp.exe'))).toBe('\u2068A\u202egnp.exe\u2069 — Bayaz');
  });

  it('marks a right-to-left title that opens with Latin', () => {
    expect(titleOf(page('fa', '/x', 'Putin گفت که می‌آید'))).toBe('\u200fPutin گفت که می‌آید — بیاض');
    expect(titleOf(page('fa', '/x', 'کاریز'))).toBe('کاریز — بیاض');
    expect(titleOf(page('en', '/x', 'Between Russia & Iran'))).toBe('Between Russia &amp; Iran — Bayaz');
  });

  it('asks at once for the faces of its first lines only', () => {
    const preloaded = (html: string) => [...html.matchAll(/rel="preload" href="([^"]*)"/g)].map(([, href]) => href);
    expect(preloaded(page('fa'))).toEqual(['/a.woff2', '/n.woff2']);
    expect(preloaded(page('en'))).toEqual(['/l.woff2', '/s.woff2']);
    expect(readerAssets(MANIFEST, 'fa', 'ltr').fonts).toEqual(['/a.woff2', '/s.woff2']);
  });

  it('has a way past the header, one main, and the room it is in', () => {
    const html = page('en');
    expect(html).toContain('<a class="skip-link" href="#main">');
    expect(html.match(/<main id="main" tabindex="-1">/gi)).toHaveLength(1);
    expect(html).toContain('<a href="/en/articles" aria-current="page">');
    expect(page('en', '/articles/karez')).toContain('<a href="/en/articles" aria-current="true">');
  });

  it('leaves its search box to the pages that have a larger one', () => {
    expect(page('fa', '')).not.toContain('id="site-search"');
    expect(page('fa', '/search?q=x')).not.toContain('id="site-search"');
    expect(page('fa', '/articles')).toContain('id="site-search"');
  });
});

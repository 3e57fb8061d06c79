import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ArticleCard, Facet, Filters, Listing } from '../../core/article/views.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import { ListingView } from './browse.tsx';

const names = (fa: string, en: string) => ({ fa, en });
const CARD: ArticleCard = {
  slug: 'karez',
  language: 'en',
  direction: 'ltr',
  title: 'The Karez',
  contributors: [
    { slug: 'najib', credited: 'Najib Istalifi', role: 'author', names: [{ text: 'نجیب استالفی', language: 'fa', variant: false }] },
  ],
  site: { slug: 'afgazad', names: names('افغانستان آزاد', 'Afghanistan Azad') },
  date: { iso: '2022-04-01', precision: 'day', calendar: 'gregorian' },
  versions: [{ slug: 'karez-fa', language: 'fa-AF' }],
};
const FACETS: Facet[] = [
  {
    name: 'language',
    values: [
      { value: 'en', count: 1_200, selected: true },
      { value: 'ps', count: 4, selected: false },
    ],
  },
  { name: 'site', values: [{ value: 'afgazad', names: names('افغانستان آزاد', 'Afghanistan Azad'), count: 9, selected: true }] },
  { name: 'year', values: [{ value: '1401', selected: false }] },
];

function view(locale: 'fa' | 'en', some: Partial<Listing> = {}, filters: Partial<Filters> = {}): string {
  const all: Filters = { language: 'en', site: 'afgazad', calendar: 'solar-hijri', sort: 'newest', page: 2, ...filters };
  const listing: Listing = {
    filters: all,
    items: [CARD],
    page: all.page,
    pages: 3,
    total: 1_372,
    totalIsBounded: false,
    facets: FACETS,
    ...some,
  };
  return renderToStaticMarkup(<ListingView listing={listing} chrome={chromeFor(locale, '/articles')} />).replaceAll('&amp;', '&');
}

describe('ListingView', () => {
  it('keeps the other filters in every link, and goes back to the first page', () => {
    const html = view('fa');
    expect(html).toContain('href="/fa/articles?language=ps&site=afgazad"');
    expect(html).toContain('href="/fa/articles?language=en&site=afgazad&year=1401&calendar=solar-hijri"');
    expect(html).toContain('href="/fa/articles?language=en&site=afgazad&sort=oldest"');
    expect(html).toContain('href="/fa/articles?language=en&site=afgazad&calendar=gregorian"');
  });

  it('takes each filter away by itself', () => {
    const html = view('fa');
    expect(html).toMatch(/class="chip" href="\/fa\/articles\?site=afgazad"/);
    expect(html).toMatch(/class="chip" href="\/fa\/articles\?language=en"/);
  });

  it('pages with all filters', () => {
    const html = view('en', {}, { calendar: 'gregorian' });
    expect(html).toContain('href="/en/articles?language=en&site=afgazad" rel="prev"');
    expect(html).toContain('href="/en/articles?language=en&site=afgazad&page=3" rel="next"');
    expect(html).toContain('aria-current="page" aria-label="Page 2"');
  });

  it('counts in the chrome’s digits', () => {
    expect(view('fa')).toContain('۱٬۳۷۲ نوشته');
    expect(view('en')).toContain('1,372 articles');
    expect(view('en', { total: 10_000, totalIsBounded: true })).toContain('More than 10,000 articles');
  });

  it('leaves out a count that was not made', () => {
    expect(view('fa')).toMatch(/۱۴۰۱<span class="other-years"> ۲۰۲۲–۲۰۲۳<\/span><\/a><\/li>/);
  });

  it('shows a text in its own language and direction, in a frame of the chrome’s', () => {
    const html = view('fa');
    expect(html).toContain('<div class="card-text in-text" lang="en" dir="ltr">');
    expect(html).toContain('<span class="badge">انگلیسی</span>');
    expect(html).toContain('<bdi lang="fa" dir="rtl">نجیب استالفی</bdi>');
    expect(html).toContain('<a href="/fa/articles/karez-fa" hrefLang="fa-AF" lang="fa-AF" dir="rtl">دری</a>');
    expect(view('en')).not.toContain('class="badge"');
  });

  it('helps on where there is nothing', () => {
    const html = view('en', { items: [], total: 0, pages: 0 });
    expect(html).toContain('No article answers to all of this together.');
    expect(html).toContain('>All articles</a>');
  });
});

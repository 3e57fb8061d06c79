import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QUERY_NOTES } from '../../core/search/query.ts';
import type { SearchView } from '../../core/article/views.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import { SearchPage } from './search.tsx';

const NOTHING: SearchView = {
  query: 'کاریز',
  hits: [],
  total: 0,
  totalIsBounded: false,
  page: 1,
  pages: 0,
  sort: 'relevance',
  notes: [],
  filters: { calendar: 'gregorian' },
  understood: [],
  facets: [],
  facetsAreSampled: false,
};
const HIT: SearchView['hits'][number] = {
  card: {
    slug: 'karez',
    language: 'fa-AF',
    direction: 'rtl',
    title: 'کاریز‌ها',
    standfirst: 'آب',
    contributors: [],
    site: { slug: 'afgazad', names: { fa: 'افغانستان آزاد', en: 'Afghanistan Azad' } },
    versions: [],
  },
  titleParts: [
    { text: 'کاریز', mark: true },
    { text: '‌ها', mark: false },
  ],
  snippet: [
    { text: 'آبِ ', mark: false },
    { text: 'کاریز', mark: true },
  ],
  score: 1,
};

const page = (locale: 'fa' | 'en', search?: SearchView) =>
  renderToStaticMarkup(<SearchPage search={search} chrome={chromeFor(locale, '/search')} />);

describe('SearchPage', () => {
  it('marks what was found and keeps its joiners', () => {
    const html = page('en', { ...NOTHING, hits: [HIT], total: 1, pages: 1 });
    expect(html).toContain('<a href="/en/articles/karez"><mark>کاریز</mark>\u200cها</a>');
    expect(html).toContain('<p class="card-extract">آبِ <mark>کاریز</mark></p>');
    expect(html).toContain('1 article found');
  });

  it('keeps the query in the box, whose direction follows what is typed', () => {
    expect(page('en', NOTHING)).toMatch(/<input id="page-search" type="search" dir="auto"[^>]* name="q" value="کاریز"/);
  });

  it('says what was tried when nothing was found, and how one can search', () => {
    const html = page('fa', NOTHING);
    expect(html).toContain('برای «<bdi>کاریز</bdi>» چیزی پیدا نشد.');
    expect(html).toContain('<q class="example">نویس*</q>');
  });

  it.each(QUERY_NOTES)('says in both languages what became of the query: %s', (note) => {
    for (const locale of ['fa', 'en'] as const)
      expect(page(locale, { ...NOTHING, notes: [note] })).toMatch(/<ul class="search-notes"><li>[^<.]{10,}/);
  });

  it('does not say what it has no words for', () => {
    expect(page('en', { ...NOTHING, notes: ['unheard-of'] })).not.toContain('search-notes');
  });

  it('shows how to search before anything was asked', () => {
    expect(page('en')).toContain('class="hints"');
    expect(page('en', { ...NOTHING, query: ' ' })).not.toContain('role="status"');
  });
});

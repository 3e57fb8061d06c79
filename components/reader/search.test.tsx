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
    expect(html).toContain('<a href="/en/articles/karez?q=%DA%A9%D8%A7%D8%B1%DB%8C%D8%B2"><mark>کاریز</mark>\u200cها</a>');
    expect(html).toContain('<p class="card-extract">آبِ <mark>کاریز</mark></p>');
    expect(html).toContain('1 article found');
  });

  it('keeps the query in the box, whose direction follows what is typed', () => {
    expect(page('en', NOTHING)).toMatch(/<input id="page-search" type="search" dir="auto"[^>]* name="q" value="کاریز"/);
  });

  it('says what was tried when nothing was found, and how one can search', () => {
    const html = page('fa', NOTHING);
    expect(html).toContain('برای <bdi class="example">کاریز</bdi> چیزی پیدا نشد.');
    expect(html).toContain('<bdi lang="fa" dir="rtl" class="example">نویس*</bdi>');
    expect(html).toContain('<a href="/fa/articles">همهٔ نوشته‌ها</a>');
  });

  it.each(QUERY_NOTES)('says in both languages what became of the query: %s', (note) => {
    for (const locale of ['fa', 'en'] as const)
      expect(page(locale, { ...NOTHING, notes: [note] })).toMatch(/<ul class="search-notes"><li>[^<.]{10,}/);
  });

  it('does not say what it has no words for', () => {
    expect(page('en', { ...NOTHING, notes: ['unheard-of'] })).not.toContain('search-notes');
  });

  it('shows how to search before anything was asked', () => {
    expect(page('en')).toContain('<details class="search-help" open="">');
    expect(page('en', { ...NOTHING, query: ' ' })).not.toContain('role="status"');
  });

  const found = (some: Partial<SearchView>): SearchView => ({ ...NOTHING, hits: [HIT], total: 1, pages: 1, ...some });
  const links = (html: string) =>
    [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => decodeURIComponent(href ?? '').replaceAll('&amp;', '&'));

  it('says how many, and when there are more than were counted', () => {
    expect(page('fa', found({ total: 1_234, totalIsBounded: true }))).toContain('بیش از ۱٬۲۳۴ نوشته پیدا شد');
    expect(page('en', found({ total: 2 }))).toContain('2 articles found');
  });

  it('keeps words, filters and order in every link, and in a further search', () => {
    const facets: SearchView['facets'] = [{ name: 'language', values: [{ value: 'ps', count: 2, selected: false }] }];
    const html = page(
      'en',
      found({ total: 50, page: 2, pages: 3, sort: 'newest', facets, filters: { site: 'afgazad', calendar: 'gregorian' } }),
    );
    const all = links(html);
    expect(all).toContain('/en/search?q=کاریز&site=afgazad&sort=newest&page=3');
    expect(all).toContain('/en/search?q=کاریز&site=afgazad');
    expect(all).toContain('/en/search?q=کاریز&language=ps&site=afgazad&sort=newest');
    expect(all).toContain('/en/search?q=کاریز&sort=newest');
    expect(html).toContain('<input type="hidden" name="site" value="afgazad"/><input type="hidden" name="sort" value="newest"/>');
  });

  it('takes away filters of the address and of the query, each by itself', () => {
    const query = 'کاریز سال:۱۴۰۳ -lang:de';
    const understood: SearchView['understood'] = [
      { field: 'year', text: 'سال:۱۴۰۳', value: '۱۴۰۳', years: { from: 1403, to: 1403, calendar: 'solar-hijri' } },
      { field: 'language', text: '-lang:de', value: 'de', excluded: true },
    ];
    const html = page('fa', found({ query, understood, filters: { site: 'afgazad', calendar: 'solar-hijri' } }));
    expect(html).toContain('<span class="number">۱۴۰۳</span><span class="other-years"> ۲۰۲۴–۲۰۲۵</span>');
    expect(html).toContain('به‌جز <bdi>آلمانی</bdi>');
    expect(links(html)).toEqual(
      expect.arrayContaining([
        '/fa/search?q=کاریز+-lang:de&site=afgazad',
        '/fa/search?q=کاریز+سال:۱۴۰۳&site=afgazad',
        '/fa/search?q=کاریز+سال:۱۴۰۳+-lang:de',
        '/fa/search?q=کاریز',
      ]),
    );
    expect(html).toContain('href="/fa/articles/karez?q=%DA%A9%D8%A7%D8%B1%DB%8C%D8%B2"');
  });

  it('leads to the article as it stands where no word was looked for', () => {
    const understood: SearchView['understood'] = [{ field: 'language', text: 'lang:ps', value: 'ps' }];
    expect(page('fa', found({ query: 'lang:ps', understood, filters: { site: 'a', calendar: 'solar-hijri' } }))).toContain(
      'href="/fa/articles/karez"',
    );
  });

  it('sets apart what is found by sound or by spelling, and has the article mark what was found', () => {
    const hit: SearchView['hits'][number] = {
      ...HIT,
      card: { ...HIT.card, slug: 'pezeshkian' },
      titleParts: [],
      snippet: [
        { text: 'گفت ', mark: false },
        { text: 'پزشکیان', mark: true },
      ],
      via: 'sound',
    };
    const html = page('fa', found({ query: 'Pezeshkian', hits: [HIT, hit], total: 2 }));
    expect(html.indexOf('id="found-by-sound"')).toBeGreaterThan(html.indexOf('/fa/articles/karez'));
    expect(links(html)).toContain('/fa/articles/pezeshkian?q=پزشکیان');
    expect(
      links(
        page('fa', found({ query: 'Pezeshkian گفت', hits: [{ ...hit, snippet: hit.snippet.map((part) => ({ ...part, mark: true })) }] })),
      ),
    ).toContain('/fa/articles/pezeshkian?q=گفت+پزشکیان');
    expect(html).toContain('نزدیک در تلفظ');
  });

  it('offers what may have been meant, the changed word marked', () => {
    const suggestion = {
      query: 'کاریز آب',
      parts: [
        { text: 'کاریز', mark: true },
        { text: ' آب', mark: false },
      ],
    };
    const html = page('fa', { ...NOTHING, query: 'کازیر آب', suggestion, filters: { language: 'ps', calendar: 'solar-hijri' } });
    expect(html).toContain('<bdi><mark>کاریز</mark> آب</bdi>');
    expect(links(html)).toContain('/fa/search?q=کاریز+آب&language=ps');
  });

  it('says what was searched in place of the words', () => {
    expect(page('en', found({ instead: 'any' }))).toContain('No article has all of these words together');
    expect(page('fa', found({ instead: 'spelling' }))).toContain('نزدیک‌ترین املا جسته شد');
  });

  it('leads on from an empty result: without filters, without exclusions, with fewer words', () => {
    const all = links(page('en', { ...NOTHING, query: 'karez "the water of" -rubab', filters: { language: 'ps', calendar: 'gregorian' } }));
    expect(all).toEqual(
      expect.arrayContaining([
        '/en/search?q=karez+"the+water+of"+-rubab',
        '/en/search?q=karez+"the+water+of"&language=ps',
        '/en/search?q=karez+the+water+of+-rubab&language=ps',
        '/en/search?q=karez',
        '/en/articles',
      ]),
    );
  });

  it('gives a snippet in the other direction its own, and isolates the runs in one of its own', () => {
    const english = [
      { text: 'It was said at the time that the ', mark: false },
      { text: 'karez', mark: true },
      { text: ' had been dry for years and years.', mark: false },
    ];
    expect(page('fa', found({ hits: [{ ...HIT, snippet: english }] }))).toMatch(/<p class="card-extract" lang="en" dir="ltr">/);
    const mixed = [
      { text: 'این قنات را (the ', mark: false },
      { text: 'Karez', mark: true },
      { text: ', 2024) می‌خوانند و آب آن را', mark: false },
    ];
    expect(page('en', found({ hits: [{ ...HIT, snippet: mixed }] }))).toMatch(
      /<p class="card-extract">این قنات را \(?<bdi[^>]* dir="ltr">[^<]*<mark>Karez<\/mark>/,
    );
  });
});
